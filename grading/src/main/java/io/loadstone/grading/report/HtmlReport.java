package io.loadstone.grading.report;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.SvgChart;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.util.stream.Collectors;

/// A report as a page for people, with the charts. It opens from a file and asks nothing of the network.
final class HtmlReport {
    private final Page page;

    private HtmlReport(Page page) {
        this.page = page;
    }

    static String text(Report report) {
        HtmlReport writer = new HtmlReport(
                new Page("Lab %d: %s".formatted(report.lab().number(), report.lab().title())));
        writer.report(report);
        return writer.page.html();
    }

    private void report(Report report) {
        page.add("<h1>Lab %d: %s</h1>\n".formatted(report.lab().number(), Page.text(report.lab().title())));
        page.add("<p class=\"soft\">%s</p>\n".formatted(Page.text(report.submission().name())));
        page.add("<p class=\"score\" data-points=\"%d\" data-possible=\"%d\" data-score=\"%d\">%d of %d points</p>\n"
                .formatted(report.points(), report.possible(), report.score(), report.score(), report.possible()));
        page.add("<p class=\"%s\">%s</p>\n".formatted(tone(report.status()), Words.of(report.status())));
        Late late = report.late();
        if (late != null)
            page.add("<p>%s</p>\n".formatted(Page.text(Words.of(late))));
        report.tasks().forEach(this::task);
        page.add("<h2>About this report</h2>\n<dl>\n");
        row("Submission", "SHA-256 " + report.submission().sha256());
        row("Seed", report.seed());
        row("Isolation", report.isolation().word());
        row("Chance of error", report.budget().text());
        Report.Timing timing = report.timing();
        if (timing != null)
            row("Time", "ready after %d ms, judged in %d ms (%d calls, %d ms of processor time)".formatted(
                    timing.start(), timing.judging(), timing.calls(), timing.processor()));
        page.add("</dl>\n");
    }

    private void task(TaskResult task) {
        page.add("<section>\n<h2>%s</h2>\n<p class=\"soft\"><code>%s</code>, %d of %d points</p>\n"
                .formatted(Page.text(task.title()), Page.text(task.type()), task.points(), task.possible()));
        Problem problem = task.problem();
        if (problem != null) {
            page.add("<p class=\"bad\"><strong>%s</strong></p>\n".formatted(Page.text(problem.headline())));
            if (!problem.details().isEmpty())
                page.add("<pre>%s</pre>\n".formatted(Page.text(String.join("\n", problem.details()))));
        }
        page.add("<div class=\"scroll\"><table>\n<thead><tr><th>part</th><th class=\"number\">points</th>"
                + "<th>verdict</th><th>guarantees</th></tr></thead>\n<tbody>\n");
        for (PartResult part : task.parts()) {
            page.add(("<tr data-points=\"%d\" data-possible=\"%d\"><td>%s</td><td class=\"number\">%s</td>"
                    + "<td class=\"verdict %s\">%s</td><td>%s</td></tr>\n").formatted(part.points(), part.possible(),
                            Page.text(part.title()), Words.points(part), tone(part.verdict()), Words.of(part.verdict()),
                            part.guarantees().stream().map(id -> "<code>" + Page.text(id) + "</code>")
                                    .collect(Collectors.joining(", "))));
        }
        page.add("</tbody></table></div>\n");
        task.guarantees().stream().filter(Words::needed).forEach(this::guarantee);
        if (!task.output().text().isBlank()) {
            page.add("<details><summary>What it printed</summary>\n<pre>%s</pre>\n%s</details>\n".formatted(
                    Page.text(task.output().text()), task.output().truncated() ? "<p>... and more.</p>\n" : ""));
        }
        page.add("</section>\n");
    }

    private void guarantee(GuaranteeResult result) {
        page.add("<h3><code>%s</code> <span class=\"%s\">%s</span></h3>\n".formatted(Page.text(result.id()),
                tone(result.verdict()), Words.of(result.verdict())));
        page.add("<p>%s</p>\n".formatted(Page.text(result.law())));
        Evidence evidence = result.evidence();
        Evidence.Judgement judgement = evidence == null ? null : evidence.judgement();
        if (judgement != null && judgement.chart() != null) {
            page.add("<figure>\n").add(SvgChart.of(judgement.chart()))
                    .add("<figcaption>Bars: seen. Marks: expected.</figcaption>\n</figure>\n");
        }
        page.add("<dl>\n");
        row("Verdict", result.cause());
        if (judgement != null && judgement.counterexample() != null)
            row("Example", judgement.counterexample());
        if (result.diagnosis() != null)
            row("Diagnosis", result.diagnosis());
        if (result.hint() != null)
            row("Hint", result.hint());
        page.add("<dt>Replay</dt><dd><code>%s</code></dd>\n</dl>\n".formatted(Page.text(result.replay())));
    }

    private void row(String name, String value) {
        page.add("<dt>%s</dt><dd>%s</dd>\n".formatted(name, Page.text(value)));
    }

    private static String tone(Report.Status status) {
        return switch (status) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case NOT_STARTED -> "soft";
        };
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "good";
            case REFUTED -> "bad";
            case INCONCLUSIVE, NOT_JUDGED -> "open";
            case NOT_STARTED -> "soft";
        };
    }
}
