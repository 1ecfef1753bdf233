package io.loadstone.grading.command;

import io.loadstone.grading.Lab;
import io.loadstone.grading.LocalCheck;
import io.loadstone.grading.report.Format;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Reports;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone check LAB`.
@Command(name = "check", header = "judge your work on a lab", description = {"",
        "Compiles your classes in labs/ (in memory: nothing is built), judges them by the lab's guarantees and shows what each refuted one saw.",
        ""},
        footer = {"", "@|bold Examples|@", "  ./loadstone check shuffle",
                "  ./loadstone check shuffle --seed random   on fresh randomness: a right program never fails",
                "  ./loadstone check shuffle --hint 1        a first hint, when you are stuck", "",
                "Exit: 0 all points or not started, 1 something is refuted, inconclusive or does not compile, 2 no such lab."})
final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "LAB", description = "Its word (shuffle), number (9) or folder.")
    private String lab = "";

    @Option(names = "--all", description = "Show every refuted guarantee in full, not only the first of a task.")
    private boolean all;

    @Option(names = "--hint", paramLabel = "N", description = "Show the lab's hints up to number N instead of judging.")
    private int hint;

    @Mixin
    private Seed seed = new Seed();

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Check(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        Lab found = LabArgument.find(context.home(), lab);
        ReportView view = new ReportView(context, all);
        if (hint > 0) {
            view.hints(found, hint);
            return ExitCode.GOOD;
        }
        Report report = judge(found);
        if (json.wanted())
            terminal.out().println(Reports.text(report, Format.JSON).stripTrailing());
        else
            view.print(found, report);
        if (!json.wanted() && found.folder().startsWith(context.home().resolve("gpu-labs")))
            device(terminal);
        return report.exitCode();
    }

    /// The lab of the device says whether there is one.
    private static void device(Terminal terminal) {
        Finding gpu = Machine.gpu();
        terminal.paragraph(0, "GPU: " + gpu.found() + (gpu.present()
                ? ". ./loadstone experiments transfer --gpu measures it."
                : "; " + gpu.cost()));
    }

    private Report judge(Lab found) {
        try (JudgingProgress progress = new JudgingProgress(context.terminal(), found)) {
            return LocalCheck.check(found, found.folder(), seed.value(), progress);
        }
    }
}
