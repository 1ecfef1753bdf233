package io.loadstone.book.live;

import io.loadstone.book.evidence.Evidence;
import io.loadstone.book.evidence.Evidence.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;

/// Where every number comes from: the runs, each with its results, seed, command and sources: `runs::all[]`.
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
        Map<Provenance, List<Evidence>> runs = new LinkedHashMap<>();
        for (Evidence evidence : results.committed().readable()) {
            machines.add(evidence.provenance().environment().entrySet().stream()
                    .map(e -> Html.text(e.getKey() + " " + e.getValue())).collect(Collectors.joining(" · ")));
            runs.computeIfAbsent(evidence.provenance(), _ -> new ArrayList<>()).add(evidence);
        }
        StringBuilder list = new StringBuilder();
        runs.forEach((provenance, made) -> {
            list.append("<div class=\"run-entry\">");
            for (Evidence evidence : made) {
                list.append("<code id=\"run-").append(Results.anchor(evidence.id()).substring(5)).append("\">")
                        .append(Html.text(evidence.id())).append("</code> ");
            }
            VerdictBox.run("The run", provenance, list);
            list.append("</div>\n");
        });
        String machine = "<p class=\"machines\">" + String.join("<br>", machines) + "</p>\n";
        return createBlock(parent, "pass", machine + list);
    }
}
