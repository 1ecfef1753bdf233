package io.loadstone.book.figure;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// The first images that the loader delivered, one sheet an order, eight in a row, the class beneath each.
final class ContactSheet {

    private static final int COLUMNS = 8;
    private static final double TILE = 36;
    private static final double STEP = 40;
    private static final double ROW = 54;

    private ContactSheet() {}

    private record Tile(String label, byte[] pixels) {}

    static String draw(Table table, String prefix) {
        Map<String, List<Tile>> sheets = new LinkedHashMap<>();
        for (Row row : table) {
            sheets.computeIfAbsent(row.getString("order"), _ -> new ArrayList<>()).add(new Tile(row.getString("label"),
                    Base64.getDecoder().decode(row.getString("pixels"))));
        }
        StringBuilder html = new StringBuilder("<div class=\"panels\">\n");
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            html.append(sheet(prefix + "sheet-" + ++number, sheet.getKey(), sheet.getValue())).append('\n');
        }
        return html.append("</div>").toString();
    }

    private static String sheet(String id, String order, List<Tile> tiles) {
        int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
        List<String> labels = tiles.stream().map(Tile::label).toList();
        Svg svg = new Svg(id, "The first " + tiles.size() + " images, order: " + order,
                "Images of clothing in the order of delivery: " + String.join(", ", labels) + ".",
                COLUMNS * STEP - (STEP - TILE), 26 + rows * ROW);
        svg.text("t-name", 0, 14, "start", order);
        svg.text("t-note", COLUMNS * STEP - (STEP - TILE), 14, "end", tiles.size() + " images");
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            int side = (int) Math.round(Math.sqrt(tile.pixels().length));
            double x = i % COLUMNS * STEP;
            int row = i / COLUMNS;
            double y = 24 + row * ROW;
            svg.image("tile", x, y, TILE, TILE, Png.grey(tile.pixels(), side, side));
            svg.text("t-small", x + TILE / 2, y + TILE + 10, "middle", tile.label());
        }
        return svg.xml();
    }
}
