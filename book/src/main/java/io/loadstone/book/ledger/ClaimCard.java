package io.loadstone.book.ledger;

import io.loadstone.book.evidence.Evidence;
import io.loadstone.book.evidence.Evidence.Judgement;
import io.loadstone.book.evidence.Evidence.Outcome;
import io.loadstone.book.evidence.Evidence.Role;
import io.loadstone.book.figure.Svg;
import io.loadstone.book.ledger.Ledger.Claim;
import io.loadstone.book.live.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A claim as the reader sees it: what the notes say, what is right, and what our runs say.
final class ClaimCard {
    private static final Pattern EXPONENT = Pattern.compile("\\^(?:\\(([^()]*)\\)|(-?[A-Za-z0-9]+(?:\\.[0-9]+)?))");

    /// A further form of the same mistake: `naive-swap-2`.
    private static final Pattern FORM = Pattern.compile("-[2-9]$");

    private ClaimCard() {}

    /// @param anchor true if this card is the one that links to the claim lead to
    static String html(Claim claim, Collection<Evidence> all, boolean anchor) {
        StringBuilder out = new StringBuilder("<div class=\"claim ").append(claim.verdict().word()).append("\"");
        if (anchor)
            out.append(" id=\"").append(anchor(claim.id())).append("\"");
        out.append(" data-verdict=\"").append(claim.verdict().word()).append("\" data-lab=\"").append(claim.lab())
                .append("\">\n<header><span class=\"badge\">").append(claim.verdict().words())
                .append("</span> <code>").append(text(claim.id())).append("</code></header>\n");
        out.append("<p class=\"says\"><b>The notes.</b> ").append(text(claim.statement())).append("</p>\n");
        out.append("<p class=\"correct\"><b>We find.</b> ").append(text(claim.correct())).append("</p>\n");
        out.append("<p class=\"foot\">").append(text(claim.source())).append("</p>\n");
        List<Evidence> own = all.stream().filter(e -> e.claim().equals(claim.id())).toList();
        out.append("<p class=\"tested\">").append(own.isEmpty() ? "not yet tested" : evidence(own))
                .append("</p>\n</div>\n");
        return out.toString();
    }

    static String anchor(String id) {
        return "claim-" + id.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /// One line for each program of ours, one for the wrong programs, one for the experiments.
    private static String evidence(List<Evidence> evidence) {
        SortedMap<String, List<String>> ours = new TreeMap<>();
        SortedMap<String, Boolean> mutants = new TreeMap<>();
        List<String> experiments = new ArrayList<>();
        for (Evidence e : evidence) {
            Judgement j = e.judgement();
            if (j == null) {
                experiments.add(link(e, law(e.id())));
            } else if (j.subject().role() == Role.MUTANT) {
                mutants.merge(FORM.matcher(j.subject().name()).replaceFirst(""), j.outcome() == Outcome.REFUTED,
                        Boolean::logicalOr);
            } else if (j.subject().role() == Role.REFERENCE) {
                ours.computeIfAbsent(text(j.subject().name()) + " " + j.outcome().words().toLowerCase(Locale.ROOT),
                        _ -> new ArrayList<>()).add(link(e, law(j.guarantee())));
            }
        }
        List<String> lines = new ArrayList<>();
        ours.forEach((verdict, laws) -> lines.add(verdict + " by " + String.join(", ", laws)));
        long refuted = mutants.values().stream().filter(Boolean::booleanValue).count();
        if (refuted > 0)
            lines.add(refuted + (refuted == 1 ? " mistake" : " mistakes") + " refuted: "
                    + text(String.join(", ", mutants.entrySet().stream()
                            .filter(Map.Entry::getValue).map(Map.Entry::getKey).toList())));
        if (!experiments.isEmpty())
            lines.add("measured: " + String.join(", ", experiments));
        return String.join("<br>", lines);
    }

    private static String law(String guarantee) {
        return text(guarantee.substring(guarantee.indexOf('.') + 1).replace('-', ' '));
    }

    private static String link(Evidence e, String words) {
        return "<a class=\"result\" href=\"#" + Results.anchor(e.id()) + "\">" + words + "</a>";
    }

    /// Plain text as a reader expects it in print: signs for digraphs, raised exponents, curved quotes.
    static String text(String raw) {
        String signs = raw.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠").replace("<->", "↔")
                .replace("->", "→").replaceAll("(^|[\\s(])'", "$1‘").replace('\'', '’');
        return EXPONENT.matcher(Svg.escape(signs)).replaceAll("<sup>$1$2</sup>");
    }
}
