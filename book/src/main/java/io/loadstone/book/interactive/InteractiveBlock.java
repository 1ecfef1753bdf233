package io.loadstone.book.interactive;

import io.loadstone.book.figure.Svg;
import io.loadstone.book.live.Place;
import io.loadstone.book.live.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.jspecify.annotations.Nullable;

/// A figure with sliders as a block: `interactive::waiting-time[caption="..."]`.
///
/// What stands in the page is the drawing at the sliders' first positions, made here. Without a script the sliders are not shown, and on
/// paper neither.
@Name("interactive")
public final class InteractiveBlock extends BlockMacroProcessor {

    private final Results results;

    public InteractiveBlock(Results results) {
        this.results = results;
    }

    @Override
    public @Nullable StructuralNode process(StructuralNode parent, String name, Map<String, Object> attributes) {
        Optional<Interactive> figure = Interactives.named(name);
        if (figure.isEmpty()) {
            String known = Interactives.all().stream().map(Interactive::name).sorted()
                    .collect(Collectors.joining(", "));
            results.problem(Place.of(results.home(), parent, "interactive::" + name + "["),
                    "there is no figure '" + name + "' with sliders", "use " + known);
            return null;
        }
        parseContent(parent, List.of(
                "." + attributes.getOrDefault("caption", figure.get().title()),
                "[#interactive-" + name + ",role=figure,caption=\"Figure {counter:figure-number}. \"]",
                "=====", "++++", html(figure.get()), "++++", "=====", ""));
        return null;
    }

    static String html(Interactive figure) {
        Interactive.Drawing drawing = Interactives.atStart(figure);
        StringBuilder out = new StringBuilder("<div class=\"interactive\" role=\"group\" aria-label=\"")
                .append(Svg.escape(figure.title())).append(", with sliders\" data-figure=\"").append(figure.name())
                .append("\">\n<div class=\"drawing\">").append(drawing.svg())
                .append("</div>\n<div class=\"sliders\">\n");
        int number = 0;
        for (Slider slider : figure.sliders()) {
            String id = "i-" + figure.name() + "-" + number++;
            String shown = Svg.escape(slider.shown().apply(slider.start()));
            out.append("<div><label for=\"").append(id).append("\">").append(Svg.escape(slider.label()))
                    .append("</label><input type=\"range\" id=\"").append(id).append("\" min=\"").append(slider.low())
                    .append("\" max=\"").append(slider.high()).append("\" value=\"").append(slider.start())
                    .append("\" aria-valuetext=\"").append(shown).append("\"><output for=\"").append(id)
                    .append("\" aria-live=\"off\">").append(shown).append("</output></div>\n");
        }
        return out.append("</div>\n<p class=\"reading\" aria-live=\"polite\">").append(drawing.words())
                .append("</p>\n</div>").toString();
    }
}
