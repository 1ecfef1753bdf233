package io.loadstone.grading.report;

import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.TaskResult;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// A report for people: GitHub-flavoured Markdown, fit for `$GITHUB_STEP_SUMMARY`.
///
/// GitHub drops a summary of more than 1 MiB whole. So points come first and always, and what else would be too much is left out.
final class MarkdownReport {
    /// UTF-8 bytes that a step's summary may have.
    static final int LIMIT = 1 << 20;
    /// Bytes kept back for the points of the tasks that follow, and for the last line.
    private static final int KEPT_BACK = 1 << 16;

    private final StringBuilder text = new StringBuilder();
    private long written;
    private int leftOut;

    private MarkdownReport() {}

    static String text(Report report) {
        MarkdownReport writer = new MarkdownReport();
        writer.report(report);
        return writer.text.toString();
    }

    private void report(Report report) {
        add("# Lab %d: %s\n\n".formatted(report.lab().number(), escape(report.lab().title())));
        add("**%d of %d points** (%s)\n\n".formatted(report.points(), report.possible(), Words.of(report.status())));
        Late late = report.late();
        if (late != null)
            add("**Score: %d.** %s\n\n".formatted(report.score(), escape(Words.of(late))));
        add("Submission %s, SHA-256 `%s`, seed `%s`, isolation: %s.\n".formatted(code(report.submission().name()),
                report.submission().sha256(), report.seed(), report.isolation()));
        add("Chance of error: %s.\n".formatted(escape(report.budget().text())));
        report.tasks().forEach(this::task);
        Report.Timing timing = report.timing();
        if (timing != null) {
            add("\nReady after %d ms, judged in %d ms (%d calls, %d ms of processor time).\n".formatted(timing.start(),
                    timing.judging(), timing.calls(), timing.processor()));
        }
        if (leftOut > 0)
            add("\n%d passages are left out: there is more to tell than fits here. All of it is in `%s`.\n"
                    .formatted(leftOut, Format.JSON.fileName()));
    }

    private void task(TaskResult task) {
        add("\n## %s: %d of %d points (%s)\n".formatted(escape(task.title()), task.points(), task.possible(),
                Words.of(task.status())));
        Report.Problem problem = task.problem();
        if (problem != null) {
            add("\n**%s**\n".formatted(escape(problem.headline())));
            addIfItFits(fence(String.join("\n", problem.details())));
        }
        add("\n| part | points | verdict | guarantees |\n|---|---|---|---|\n");
        for (PartResult part : task.parts()) {
            add("| %s | %s | %s | %s |\n".formatted(escape(part.title()), Words.points(part), Words.of(part.verdict()),
                    part.guarantees().stream().map(MarkdownReport::code).collect(Collectors.joining(", "))));
        }
        task.guarantees().stream().filter(Words::needed).forEach(result -> addIfItFits(guarantee(result)));
        if (!task.output().text().isEmpty()) {
            addIfItFits("\n<details><summary>What it printed</summary>\n" + fence(task.output().text())
                    + (task.output().truncated() ? "... and more.\n" : "") + "</details>\n");
        }
    }

    private static String guarantee(GuaranteeResult result) {
        StringBuilder text = new StringBuilder("\n### `%s`: %s\n\n".formatted(result.id(), Words.of(result.verdict())));
        text.append("- Law: %s\n- %s\n".formatted(escape(result.law()), escape(result.cause())));
        if (result.diagnosis() != null)
            text.append("- Diagnosis: %s\n".formatted(escape(result.diagnosis())));
        if (result.hint() != null)
            text.append("- Hint: %s\n".formatted(escape(result.hint())));
        return text.append("- Replay: %s\n".formatted(code(result.replay()))).toString();
    }

    /// A code span that the text cannot end.
    private static String code(String text) {
        String clean = Words.plain(text).replaceAll("\\s+", " ");
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
    private static String fence(String content) {
        if (content.isEmpty())
            return "";
        String ticks = "```";
        while (content.contains(ticks))
            ticks += "`";
        return "\n%stext\n%s\n%s\n".formatted(ticks, Words.plain(content), ticks);
    }

    private static String escape(String text) {
        return Words.plain(text).replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }

    private void addIfItFits(String passage) {
        if (written + bytes(passage) <= LIMIT - KEPT_BACK)
            add(passage);
        else
            leftOut++;
    }

    private void add(String passage) {
        text.append(passage);
        written += bytes(passage);
    }

    private static int bytes(String passage) {
        return passage.getBytes(StandardCharsets.UTF_8).length;
    }
}
