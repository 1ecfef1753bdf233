package io.loadstone.grading.command;

import io.loadstone.evidence.Run;
import io.loadstone.grading.Lab;
import io.loadstone.grading.LocalCheck;
import io.loadstone.grading.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `loadstone labs`: judges what is there, and lists it.
@Command(name = "labs", header = "the labs, with points and your state", description = {
        "", "Judges what you have in labs/ and lists the labs with your points.", ""})
final class Labs implements Callable<Integer> {

    /// A line of the list.
    ///
    /// @param id the lab's word, to be typed
    /// @param number its place in the course
    /// @param title what it is about
    /// @param status in one word
    /// @param points earned now
    /// @param possible could be earned
    /// @param folder where to work
    record Line(String id, int number, String title, Report.Status status, int points, int possible, String folder) {}

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Labs(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        List<Line> lines = new ArrayList<>();
        List<Lab> labs = Lab.scan(context.home());
        try (Progress progress = new Progress(terminal)) {
            for (Lab lab : labs) {
                progress.at(lines.size(), labs.size(), "judging lab " + lab.id());
                Report report = LocalCheck.check(lab, lab.folder(), Run.DEFAULT_SEED, _ -> {});
                lines.add(new Line(lab.id(), lab.number(), lab.title(), report.status(), report.points(),
                        report.possible(), context.shown(lab.folder())));
            }
        }
        if (json.wanted())
            JsonOutput.print(terminal, lines);
        else
            print(lines);
        return ExitCode.GOOD;
    }

    private void print(List<Line> lines) {
        Terminal terminal = context.terminal();
        for (Line line : lines) {
            terminal.out().printf(Locale.ROOT, "%3d  %s  %2d of %2d points  %s  %s%n", line.number(),
                    terminal.paint("bold", "%-12s".formatted(line.id())), line.points(), line.possible(),
                    ReportView.status(terminal, line.status()), line.title());
        }
        if (!lines.isEmpty()) {
            Line first = lines.stream().filter(line -> line.status() != Report.Status.PASSED).findFirst()
                    .orElse(lines.getFirst());
            terminal.out().printf("%nRead %s/handout.adoc, edit the Java files there, then: ./loadstone watch %s%n",
                    first.folder(), first.id());
        }
    }
}
