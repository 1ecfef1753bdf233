package io.loadstone.book.interactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What all figures with sliders have in common.
final class InteractivesTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("loadstone.home", "..")).toAbsolutePath()
            .normalize();

    static List<Interactive> all() {
        return Interactives.all();
    }

    /// The start, and every slider at either end with the others at theirs.
    private static List<int[]> corners(Interactive figure) {
        List<Slider> sliders = figure.sliders();
        List<int[]> corners = new ArrayList<>();
        corners.add(sliders.stream().mapToInt(Slider::start).toArray());
        for (int mask = 0; mask < 1 << sliders.size(); mask++) {
            int[] at = new int[sliders.size()];
            for (int i = 0; i < at.length; i++)
                at[i] = (mask >> i & 1) == 0 ? sliders.get(i).low() : sliders.get(i).high();
            corners.add(at);
        }
        return corners;
    }

    @ParameterizedTest
    @MethodSource("all")
    void drawsAtEveryCornerWhatAPageCanShow(Interactive figure) {
        for (int[] at : corners(figure)) {
            Interactive.Drawing drawing = figure.draw(at);
            Document svg = Jsoup.parse(drawing.svg(), "", Parser.xmlParser());
            assertThat(svg.select("svg > title").text()).isNotBlank();
            for (Element shape : svg.select("path, line, rect, text"))
                for (var attribute : shape.attributes())
                    assertThat(attribute.getValue()).as("%s %s", shape, List.of(at)).doesNotContain("NaN", "Infinity");
            assertThat(drawing.svg()).doesNotContain("style=", "#");
            assertThat(drawing.words()).doesNotContain("NaN", "Infinity", "null");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasNoState(Interactive figure) {
        List<int[]> corners = corners(figure);
        Interactive.Drawing first = figure.draw(corners.getFirst());
        figure.draw(corners.getLast());
        assertThat(figure.draw(corners.getFirst())).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSliderChangesSomething(Interactive figure) {
        List<Slider> sliders = figure.sliders();
        for (int i = 0; i < sliders.size(); i++) {
            int[] at = sliders.stream().mapToInt(Slider::start).toArray();
            at[i] = sliders.get(i).low();
            Interactive.Drawing low = figure.draw(at);
            at[i] = sliders.get(i).high();
            assertThat(figure.draw(at)).as(sliders.get(i).label()).isNotEqualTo(low);
        }
    }

    @Test
    void namesAreUniqueAndPlain() {
        List<String> names = Interactives.all().stream().map(Interactive::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
        assertThat(Interactives.named("no-such-figure")).isEmpty();
    }

    /// The book reads files; its drawings alone call the references (decision 22).
    @Test
    void nothingElseInTheBookCallsTheReferences() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("book/src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList())
                if (!file.toString().replace('\\', '/').contains("/book/interactive/"))
                    assertThat(Files.readString(file).toLowerCase(Locale.ROOT)).as(file.toString())
                            .doesNotContainPattern("import io\\.loadstone\\.(?!book\\.)");
        }
    }
}
