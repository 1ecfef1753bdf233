package io.loadstone.grading.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line of a student's repository: what a student and a course's grading need there, and no more.
@Command(name = "./loadstone", version = "Loadstone 1.0.0", usageHelpAutoWidth = true,
        header = "Loadstone: build the components of a data loader, and have them judged.", customSynopsis = {
                "./loadstone COMMAND [ARGUMENT...]", "       ./loadstone COMMAND --help", ""},
        synopsisHeading = "%n@|bold Usage|@  ", commandListHeading = "%n", optionListHeading = "@|bold Options|@%n",
        footer = {"", "@|bold Examples|@", "  ./loadstone labs             the labs and your points",
                "  ./loadstone watch shuffle    work on a lab: judged at each save", "",
                "@|bold Exit codes|@",
                "  0 good   1 refuted or failing   2 misuse or bad input   3 the machine failed: try again"})
public final class StudentLoadstone implements Callable<Integer> {
    private static final List<Start.Group> GROUPS = List.of(
            new Start.Group("Your work", List.of("labs", "check", "watch")),
            new Start.Group("Your course", List.of("grade", "doctor")));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private StudentLoadstone() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        Start.run(StudentLoadstone::commandLine, arguments);
    }

    /// The command line with its commands.
    static CommandLine commandLine(Context context) {
        return Start.commandLine(context, new CommandLine(new StudentLoadstone()), List.of(new Labs(context),
                new Check(context), new Watch(context), new Grade(context), new Doctor(context)), GROUPS);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.MISUSE;
    }
}
