package io.loadstone.book.live;

import io.loadstone.book.evidence.Evidence;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;

/// Where every number comes from: each result of the reference run with seed, command and sources: `runs::all[]`.
///
/// Being listed here does not count as being shown.
@Name("runs")
public final class RunsBlock extends BlockMacroProcessor {

    private final Results results;

    public RunsBlock(Results results) {
        this.results = results;
    }

    @Override
    public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
        SortedSet<String> machines = new TreeSet<>();
        StringBuilder list = new StringBuilder();
        for (Evidence evidence : results.committed().readable()) {
            machines.add(evidence.provenance().environment().entrySet().stream()
                    .map(e -> Html.text(e.getKey() + " " + e.getValue())).collect(Collectors.joining(" · ")));
            list.append("<div class=\"run-entry\" id=\"run-").append(Results.anchor(evidence.id()).substring(5))
                    .append("\"><code>").append(Html.text(evidence.id())).append("</code>");
            VerdictBox.run(evidence.provenance(), list);
            list.append("</div>\n");
        }
        String machine = "<p class=\"machines\">" + String.join("<br>", machines) + "</p>\n";
        return createBlock(parent, "pass", machine + list);
    }
}
