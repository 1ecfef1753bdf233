package io.loadstone.book.live;

import io.loadstone.book.evidence.Evidence;
import java.util.HashMap;
import java.util.IllegalFormatException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.extension.Name;
import org.asciidoctor.extension.PositionalAttributes;

/// A measured number in a sentence: `live:shuffle.naive-law[tv3,%.3f]`.
@Name("live")
@PositionalAttributes({"metric", "format"})
public final class LiveNumber extends InlineMacroProcessor {

    private final Results results;

    public LiveNumber(Results results) {
        this.results = results;
    }

    @Override
    public PhraseNode process(StructuralNode parent, String id, Map<String, Object> attributes) {
        String metric = String.valueOf(attributes.get("metric"));
        String format = String.valueOf(attributes.getOrDefault("format", "%.3g"));
        Place place = Place.of(results.home(), parent, "live:" + id + "[" + metric);
        String html = results.show(id, place).flatMap(evidence -> number(evidence, metric, format, place))
                .map(number -> "<a class=\"live\" href=\"#" + Results.anchor(id) + "\" title=\"measured: "
                        + Html.text(metric) + "\">" + number + "</a>")
                .orElse("?");
        return createPhraseNode(parent, "quoted", html, new HashMap<>());
    }

    private Optional<String> number(Evidence evidence, String metric, String format, Place place) {
        OptionalDouble value = evidence.number(metric);
        if (value.isEmpty()) {
            results.problem(place, "result '" + evidence.id() + "' has no metric '" + metric + "'",
                    "use one of " + String.join(", ", evidence.numbers()));
            return Optional.empty();
        }
        try {
            return Optional.of(Html.number(format, value.getAsDouble()));
        } catch (IllegalFormatException e) {
            results.problem(place, "'" + format + "' is no format for a number",
                    "write for example %.2f, or \"%,d\" in quotes");
            return Optional.empty();
        }
    }
}
