package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.Lab;
import io.loadstone.grading.handout.GradescopeZip;
import io.loadstone.grading.handout.StudentRepository;
import io.loadstone.grading.late.Deadlines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone handout DIR`.
@Command(name = "handout", header = "make your students' repository, and Gradescope's archives", description = {"",
        "DIR becomes a repository to hand out: starters, handouts, the loader and the suites, with a workflow for GitHub Actions, but no reference. It builds and judges by itself.",
        "Beside it, in DIR-gradescope, comes an archive a lab to upload to Gradescope. Keep that to yourself: it holds the course key.",
        ""},
        footer = {"", "@|bold Examples|@", "  ./loadstone handout ../course",
                "  ./loadstone handout ../course --lab shuffle,transfer --late late.json", "",
                "Exit: 0 made, 2 DIR is not empty, or a lab's folder holds no starter."})
final class Handout implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder to make; empty, or not there yet.")
    private Path folder = Path.of("");

    @Option(names = "--lab", split = ",", paramLabel = "LAB",
            description = "Labs to hand out, by word, number or folder. Default: all.")
    private List<String> labs = List.of();

    @Option(names = "--gradescope", paramLabel = "DIR2",
            description = "Folder for Gradescope's archives. Default: DIR-gradescope.")
    private @Nullable Path archives;

    @Option(names = "--course-key", paramLabel = "KEY", defaultValue = "${env:LOADSTONE_COURSE_KEY:-}",
            description = "Secret of your course, from which seeds are derived; goes into the archives. Default: $LOADSTONE_COURSE_KEY.")
    private @Nullable String courseKey;

    @Option(names = "--late", paramLabel = "FILE",
            description = "The course's policy for late work; goes into the archives.")
    private @Nullable Path late;

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Handout(Context context) {
        this.context = context;
    }

    /// What was made.
    ///
    /// @param repository the students' folder
    /// @param archives Gradescope's, one a lab
    /// @param labs handed out
    record Made(String repository, List<String> archives, List<String> labs) {}

    @Override
    public Integer call() {
        Path home = context.home();
        List<Lab> wanted = labs.isEmpty()
                ? Lab.scan(home).stream().filter(this::canBeHandedOut).toList()
                : labs.stream().map(name -> LabArgument.find(home, name)).distinct().toList();
        if (wanted.isEmpty())
            throw new BadInput("there is no lab to hand out in %s.".formatted(home));
        if (late != null)
            Deadlines.read(late);
        Path root = folder.toAbsolutePath().normalize();
        Path zips = archives != null ? archives : root.resolveSibling(root.getFileName() + "-gradescope");
        List<String> written = new ArrayList<>();
        try (Progress progress = new Progress(context.terminal())) {
            StudentRepository repository = StudentRepository.of(home, wanted, progress::at);
            progress.at("writing " + folder);
            repository.write(root);
            for (Lab lab : wanted) {
                progress.at("packing " + GradescopeZip.name(lab));
                Path zip = zips.resolve(GradescopeZip.name(lab));
                GradescopeZip.write(home, repository, lab, courseKey == null || courseKey.isEmpty() ? null : courseKey,
                        late, zip);
                written.add(context.shown(zip));
            }
        } catch (IOException e) {
            throw new BadInput("cannot write into %s: %s. Give another folder.".formatted(folder, e), e);
        }
        Made made = new Made(context.shown(root), written, wanted.stream().map(Lab::id).toList());
        if (json.wanted())
            JsonOutput.print(context.terminal(), made);
        else
            print(made);
        return ExitCode.GOOD;
    }

    private boolean canBeHandedOut(Lab lab) {
        String obstacle = StudentRepository.obstacle(lab);
        if (obstacle != null)
            context.terminal().err().println("Left out lab %s: %s".formatted(lab.id(), obstacle));
        return obstacle == null;
    }

    private void print(Made made) {
        Terminal terminal = context.terminal();
        terminal.out().println("Students' repository: %s (%s)".formatted(made.repository(),
                String.join(", ", made.labs())));
        terminal.out().println("  Try it: cd %s && ./loadstone labs".formatted(made.repository()));
        terminal.out().println("Gradescope's archives, not for students:");
        made.archives().forEach(zip -> terminal.out().println("  " + zip));
    }
}
