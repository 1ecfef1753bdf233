package io.loadstone.book.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.book.evidence.Evidence.Chart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// The figure kit.
final class FiguresTest {

    private static Table table(List<String> names, List<List<String>> rows) {
        Table table = Table.create();
        for (int c = 0; c < names.size(); c++) {
            int column = c;
            table.addColumns(StringColumn.create(names.get(c), rows.stream().map(row -> row.get(column)).toList()));
        }
        return table;
    }

    private static final Table HEAT = table(List.of("shuffler", "card", "position", "ratio"),
            List.of(List.of("a<b", "0", "0", "0"), List.of("a<b", "0", "1", "2.5"), List.of("a<b", "1", "0", "1.0"),
                    List.of("a<b", "1", "1", "0.9")));
    private static final Table LAW = table(List.of("n", "order", "probability", "uniform"),
            List.of(List.of("2", "10", "0.75", "0.5"), List.of("2", "01", "0.25", "0.5")));
    private static final Chart CHART = new Chart("orders", "decks", List.of("01", "10"), List.of(1.0, 3.0),
            List.of(2.0, 2.0));

    private static List<String> all() {
        Chart many = new Chart("positions", "decks", IntStream.range(0, 52).mapToObj(Integer::toString).toList(),
                IntStream.range(0, 52).mapToObj(i -> (double) i).toList(),
                IntStream.range(0, 52).mapToObj(_ -> 25.5).toList());
        return List.of(HeatMap.draw(HEAT, ""), Law.draw(LAW, ""), Bars.of(CHART, "b"), Bars.of(many, "m"),
                Meter.of(28.4, 27.63, "e"), plot(Map.of("series", "memory", "mark", "mark", "log", "x")),
                plot(Map.of("panel", "memory", "mark", "mark", "low", "low", "high", "high")));
    }

    private static final Table COPIES = table(List.of("mark", "memory", "bytes", "speed", "low", "high"),
            List.of(List.of("modelled", "pinned", "1024", "1.5", "1.5", "1.5"),
                    List.of("modelled", "pinned", "1048576", "20", "20", "20"),
                    List.of("measured", "pinned", "1048576", "21", "19", "23"),
                    List.of("bound", "pageable", "1024", "25", "25", "25")));

    private static String plot(Map<String, Object> more) {
        var attributes = new HashMap<String, Object>(Map.of("x", "bytes", "y", "speed"));
        attributes.putAll(more);
        return Plot.of(attributes).draw(COPIES, Map.of("bytes", "bytes", "speed", "GB/s"), "plot");
    }

    @Test
    void aPlotNamesEverySeriesInItsColourAndEveryAxisWithItsUnit() {
        var svg = org.jsoup.Jsoup.parse(plot(Map.of("series", "memory", "mark", "mark", "log", "x")));
        assertThat(svg.select("text.f-modelled").eachText()).containsExactly("pinned, modelled");
        assertThat(svg.select("text.f-measured").eachText()).containsExactly("pinned, measured");
        assertThat(svg.select("text.f-bound").eachText()).containsExactly("pageable");
        assertThat(svg.select("text.t-note").eachText()).contains("speed (GB/s)", "bytes");
        assertThat(svg.select("text.t-tick").eachText()).contains("1 KiB", "20");
    }

    @Test
    void panelsShareTheirAxes() {
        var svg = org.jsoup.Jsoup.parse(plot(Map.of("panel", "memory", "mark", "mark")));
        List<List<String>> ticks = svg.select("svg").stream().map(panel -> panel.select("text.t-tick").eachText())
                .toList();
        assertThat(ticks).hasSize(2);
        assertThat(ticks.get(0)).isEqualTo(ticks.get(1));
    }

    @Test
    void anIntervalIsDrawnAndWithoutOneNothingIs() {
        Map<String, Object> interval = Map.of("mark", "mark", "low", "low", "high", "high");
        assertThat(org.jsoup.Jsoup.parse(plot(interval)).select("line.s-measured")).hasSize(1);
        assertThat(org.jsoup.Jsoup.parse(plot(Map.of("mark", "mark"))).select("line.s-measured")).isEmpty();
    }

    @Test
    void wordsOnTheAxisMakeBars() {
        var html = Plot.of(Map.of("x", "memory", "y", "speed", "mark", "mark")).draw(COPIES, Map.of(), "bars");
        assertThat(org.jsoup.Jsoup.parse(html).select("rect.bar")).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"x,colour,no column 'colour'", "mark,memory,no mark 'pinned'", "low,mark,'modelled'"})
    void whatCannotBePlottedIsNamed(String attribute, String column, String told) {
        assertThatThrownBy(() -> plot(Map.of(attribute, column))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aLogarithmicAxisRefusesZero() {
        Table zero = table(List.of("bytes", "speed"), List.of(List.of("0", "1"), List.of("1", "2")));
        assertThatThrownBy(() -> Plot.of(Map.of("x", "bytes", "y", "speed", "log", "x")).draw(zero, Map.of(), "zero"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("logarithmic");
    }

    @Test
    void ticksOfALogarithmicAxisAreRound() {
        assertThat(new Axis(1, 1e6, 0, 100, true).ticks(4)).containsExactly(1.0, 100.0, 10_000.0, 1_000_000.0);
        assertThat(new Axis(0.8, 30, 0, 100, true).ticks(5)).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0);
        assertThat(new Axis(1, 100, 0, 100, true).at(10)).isEqualTo(50);
    }

    @Test
    void theSameCallsGiveTheSameBytes() {
        assertThat(all()).isEqualTo(all());
    }

    @Test
    void everyDrawingHasATitleAndADescriptionThatItRefersTo() {
        for (String html : all()) {
            for (var svg : org.jsoup.Jsoup.parse(html).select("svg")) {
                for (String id : svg.attr("aria-labelledby").split(" ", -1))
                    assertThat(Objects.requireNonNull(svg.getElementById(id)).text()).hasSizeGreaterThan(5);
            }
        }
    }

    @Test
    void noDrawingNamesAColour() {
        assertThat(all()).allSatisfy(
                html -> assertThat(html).doesNotContainPattern("#[0-9a-fA-F]{3,6}\\b|rgb|fill=|stroke=|style="));
    }

    @Test
    void wordsAreEscaped() {
        assertThat(HeatMap.draw(HEAT, "")).contains("a&lt;b").doesNotContain("a<b");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.49, 0", "0.51, 1", "0.80, 2", "0.90, 3", "0.96, 4", "1, 4", "1.04, 4", "1.06, 5", "1.2, 6",
            "1.5, 7", "1.99, 7", "2, 8", "16, 8"})
    void theScaleOfTheHeatMapIsCentredAtOne(double ratio, int level) {
        assertThat(HeatMap.level(ratio)).isEqualTo(level);
    }

    @Test
    void theHeatMapPutsEachCellIntoItsClass() {
        assertThat(HeatMap.draw(HEAT, "")).contains("<path class=\"heat0\" d=\"M26 30h16v16h-16z\"/>",
                "<path class=\"heat8\" d=\"M43 30h", "<path class=\"heat4\" d=\"M26 47h",
                "<path class=\"heat3\" d=\"M43 47h", "0.00 to 2.50 ×");
    }

    @Test
    void theLawIsSortedAndItsDistanceIsTold() {
        assertThat(Law.draw(LAW, "")).contains("01 at 0.500 times", "10 at 1.500 times",
                "Total variation distance from uniform 0.2500");
    }

    @Test
    void barsAreAsLongAsTheirNumbers() {
        String svg = Bars.of(CHART, "b");
        var bars = org.jsoup.Jsoup.parse(svg).select("rect.bar[height=13]");
        double one = Double.parseDouble(bars.get(0).attr("width"));
        double three = Double.parseDouble(bars.get(1).attr("width"));
        assertThat(three / one).isCloseTo(3, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void aContactSheetShowsEachImageWithItsClass() {
        String pixels = Base64.getEncoder().encodeToString(new byte[]{0, 1, (byte) 200, (byte) 255});
        String html = ContactSheet.draw(table(List.of("order", "position", "index", "label", "pixels"), List
                .of(List.of("file order", "0", "7", "Bag", pixels), List.of("shuffled", "0", "9", "Coat", pixels))),
                "");
        assertThat(html).contains("file order", "shuffled", ">Bag<", ">Coat<", "data:image/png;base64,");
    }

    @Test
    void aPictureSurvivesItsPng() throws IOException {
        byte[] pixels = {0, 1, (byte) 200, (byte) 255, 17, 99};
        var image = ImageIO.read(new ByteArrayInputStream(Png.grey(pixels, 3, 2)));
        byte[] back = new byte[6];
        image.getRaster().getDataElements(0, 0, 3, 2, back);
        assertThat(back).isEqualTo(pixels);
    }

    @Test
    void aPictureWithTooFewPixelsIsRefused() {
        assertThatThrownBy(() -> Png.grey(new byte[5], 3, 2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 pixels for 3 by 2, must be 6");
    }

    @Test
    void ticksAreRoundAndInsideTheAxis() {
        assertThat(new Axis(0, 2.7, 0, 1).ticks(4)).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0, 2.5);
        assertThat(new Axis(0, 1000, 0, 1).ticks(4)).containsExactly(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0);
        assertThat(new Axis(0, 10, 100, 0).at(2.5)).isEqualTo(75);
    }

    @Test
    void anAxisWithoutExtentIsRefused() {
        assertThatThrownBy(() -> new Axis(1, 1, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.5, 1.5", "0.333333, 0.33", "100, 100", "-0.001, 0", "2.10, 2.1"})
    void numbersAreShort(double value, String text) {
        assertThat(Svg.number(value)).isEqualTo(text);
    }
}
