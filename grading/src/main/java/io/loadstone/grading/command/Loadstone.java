package io.loadstone.grading.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line, started by the script `loadstone` in the root.
///
/// ```
/// ./loadstone --help
/// ./loadstone check shuffle
/// ```
@Command(name = "./loadstone", version = "Loadstone 1.0.0", usageHelpAutoWidth = true,
        header = "Loadstone teaches the theory of data loading by testing it.", customSynopsis = {
                "./loadstone COMMAND [ARGUMENT...]", "       ./loadstone COMMAND --help",
                ""},
        synopsisHeading = "%n@|bold Usage|@  ", commandListHeading = "%n", optionListHeading = "@|bold Options|@%n",
        footer = {
                "", "@|bold Examples|@",
                "  ./loadstone tour                                     see all of it once",
                "  ./loadstone watch shuffle                            work on a lab",
                "  ./loadstone check shuffle --seed random              judge it on fresh randomness",
                "  ./loadstone grade alice.zip --lab shuffle --out out  grade what a student handed in",
                "  ./loadstone verify shuffle --seeds 1000              judge the judge", "",
                "@|bold Exit codes|@",
                "  0 good   1 refuted or failing   2 misuse or bad input   3 the machine failed: try again",
                "", "Colours: on a terminal only. NO_COLOR=1 turns them off, CLICOLOR_FORCE=1 on."})
public final class Loadstone implements Callable<Integer> {

    private static final List<Start.Group> GROUPS = List.of(
            new Start.Group("To see what it is", List.of("tour", "doctor", "load", "bench")),
            new Start.Group("Students", List.of("labs", "check", "watch")),
            new Start.Group("Instructors and lab authors", List.of("grade", "grade-all", "handout", "verify")),
            new Start.Group("Readers of the book", List.of("book", "experiments")));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Loadstone() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        Start.run(Loadstone::commandLine, arguments);
    }

    /// The command line with all its commands.
    static CommandLine commandLine(Context context) {
        return Start.commandLine(context, new CommandLine(new Loadstone()),
                List.of(new Tour(context), new Doctor(context), new Labs(context), new Check(context),
                        new Watch(context), new Grade(context), new GradeAll(context), new Handout(context),
                        new Verify(context), new Book(context), new Experiments(context), new Load(context),
                        new Bench(context), new Rehearse(context)),
                GROUPS);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.MISUSE;
    }
}
