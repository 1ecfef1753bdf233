package io.loadstone.book.ledger;

import io.loadstone.book.evidence.Evidence;
import io.loadstone.book.figure.Svg;
import io.loadstone.book.ledger.Ledger.Claim;
import io.loadstone.book.ledger.Ledger.Lab;
import io.loadstone.book.ledger.Ledger.Verdict;
import io.loadstone.book.live.Results;
import java.util.Collection;
import java.util.Map;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;

/// All claims, with controls that narrow them down: `ledger::all[]`.
@Name("ledger")
public final class LedgerBlock extends BlockMacroProcessor {

    private final Results results;
    private final Ledger ledger;

    public LedgerBlock(Results results, Ledger ledger) {
        this.results = results;
        this.ledger = ledger;
    }

    @Override
    public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
        Collection<Evidence> evidence = results.committed().readable();
        StringBuilder out = new StringBuilder("<div class=\"ledger\">\n");
        tally(out);
        controls(out);
        for (Lab lab : ledger.labs().values()) {
            group(lab.id(), lab.partNumber(), lab.number() + ". " + lab.title(), evidence, out);
        }
        group("ALL", "", "The notes as a whole", evidence, out);
        return createBlock(parent, "pass", out.append("</div>").toString());
    }

    private void tally(StringBuilder out) {
        int total = ledger.claims().size();
        out.append("<div class=\"tally\" role=\"img\" aria-label=\"Share of each verdict\">");
        for (Verdict verdict : Verdict.values()) {
            out.append("<span class=\"").append(verdict.word()).append("\" style=\"flex:").append(count(verdict))
                    .append("\"></span>");
        }
        out.append("</div>\n<ul class=\"tally-words\">");
        for (Verdict verdict : Verdict.values()) {
            out.append("<li class=\"").append(verdict.word()).append("\"><b>").append(count(verdict)).append("</b> ")
                    .append(verdict.words()).append("</li>");
        }
        out.append("<li><b>").append(total).append("</b> in all</li></ul>\n");
    }

    private long count(Verdict verdict) {
        return ledger.claims().stream().filter(claim -> claim.verdict() == verdict).count();
    }

    private void controls(StringBuilder out) {
        out.append(
                "<form class=\"filter\" hidden><label>Verdict <select name=\"verdict\"><option value=\"\">any</option>");
        for (Verdict verdict : Verdict.values()) {
            out.append("<option value=\"").append(verdict.word()).append("\">").append(verdict.words())
                    .append("</option>");
        }
        out.append("</select></label> <label>Part <select name=\"part\"><option value=\"\">any</option>");
        ledger.labs().values().stream().map(Lab::part).distinct().forEach(part -> out.append("<option value=\"")
                .append(part.split(" ", 2)[0]).append("\">").append(Svg.escape(part)).append("</option>"));
        out.append("</select></label> <label>Lab <select name=\"lab\"><option value=\"\">any</option>");
        for (Lab lab : ledger.labs().values()) {
            out.append("<option value=\"").append(lab.id()).append("\">").append(lab.id()).append(' ')
                    .append(Svg.escape(lab.title())).append("</option>");
        }
        out.append("</select></label> <label>Evidence <select name=\"tested\"><option value=\"\">any</option>"
                + "<option value=\"yes\">tested</option><option value=\"no\">not yet tested</option></select></label>"
                + " <label>Words <input name=\"words\" type=\"search\" autocomplete=\"off\"></label>"
                + " <output aria-live=\"polite\"></output></form>\n");
    }

    private void group(String lab, String part, String title, Collection<Evidence> evidence, StringBuilder out) {
        out.append("<section class=\"claims\" data-part=\"").append(part).append("\"><h3 id=\"ledger-").append(lab)
                .append("\">").append(Svg.escape(title))
                .append("</h3>\n");
        for (Claim claim : ledger.claims()) {
            if (claim.lab().equals(lab))
                out.append(ClaimCard.html(claim, evidence, true));
        }
        out.append("</section>\n");
    }
}
