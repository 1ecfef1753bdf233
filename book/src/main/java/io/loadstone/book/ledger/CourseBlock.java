package io.loadstone.book.ledger;

import io.loadstone.book.evidence.Evidence;
import io.loadstone.book.figure.Svg;
import io.loadstone.book.ledger.Ledger.Claim;
import io.loadstone.book.ledger.Ledger.Lab;
import io.loadstone.book.ledger.Ledger.Verdict;
import io.loadstone.book.live.Results;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;

/// The map of the course: parts, labs, and of each lab how many claims there are, how many a run has tried, and how many
/// are wrong: `course::map[]`.
@Name("course")
public final class CourseBlock extends BlockMacroProcessor {

    private final Results results;
    private final Ledger ledger;

    public CourseBlock(Results results, Ledger ledger) {
        this.results = results;
        this.ledger = ledger;
    }

    @Override
    public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
        Set<String> tried = results.committed().readable().stream().map(Evidence::claim).collect(Collectors.toSet());
        StringBuilder out = new StringBuilder("<table class=\"course\"><thead><tr><th scope=\"col\">Lab</th>"
                + "<th scope=\"col\">claims</th><th scope=\"col\">tried</th><th scope=\"col\">wrong</th></tr></thead>\n");
        ledger.labs().values().stream().collect(Collectors.groupingBy(Lab::part, java.util.LinkedHashMap::new,
                Collectors.toList())).forEach((part, labs) -> part(part, labs, tried, out));
        return createBlock(parent, "pass", out.append("</table>").toString());
    }

    private void part(String part, List<Lab> labs, Set<String> tried, StringBuilder out) {
        out.append("<tbody><tr><th colspan=\"4\" scope=\"rowgroup\">").append(Svg.escape(part)).append("</th></tr>\n");
        for (Lab lab : labs) {
            List<Claim> claims = ledger.claims().stream().filter(claim -> claim.lab().equals(lab.id())).toList();
            out.append("<tr><td><span class=\"number\">").append(lab.number())
                    .append("</span> <a class=\"result\" href=\"#").append(lab.chapter()).append("\">")
                    .append(Svg.escape(lab.title())).append("</a></td><td><a href=\"#ledger-").append(lab.id())
                    .append("\">").append(claims.size()).append("</a></td><td>")
                    .append(claims.stream().filter(claim -> tried.contains(claim.id())).count()).append("</td><td>")
                    .append(claims.stream().filter(claim -> claim.verdict() == Verdict.WRONG).count())
                    .append("</td></tr>\n");
        }
        out.append("</tbody>\n");
    }
}
