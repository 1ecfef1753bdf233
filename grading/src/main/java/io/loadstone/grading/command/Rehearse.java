package io.loadstone.grading.command;

import io.loadstone.evidence.Run;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.Grader;
import io.loadstone.grading.GradingOptions;
import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.grading.Lab;
import io.loadstone.grading.LocalCheck;
import io.loadstone.grading.Submission;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.split.Children;
import io.loadstone.grading.split.MachineFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `loadstone rehearse`: does once what the quick commands do, so that the JVM can record which classes they need.
///
/// The launcher runs it after a build, to make the AOT cache.
@Command(name = "rehearse", hidden = true, header = "make the classes of the quick commands known")
final class Rehearse implements Runnable {
    private final Context context;

    Rehearse(Context context) {
        this.context = context;
    }

    /// Grading starts other JVMs, which have caches of their own.
    private void grade(Context unseen) {
        GradingOptions options = GradingOptions.local().withUnsandboxedAllowed(true);
        Path sample = context.home().resolve("grading/submissions/shuffle/downwards");
        try {
            Children.prepare(options.work());
            Lab lab = Lab.find(context.home(), "shuffle");
            new ReportView(unseen, true).print(lab, Grader.grade(lab, Submission.read(sample), options));
        } catch (BadInput | InfrastructureFailure | MachineFailure e) {
            context.terminal().err().println(e.getMessage()); // the rest starts quickly all the same
        }
    }

    @Override
    public void run() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Context unseen = new Context(context.home(), new Terminal(nowhere, nowhere, 100, true, true, true));
        CommandLine rehearsed = Loadstone.commandLine(unseen);
        rehearsed.execute("--help");
        rehearsed.execute("check", "no-such-lab");
        for (Lab lab : Lab.scan(context.home())) {
            Report report = LocalCheck.check(lab, lab.folder(), Run.DEFAULT_SEED, _ -> {});
            new ReportView(unseen, true).print(lab, report);
        }
        grade(unseen);
    }
}
