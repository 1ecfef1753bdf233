package io.loadstone.grading.report;

import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.util.stream.Collectors;

/// A report for people: GitHub-flavoured Markdown, fit for `$GITHUB_STEP_SUMMARY`.
final class MarkdownReport {
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    static String text(Report report) {
        MarkdownReport writer = new MarkdownReport();
        writer.report(report);
        return writer.text.toString();
    }

    private void report(Report report) {
        line("# Lab %d: %s".formatted(report.lab().number(), escape(report.lab().title())));
        line("");
        line("**%d of %d points** (%s)".formatted(report.points(), report.possible(), words(report.status())));
        line("");
        line("Submission %s, SHA-256 `%s`, seed `%s`, isolation: %s.".formatted(code(report.submission().name()),
                report.submission().sha256(), report.seed(), report.isolation()));
        line("Chance of error: %s.".formatted(escape(report.budget().text())));
        report.tasks().forEach(this::task);
        Report.Timing timing = report.timing();
        if (timing != null) {
            line("");
            line("Ready after %d ms, judged in %d ms (%d calls, %d ms of processor time).".formatted(timing.start(),
                    timing.judging(), timing.calls(), timing.processor()));
        }
    }

    private void task(TaskResult task) {
        line("");
        line("## %s: %d of %d points (%s)".formatted(escape(task.title()), task.points(), task.possible(),
                words(task.status())));
        Report.Problem problem = task.problem();
        if (problem != null) {
            line("");
            line("**%s**".formatted(escape(problem.headline())));
            fence(String.join("\n", problem.details()));
        }
        line("");
        line("| part | points | verdict | guarantees |");
        line("|---|---|---|---|");
        for (PartResult part : task.parts()) {
            line("| %s | %s | %s | %s |".formatted(escape(part.title()),
                    part.possible() == 0 ? "not scored" : part.points() + " of " + part.possible(),
                    words(part.verdict()),
                    part.guarantees().stream().map(MarkdownReport::code).collect(Collectors.joining(", "))));
        }
        task.guarantees().stream()
                .filter(result -> result.verdict() == Verdict.REFUTED || result.verdict() == Verdict.INCONCLUSIVE)
                .forEach(this::guarantee);
        if (!task.output().text().isEmpty()) {
            line("");
            line("<details><summary>What it printed</summary>");
            fence(task.output().text());
            if (task.output().truncated())
                line("... and more.");
            line("</details>");
        }
    }

    private void guarantee(GuaranteeResult result) {
        line("");
        line("### `%s`: %s".formatted(result.id(), words(result.verdict())));
        line("");
        line("- Law: %s".formatted(escape(result.law())));
        line("- %s".formatted(escape(result.cause())));
        if (result.diagnosis() != null)
            line("- Diagnosis: %s".formatted(escape(result.diagnosis())));
        if (result.hint() != null)
            line("- Hint: %s".formatted(escape(result.hint())));
        line("- Replay: %s".formatted(code(result.replay())));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /// A code span that the text cannot end.
    private static String code(String text) {
        String clean = text.replaceAll("\\s+", " ");
        int run = 0;
        int longest = 0;
        for (int i = 0; i < clean.length(); i++) {
            run = clean.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String ticks = "`".repeat(longest + 1);
        String pad = longest > 0 ? " " : "";
        return ticks + pad + clean + pad + ticks;
    }

    /// A code block that the text cannot end.
    private void fence(String content) {
        if (content.isEmpty())
            return;
        String ticks = "```";
        while (content.contains(ticks))
            ticks += "`";
        line("");
        line("%s".formatted(ticks + "text"));
        line("%s".formatted(content));
        line("%s".formatted(ticks));
    }

    private static String escape(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
