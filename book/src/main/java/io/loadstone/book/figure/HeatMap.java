package io.loadstone.book.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// Where each card ends: one small map a shuffler, a row a card, a column a final position. A cell's colour says how
/// often the card ended there, as a multiple of its fair share; the scale is centred at 1.
public final class HeatMap {

    /// Upper ends of the classes, as multiples of the fair share, evenly far from 1 in ratio.
    private static final double[] EDGES = {1 / 2.0, 1 / 1.35, 1 / 1.15, 1 / 1.05, 1.05, 1.15, 1.35, 2};
    private static final double CELL = 17;
    private static final double LEFT = 26;
    private static final double TOP = 30;

    private HeatMap() {}

    static String draw(Table table, String prefix) {
        Map<String, double[][]> maps = maps(table);
        StringBuilder html = new StringBuilder("<div class=\"panels\">\n");
        int number = 0;
        for (var entry : maps.entrySet()) {
            html.append(panel(prefix + "heat-" + ++number, entry.getKey(), entry.getValue(), CELL)).append('\n');
        }
        return html.append("</div>\n").append(legend()).toString();
    }

    private static Map<String, double[][]> maps(Table table) {
        int cards = 0;
        int first = Integer.MAX_VALUE;
        for (Row row : table) {
            cards = Math.max(cards, Integer.parseInt(row.getString("card")));
            first = Math.min(first, Integer.parseInt(row.getString("card")));
        }
        int n = cards - first + 1;
        Map<String, double[][]> maps = new LinkedHashMap<>();
        for (Row row : table) {
            int card = Integer.parseInt(row.getString("card")) - first;
            int position = Integer.parseInt(row.getString("position")) - first;
            maps.computeIfAbsent(row.getString("shuffler"), _ -> new double[n][n])[card][position] = Double
                    .parseDouble(row.getString("ratio"));
        }
        return maps;
    }

    /// The class of a ratio, from 0 (under half its share) over 4 (fair) to 8 (over twice).
    static int level(double ratio) {
        int level = 0;
        while (level < EDGES.length && ratio >= EDGES[level])
            level++;
        return level;
    }

    /// One map.
    ///
    /// @param id of the drawing
    /// @param ratio by card and position
    /// @param cell side of a cell, in the drawing's units
    public static String panel(String id, String shuffler, double[][] ratio, double cell) {
        int n = ratio.length;
        StringBuilder[] cells = new StringBuilder[EDGES.length + 1];
        for (int i = 0; i < cells.length; i++)
            cells[i] = new StringBuilder();
        String edge = Svg.number(cell - 1);
        String square = "h" + edge + "v" + edge + "h-" + edge + "z";
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int card = 0; card < n; card++) {
            for (int position = 0; position < n; position++) {
                double r = ratio[card][position];
                low = Math.min(low, r);
                high = Math.max(high, r);
                cells[level(r)].append('M').append(Svg.number(LEFT + position * cell)).append(' ')
                        .append(Svg.number(TOP + card * cell)).append(square);
            }
        }
        String span = Decimal.fixed(low, 2) + " to " + Decimal.fixed(high, 2);
        double side = n * cell;
        Svg svg = new Svg(id, "Position heat map of " + shuffler,
                n + " by " + n + " cells. Share of decks in which a card ended at a position, times " + n + ": " + span
                        + "; 1 is fair.",
                LEFT + side + 8, TOP + side + 22);
        svg.text("t-name", LEFT, 18, "start", shuffler);
        svg.text("t-note", LEFT + side - 1, 18, "end", span + " ×");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty())
                svg.path("heat" + i, cells[i]);
        }
        svg.text("t-tick", LEFT - 6, TOP + 12, "end", "1");
        svg.text("t-tick", LEFT - 6, TOP + side - 5, "end", Integer.toString(n));
        svg.text("t-tick", LEFT + 4, TOP + side + 14, "start", "1");
        svg.text("t-tick", LEFT + side / 2, TOP + side + 14, "middle", "final position");
        svg.text("t-tick", LEFT + side - 4, TOP + side + 14, "end", Integer.toString(n));
        svg.upward("t-tick", LEFT - 8, TOP + side / 2, "card");
        return svg.xml();
    }

    /// What the colours mean.
    public static String legend() {
        String[] words = {"under ½", "", "", "", "fair", "", "", "", "over 2×"};
        StringBuilder html = new StringBuilder("<div class=\"heat-legend\" aria-hidden=\"true\">");
        for (int i = 0; i < words.length; i++) {
            html.append("<span><i class=\"heat").append(i).append("\"></i>").append(words[i]).append("</span>");
        }
        return html.append("</div>").toString();
    }
}
