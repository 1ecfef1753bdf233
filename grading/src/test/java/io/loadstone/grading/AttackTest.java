package io.loadstone.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loadstone.evidence.Judge;
import io.loadstone.grading.AttackRun.Outcome;
import io.loadstone.grading.Attacks.Attack;
import io.loadstone.grading.report.Layer;
import io.loadstone.guarantees.shuffle.ShuffleGuarantees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Every hostile submission of the table is contained, earns nothing, leaves every guarantee in the report, and is
/// stopped by the layer that the table names: for whoever runs the tests and, if that is root, for a user without rights.
@EnabledOnOs(OS.LINUX)
class AttackTest {
    private static final int NOBODY_IN_PARTICULAR = 4242;

    private static Lab lab() {
        return Samples.LAB;
    }

    @TestFactory
    Stream<DynamicTest> eachIsContained() throws Exception {
        return tests(
                AttackRun.run(Attacks.all(), lab(), Samples.HOME.resolve("grading/target/grading-tests"), _ -> {}));
    }

    @TestFactory
    Stream<DynamicTest> eachIsContainedForAUserWithoutRights(@TempDir Path folder) throws Exception {
        Path setpriv = Path.of("/usr/bin/setpriv");
        assumeTrue((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "only root can become another");
        assumeTrue(Files.isExecutable(setpriv), "needs util-linux's setpriv");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        String classPath = copied(folder.resolve("classes"));
        Path lab = Files.createDirectories(folder.resolve("home/labs/09-shuffle"));
        Files.copy(lab().folder().resolve("lab.json"), lab.resolve("lab.json"));
        String user = String.valueOf(NOBODY_IN_PARTICULAR);
        Process process = new ProcessBuilder(setpriv.toString(), "--reuid", user, "--regid", user, "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", classPath,
                "-Djava.io.tmpdir=" + folder, AttackRun.class.getName(), folder.resolve("home").toString(),
                folder.resolve("work").toString()).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return tests(printed.lines().filter(line -> line.contains("\t")).map(Outcome::of).toList());
    }

    private static Stream<DynamicTest> tests(List<Outcome> outcomes) {
        int guarantees = Judge.guarantees(ShuffleGuarantees.Suite.class).size();
        Map<String, Outcome> found = outcomes.stream().collect(Collectors.toMap(Outcome::name, Function.identity()));
        return Attacks.all().stream().map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
            Outcome outcome = Objects.requireNonNull(found.get(attack.name()));
            int earned = attack.layers().isEmpty() ? outcome.possible() : 0;
            assertThat(outcome.points()).as(outcome.toString()).isEqualTo(earned);
            assertThat(outcome.possible()).isEqualTo(lab().tasks().getFirst().points());
            assertThat(outcome.guarantees()).isEqualTo(guarantees);
            List<String> layers = attack.layers().isEmpty()
                    ? List.of("null")
                    : attack.layers().stream().map(Layer::word).toList();
            assertThat(outcome.layer()).as(outcome.toString()).isIn(layers);
        }));
    }

    @Test
    void theTableHoldsEnoughOfThemAndOfEachLayer() {
        List<Attack> all = Attacks.all();
        assertThat(all).hasSizeGreaterThan(60).extracting(Attack::name).doesNotHaveDuplicates();
    }

    /// The class path, copied to where everybody may read it.
    private static String copied(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        String entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : entries.split(File.pathSeparator, -1)) {
            Path from = Path.of(entry);
            if (!Files.exists(from))
                continue;
            Path to = folder.resolve(String.valueOf(copies.size())).resolve(String.valueOf(from.getFileName()));
            Files.createDirectories(to.getParent());
            try (Stream<Path> files = Files.walk(from)) {
                files.forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
            }
            copies.add(to.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(
                    Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS) ? "rwxr-xr-x" : "rw-r--r--"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
