package io.loadstone.book.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// An exact law over all orders of a small deck against the uniform law: one panel a deck size, the orders sorted from
/// the least to the most likely, each as a multiple of its fair share.
final class Law {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 216;

    private Law() {}

    private record Order(String name, double ratio) {}

    static String draw(Table table, String prefix) {
        SortedMap<Integer, List<Order>> laws = new TreeMap<>();
        double highest = 1;
        for (Row row : table) {
            double ratio = Double.parseDouble(row.getString("probability"))
                    / Double.parseDouble(row.getString("uniform"));
            highest = Math.max(highest, ratio);
            laws.computeIfAbsent(Integer.parseInt(row.getString("n")), _ -> new ArrayList<>())
                    .add(new Order(row.getString("order"), ratio));
        }
        StringBuilder html = new StringBuilder("<div class=\"panels\">\n");
        for (var law : laws.entrySet()) {
            law.getValue().sort(Comparator.comparingDouble(Order::ratio).thenComparing(Order::name));
            html.append(panel(prefix + "law-" + law.getKey(), law.getKey(), law.getValue(), highest)).append('\n');
        }
        return html.append("</div>").toString();
    }

    private static String panel(String id, int n, List<Order> orders, double highest) {
        int count = orders.size();
        Axis x = new Axis(0, count, 34, WIDTH - 10);
        Axis y = new Axis(0, highest * 1.12, HEIGHT - 26, 30);
        Order least = orders.getFirst();
        Order most = orders.getLast();
        double distance = 0;
        for (Order order : orders)
            distance += Math.abs(order.ratio() - 1) / count / 2;
        Svg svg = new Svg(id, "Exact law for " + n + " cards",
                String.format(Locale.ROOT,
                        "%d orders from the least likely, %s at %.3f times its fair share, to the most likely, %s at %.3f times. Total variation distance from uniform %.4f.",
                        count, least.name(), least.ratio(), most.name(), most.ratio(), distance),
                WIDTH, HEIGHT);
        svg.text("t-name", 34, 16, "start", "n = " + n);
        svg.text("t-note", WIDTH - 10, 16, "end", count + " orders");
        for (double tick : y.ticks(4)) {
            svg.line("grid", 34, y.at(tick), WIDTH - 10, y.at(tick));
            svg.text("t-tick", 28, y.at(tick) + 4, "end", Svg.words("%.1f", tick));
        }
        StringBuilder step = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String height = Svg.number(y.at(orders.get(i).ratio()));
            if (i == 0)
                step.append('M').append(Svg.number(x.at(0))).append(' ').append(height);
            else if (!height.equals(Svg.number(y.at(orders.get(i - 1).ratio()))))
                step.append('V').append(height);
            if (i + 1 == count || orders.get(i + 1).ratio() != orders.get(i).ratio())
                step.append('H').append(Svg.number(x.at(i + 1)));
        }
        String one = Svg.number(y.at(1));
        svg.path("area " + Role.MEASURED.fill(), step + "V" + one + "H" + Svg.number(x.at(0)) + "Z");
        svg.line(Role.THEORY.stroke(), x.at(0), y.at(1), x.at(count), y.at(1));
        svg.path(Role.MEASURED.stroke(), step);
        svg.text("t-label " + Role.THEORY.fill(), x.at(0) + 4, y.at(1) - 6, "start", "uniform");
        svg.text("t-label " + Role.MEASURED.fill(), x.at(count), y.at(most.ratio()) - 6, "end",
                most.name() + "  " + Svg.words("%.2f×", most.ratio()));
        svg.text("t-label " + Role.MEASURED.fill(), x.at(0) + 4, y.at(least.ratio()) + 15, "start",
                least.name() + "  " + Svg.words("%.2f×", least.ratio()));
        svg.text("t-tick", (x.from() + x.to()) / 2, HEIGHT - 8, "middle", "orders, least likely first");
        return svg.xml();
    }
}
