package io.loadstone.book.live;

import io.loadstone.book.evidence.Evidence;
import io.loadstone.book.evidence.Evidence.Alternative;
import io.loadstone.book.evidence.Evidence.Basis;
import io.loadstone.book.evidence.Evidence.Judgement;
import io.loadstone.book.evidence.Evidence.Metric;
import io.loadstone.book.evidence.Evidence.Outcome;
import io.loadstone.book.evidence.Evidence.Provenance;
import io.loadstone.book.figure.Bars;
import io.loadstone.book.figure.Meter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A verdict with everything it rests on.
final class VerdictBox {
    private VerdictBox() {}

    static String html(Evidence evidence, String anchor, Optional<Evidence> yours) {
        Judgement j = Objects.requireNonNull(evidence.judgement());
        StringBuilder out = new StringBuilder();
        out.append("<section class=\"verdict ").append(css(j.outcome())).append("\" id=\"").append(anchor)
                .append("\" aria-label=\"Verdict on ").append(Html.text(evidence.id())).append("\">\n");
        out.append("<header><span class=\"badge\">").append(j.outcome().words()).append("</span> <span class=\"who\">")
                .append(Html.text(j.subject().name())).append("</span> <span class=\"role\">")
                .append(j.subject().role().words()).append("</span> <code>").append(Html.text(j.guarantee()))
                .append("</code></header>\n");
        out.append("<p class=\"law\">").append(Html.text(evidence.statement())).append("</p>\n");
        out.append("<p class=\"cause\">").append(Html.powers(sentence(j.counterexample() == null
                ? j.cause()
                : "Counterexample: " + j.counterexample()))).append("</p>\n");
        diagnosis(j, out);
        meter(j, anchor, out);
        if (j.chart() != null && j.chart().observed().stream().anyMatch(value -> value > 0))
            out.append(Bars.of(j.chart(), anchor + "-chart"));
        facts(evidence, j, out);
        yours.ifPresent(own -> own(own, out));
        run("The run", evidence.provenance(), out);
        return out.append("</section>").toString();
    }

    static String css(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void diagnosis(Judgement j, StringBuilder out) {
        var diagnosis = j.diagnosis();
        if (diagnosis == null)
            return;
        out.append("<p class=\"diagnosis\"><b>Diagnosis.</b> ").append(Html.text(sentence(diagnosis.mistake())))
                .append(" <span class=\"role\">").append(Html.text(diagnosis.mutant()));
        if (diagnosis.logOdds() != null && !diagnosis.logOdds().isInfinite())
            out.append(", log odds ").append(Html.brief(diagnosis.logOdds()));
        out.append("</span></p>\n");
    }

    private static void meter(Judgement j, String anchor, StringBuilder out) {
        OptionalDouble bar = j.bar();
        if (j.logE() != null && bar.isPresent())
            out.append(Meter.of(j.logE(), bar.getAsDouble(), anchor + "-meter")).append('\n');
    }

    private static void facts(Evidence evidence, Judgement j, StringBuilder out) {
        out.append("<dl class=\"facts\">");
        fact(out, "Basis", j.basis().words());
        if (j.observations() > 0)
            fact(out, j.basis() == Basis.SEQUENTIAL ? "Observations" : "Checks", Html.count(j.observations()));
        if (j.logE() != null)
            fact(out, "log E", Html.brief(j.logE()) + j.bar().stream()
                    .mapToObj(bar -> " <span class=\"interval\">bar " + Html.brief(bar) + "</span>")
                    .collect(Collectors.joining()));
        fact(out, "α", j.alpha() == 0 || j.basis() != Basis.SEQUENTIAL ? "0" : Html.brief(j.alpha()));
        var effect = j.effect();
        if (effect != null && !vacuous(effect.metric()))
            fact(out, Html.text(capital(effect.name())), Html.metric(effect.metric()));
        if (j.outcome() == Outcome.SUPPORTED && !j.alternatives().isEmpty())
            fact(out, "Excludes", excluded(j));
        fact(out, "Source", Html.text(evidence.source()));
        out.append("</dl>\n");
    }

    /// Whether an interval says no more than that a probability is one.
    private static boolean vacuous(Metric metric) {
        return metric.low() != null && metric.high() != null && metric.low() <= 0 && metric.high() >= 1
                && metric.unit().equals("1");
    }

    private static String excluded(Judgement j) {
        return j.alternatives().stream().sorted(Comparator.comparing(Alternative::mutant))
                .map(a -> "<span class=\"nowrap\">" + Html.text(a.mutant()) + "</span>")
                .collect(Collectors.joining(", "));
    }

    private static void own(Evidence own, StringBuilder out) {
        Judgement j = own.judgement();
        if (j == null)
            return;
        out.append("<p class=\"yours\"><b>Your machine</b> <span class=\"badge ").append(css(j.outcome()))
                .append("\">").append(j.outcome().words()).append("</span> ");
        if (j.logE() != null)
            out.append("log E ").append(Html.brief(j.logE())).append(", ");
        out.append(Html.count(j.observations())).append(" observations, seed <code>")
                .append(Html.text(own.provenance().seed())).append("</code></p>\n");
    }

    /// Seed, machine, command and source hashes, folded away.
    static void run(String summary, Provenance provenance, StringBuilder out) {
        out.append("<details class=\"run\"><summary>").append(summary).append("</summary><dl class=\"facts\">");
        fact(out, "Seed", "<code>" + Html.text(provenance.seed()) + "</code>");
        fact(out, "Replay", "<code>" + Html.text(provenance.replay()) + "</code>");
        fact(out, "Machine", provenance.environment().entrySet().stream()
                .map(e -> Html.text(e.getKey() + " " + e.getValue())).collect(Collectors.joining(" · ")));
        fact(out, "Sources, by SHA-256", "<span class=\"sources\">" + provenance.sources().entrySet()
                .stream().map(e -> "<span class=\"nowrap\" title=\"" + Html.text(e.getKey()) + "\">"
                        + Html.text(fileName(e.getKey())) + " " + Html.text(shortHash(e.getValue())) + "</span>")
                .collect(Collectors.joining(", ")) + "</span>");
        out.append("</dl></details>\n");
    }

    private static void fact(StringBuilder out, String name, String html) {
        boolean wide = name.length() > 36
                || (html.length() > 40 && (html.contains("<code>") || html.contains("nowrap")));
        out.append(wide ? "<div class=\"wide\"><dt>" : "<div><dt>").append(name).append("</dt><dd>").append(html)
                .append("</dd></div>");
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String shortHash(String hash) {
        return hash.substring(0, Math.min(7, hash.length()));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String sentence(String words) {
        String trimmed = capital(words.strip());
        return trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }
}
