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
import java.util.SortedMap;
import java.util.TreeMap;

/// A claim as the reader sees it: what the notes say, what is right, and what our runs say.
final class ClaimCard {
    private ClaimCard() {}

    /// @param anchor true if this card is the one that links to the claim lead to
    static String html(Claim claim, Collection<Evidence> all, boolean anchor) {
        StringBuilder out = new StringBuilder("<article class=\"claim ").append(claim.verdict().word()).append("\"");
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
                .append("</p>\n</article>\n");
        return out.toString();
    }

    static String anchor(String id) {
        return "claim-" + id.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String evidence(List<Evidence> evidence) {
        SortedMap<String, List<Evidence>> guarantees = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Evidence e : evidence) {
            if (e.judgement() != null)
                guarantees.computeIfAbsent(e.judgement().guarantee(), _ -> new ArrayList<>()).add(e);
            else
                lines.add(link(e, "experiment") + " <code>" + text(e.id()) + "</code>");
        }
        guarantees.forEach((guarantee, results) -> lines.add("<code>" + text(guarantee) + "</code> "
                + summary(results)));
        return String.join("<br>", lines);
    }

    private static String summary(List<Evidence> results) {
        List<String> parts = new ArrayList<>();
        int mutants = 0;
        int refuted = 0;
        for (Evidence e : results) {
            Judgement j = e.judgement();
            if (j == null)
                continue;
            if (j.subject().role() == Role.MUTANT) {
                mutants++;
                refuted += j.outcome() == Outcome.REFUTED ? 1 : 0;
            } else {
                parts.add(text(j.subject().name()) + " " + link(e, j.outcome().words().toLowerCase(
                        java.util.Locale.ROOT)));
            }
        }
        if (mutants > 0)
            parts.add(refuted + " of " + mutants + " wrong programs refuted");
        return String.join(" · ", parts);
    }

    private static String link(Evidence e, String words) {
        return "<a class=\"result\" href=\"#" + Results.anchor(e.id()) + "\">" + words + "</a>";
    }

    private static String text(String raw) {
        return Svg.escape(raw.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠").replace("<->", "↔")
                .replace("->", "→"));
    }
}
