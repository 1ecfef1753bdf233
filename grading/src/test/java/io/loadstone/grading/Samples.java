package io.loadstone.grading;

import io.loadstone.grading.split.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Sample submissions to the shuffle lab, and how the tests grade them.
public final class Samples {
    /// The project's folder.
    public static final Path HOME = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath().normalize();

    /// The shuffle lab, all of it.
    public static final Lab WHOLE = Lab.find(HOME, "shuffle");

    /// The shuffle lab's first task, which the samples are of.
    public static final Lab LAB = new Lab(WHOLE.id(), WHOLE.number(), WHOLE.title(), WHOLE.tasks().subList(0, 1),
            WHOLE.folder());

    /// Strict, so that tests of what never ends end soon.
    public static final Limits STRICT = new Limits(Duration.ofMillis(500), Duration.ofSeconds(10),
            Duration.ofSeconds(20), Duration.ofMillis(1500), 60, 128, 512, 4096, 2);

    private Samples() {}

    /// Options of the tests.
    public static GradingOptions options() {
        return GradingOptions.local().withLimits(STRICT).withWork(HOME.resolve("grading/target/grading-tests"));
    }

    /// What a report says of that many points in the whole lab.
    public static String points(int earned) {
        return earned + " of " + WHOLE.points() + " points";
    }

    /// A sample's folder: one of those that come with the project, or one that only a test needs.
    public static Path folder(String name) {
        Path shipped = HOME.resolve("grading/submissions/shuffle").resolve(name);
        return Files.isDirectory(shipped)
                ? shipped
                : HOME.resolve("grading/src/test/resources/submissions").resolve(name);
    }

    /// The shuffle lab without its own rules: what is left is what holds in every lab.
    public static Lab withoutRules() {
        Lab.Task task = LAB.tasks().getFirst();
        return new Lab(LAB.id(), LAB.number(), LAB.title(),
                java.util.List.of(new Lab.Task(task.id(), task.title(), task.type(), task.seam(), task.suite(),
                        task.parts(), task.hints(), new Lab.Rules(java.util.List.of()))),
                LAB.folder());
    }
}
