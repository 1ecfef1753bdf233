package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.Lab;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// A report as a terminal shows it: the points, then what each refuted guarantee saw.
final class ReportView {
    /// Columns that a verdict takes, with the spaces around it.
    private static final int VERDICT = 17;

    private final Context context;
    private final Terminal terminal;
    private final PrintWriter out;
    private final boolean all;

    /// @param all whether to show every refuted guarantee in full, not only the first of a task
    ReportView(Context context, boolean all) {
        this.context = context;
        this.terminal = context.terminal();
        this.out = terminal.out();
        this.all = all;
    }

    /// A status in its colour.
    static String status(Terminal terminal, Report.Status status) {
        return switch (status) {
            case PASSED -> terminal.paint("fg(green)", "passed     ");
            case FAILED -> terminal.paint("fg(red)", "failed     ");
            case NOT_STARTED -> terminal.paint("faint", "not started");
        };
    }

    /// Prints the report of a lab.
    void print(Lab lab, Report report) {
        out.println(terminal.paint("bold", "Lab %d: %s".formatted(lab.number(), lab.title())));
        for (TaskResult task : report.tasks())
            print(task);
        out.println();
        summary(lab, report);
    }

    private void print(TaskResult task) {
        out.println();
        out.println(terminal.paint("bold", task.title()) + "  " + task.type());
        if (task.problem() != null) {
            out.println("  " + terminal.paint("fg(red)", Terminal.plain(task.problem().headline())));
            task.problem().details().forEach(line -> out.println("    " + Terminal.plain(line)));
        }
        int titles = task.parts().stream().mapToInt(part -> part.title().length()).max().orElse(0);
        task.parts().forEach(part -> print(part, titles));
        if (!task.output().text().isBlank()) {
            out.println("  " + terminal.paint("faint", "It printed:"));
            task.output().text().lines().limit(20).forEach(line -> out.println("  | " + Terminal.plain(line)));
        }
        List<GuaranteeResult> told = task.guarantees().stream().filter(ReportView::needsWords).toList();
        for (int i = 0; i < told.size(); i++) {
            if (i == 0 || all)
                inFull(told.get(i));
            else
                inShort(told.get(i), i == 1);
        }
    }

    private static boolean needsWords(GuaranteeResult result) {
        return switch (result.verdict()) {
            case REFUTED, INCONCLUSIVE -> true;
            case SUPPORTED, NOT_STARTED, NOT_JUDGED -> false;
        };
    }

    private void print(PartResult part, int titles) {
        String points = part.possible() == 0 ? "no points" : "%d of %d".formatted(part.points(), part.possible());
        String line = ("%-" + titles + "s  %9s  ").formatted(part.title(), points);
        String guarantees = shortened(part.guarantees());
        int room = terminal.columns() - VERDICT - line.length();
        if (guarantees.length() > room) {
            int others = part.guarantees().size() - 1;
            guarantees = part.guarantees().getFirst() + (others > 0 ? " and " + others + " more" : "");
        }
        out.println("  " + verdict(part.verdict()) + " " + line + terminal.paint("faint", guarantees));
    }

    /// `shuffle.exact-law, .small-decks`: the concept is said once.
    private static String shortened(List<String> guarantees) {
        String concept = guarantees.getFirst().replaceFirst("\\..*", "");
        return guarantees.getFirst() + guarantees.stream().skip(1)
                .map(id -> ", " + (id.startsWith(concept + ".") ? id.substring(concept.length()) : id))
                .collect(Collectors.joining());
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> terminal.paint("fg(green)", "✓ supported   ");
            case REFUTED -> terminal.paint("fg(red)", "✗ refuted     ");
            case INCONCLUSIVE -> terminal.paint("fg(yellow)", "? inconclusive");
            case NOT_STARTED -> terminal.paint("faint", "· not started ");
            case NOT_JUDGED -> terminal.paint("fg(yellow)", "- not judged  ");
        };
    }

    private void inFull(GuaranteeResult result) {
        out.println();
        if (result.evidence() != null)
            terminal.show(result.evidence());
        else
            inShort(result, false);
    }

    private void inShort(GuaranteeResult result, boolean first) {
        if (first)
            out.println("\n  Also " + terminal.paint("faint", "(--all shows them in full)"));
        out.println("  " + terminal.paint("fg(red)", result.id()));
        terminal.paragraph(4, Terminal.plain(result.cause()));
    }

    private void summary(Lab lab, Report report) {
        out.println(terminal.paint("bold", "%d of %d points".formatted(report.points(), report.possible())) + "  "
                + switch (report.status()) {
                    case PASSED -> "Done.";
                    case FAILED -> "Stuck? ./loadstone check %s --hint 1".formatted(lab.id());
                    case NOT_STARTED -> "Not started: read %s/handout.adoc, then edit src/main/java there."
                            .formatted(context.shown(lab.folder()));
                });
        terminal.paragraph(0, terminal.paint("faint", "Chance of error: " + report.budget().text() + "."));
    }

    /// Prints the hints of each task of a lab up to number `last`.
    void hints(Lab lab, int last) {
        int most = lab.tasks().stream().mapToInt(task -> task.hints().size()).max().orElse(0);
        if (last < 1 || last > most)
            throw new BadInput("%s has hints 1 to %d, not %d.".formatted(lab.id(), most, last));
        for (Lab.Task task : lab.tasks()) {
            List<String> hints = task.hints();
            out.println(terminal.paint("bold", task.title()));
            for (int i = 0; i < Math.min(last, hints.size()); i++)
                terminal.paragraph(2, "Hint %d of %d: %s".formatted(i + 1, hints.size(), hints.get(i)));
        }
    }
}
