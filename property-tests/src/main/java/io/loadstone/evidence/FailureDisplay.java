package io.loadstone.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A verdict as a person reads it in a terminal: the law, what was seen against what was expected, how sure the judge is, the
/// smallest counterexample, the mistake that fits, a hint, and the command that repeats it. Never the solution.
///
/// @param colour whether to use ANSI colours
/// @param width columns to fill, at least 60
public record FailureDisplay(boolean colour, int width) {
    private static final int LABEL = 11;

    public FailureDisplay {
        if (width < 60)
            throw new IllegalArgumentException("width must be at least 60 columns, got " + width);
    }

    /// Without colours, for logs and IDEs.
    public static String plain(Evidence evidence) {
        return new FailureDisplay(false, 100).show(evidence);
    }

    /// The display of one judged guarantee, of several lines, each ended by a line feed.
    ///
    /// @throws NullPointerException if the evidence is of an experiment
    public String show(Evidence evidence) {
        var judgement = Objects.requireNonNull(evidence.judgement(), "an experiment has no verdict to show");
        var out = new StringBuilder();
        out.append(mark(judgement.outcome())).append(' ').append(bold(judgement.guarantee())).append("  ")
                .append(name(judgement.outcome())).append('\n');
        row(out, "Law", evidence.statement());
        if (judgement.effect() != null)
            row(out, "Seen", seen(judgement.effect()));
        if (judgement.chart() != null)
            new TextChart(width - LABEL - 2, colour).lines(judgement.chart())
                    .forEach(line -> out.append(" ".repeat(LABEL + 2)).append(line).append('\n'));
        row(out, "Verdict", sure(judgement));
        if (judgement.counterexample() != null)
            row(out, "Example", judgement.counterexample());
        var diagnosis = judgement.diagnosis();
        if (diagnosis != null) {
            row(out, "Diagnosis", "%s (%s, %s)".formatted(diagnosis.mistake(), diagnosis.mutant(), fit(diagnosis)));
            row(out, "Hint", diagnosis.hint());
        } else if (judgement.outcome() == Outcome.REFUTED) {
            row(out, "Diagnosis", "It matches no known mistake.");
            row(out, "Hint", judgement.hint());
        }
        if (judgement.outcome() != Outcome.NOT_STARTED)
            row(out, "Replay", evidence.provenance().replay());
        return out.toString();
    }

    private static String fit(Evidence.Diagnosis diagnosis) {
        if (diagnosis.logOdds() == null)
            return "exact fit";
        double odds = Math.exp(diagnosis.logOdds());
        return odds > 1e6
                ? "over a million times likelier than any other"
                : String.format(Locale.ROOT, "%,.0f times likelier than any other", odds);
    }

    private static String seen(Evidence.Effect effect) {
        Metric metric = effect.metric();
        String unit = metric.unit().equals("1") ? "" : " " + metric.unit();
        String interval = metric.low() == null || metric.high() == null
                ? ""
                : String.format(Locale.ROOT, ", interval %.4g to %.4g", metric.low(), metric.high());
        return String.format(Locale.ROOT, "%s: %.4g%s%s", effect.name(), metric.value(), unit, interval);
    }

    private static String sure(Evidence.Judgement judgement) {
        return switch (judgement.basis()) {
            case EXACT -> "exact; " + judgement.cause();
            case DETERMINISTIC -> judgement.cause();
            case SEQUENTIAL ->
                judgement.cause() + String.format(Locale.ROOT, " (ln E = %.2f, bar %.2f, %,d observations)",
                        judgement.logE(), -Math.log(judgement.alpha()), judgement.observations());
        };
    }

    private void row(StringBuilder out, String label, String text) {
        List<String> lines = wrapped(text, width - LABEL - 2);
        for (int i = 0; i < lines.size(); i++) {
            String name = i == 0 ? dim(String.format("%-" + LABEL + "s", label)) : " ".repeat(LABEL);
            out.append("  ").append(name).append(lines.get(i)).append('\n');
        }
    }

    private static List<String> wrapped(String text, int columns) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                if (!line.isEmpty())
                    line.append(' ');
                line.append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private String mark(Outcome outcome) {
        return switch (outcome) {
            case SUPPORTED -> painted("✓", "32");
            case REFUTED -> painted("✗", "31");
            case INCONCLUSIVE -> painted("?", "33");
            case NOT_STARTED -> dim("·");
        };
    }

    private String name(Outcome outcome) {
        return switch (outcome) {
            case SUPPORTED -> painted("SUPPORTED", "32");
            case REFUTED -> painted("REFUTED", "31");
            case INCONCLUSIVE -> painted("INCONCLUSIVE", "33");
            case NOT_STARTED -> dim("not started");
        };
    }

    private String bold(String text) {
        return painted(text, "1");
    }

    private String dim(String text) {
        return painted(text, "2");
    }

    private String painted(String text, String code) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
