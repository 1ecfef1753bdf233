package io.loadstone.grading.command;

import io.loadstone.evidence.Run;
import io.loadstone.grading.Lab;
import io.loadstone.grading.LocalCheck;
import io.loadstone.grading.report.Report;
import java.io.PrintWriter;
import java.io.StringWriter;
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
    }
}
