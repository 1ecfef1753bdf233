package io.loadstone.book.interactive;

import io.loadstone.book.figure.Axis;
import io.loadstone.book.figure.Decimal;
import io.loadstone.book.figure.Role;
import io.loadstone.book.figure.Svg;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/// Axes that stay where they are while a reader moves a slider, and curves between them. Small enough for a phone: 460 units wide, with
/// letters of 12 and 13.
final class Chart {
    static final double WIDTH = 460;
    static final double HEIGHT = 300;
    private static final double LETTER = 6.7;
    private static final double LEFT = 50;
    private static final double TOP = 30;
    private static final int STEPS = 240;

    private final Svg svg;
    private final Axis x;
    private final Axis y;

    /// One of the two axes.
    ///
    /// @param base of its ticks' powers on a logarithmic scale; 0 for a linear one
    /// @param tick how a tick is written
    record Scale(String name, double low, double high, int base, DoubleFunction<String> tick) {

        private Axis axis(double from, double to) {
            return new Axis(low, high, from, to, base > 0);
        }

        private List<Double> ticks(Axis axis) {
            return base > 0 ? axis.powers(base, 6) : axis.ticks(5);
        }
    }

    /// @param id of the drawing
    /// @param title for a screen reader
    /// @param description in words and numbers
    Chart(String id, String title, String description, Scale across, Scale up) {
        svg = new Svg(id, title, description, WIDTH, HEIGHT);
        x = across.axis(LEFT, WIDTH - 14);
        y = up.axis(HEIGHT - 42, TOP);
        svg.text("t-note", 0, 14, "start", up.name());
        svg.text("t-note", x.to(), HEIGHT - 5, "end", across.name());
        for (double tick : up.ticks(y)) {
            svg.line("grid", x.from(), y.at(tick), x.to(), y.at(tick));
            svg.text("t-tick", x.from() - 6, y.at(tick) + 4, "end", up.tick().apply(tick));
        }
        for (double tick : across.ticks(x)) {
            svg.line("grid", x.at(tick), y.from(), x.at(tick), y.from() + 5);
            svg.text("t-tick", x.at(tick), y.from() + 18, "middle", across.tick().apply(tick));
        }
    }

    /// A tick as a plain number.
    static String plain(double tick) {
        return Decimal.trimmed(tick, 4);
    }

    Svg svg() {
        return svg;
    }

    Axis x() {
        return x;
    }

    Axis y() {
        return y;
    }

    /// A function, as far as it lies between the axes; `dash` is a class or empty.
    Chart curve(Role role, String dash, DoubleUnaryOperator f) {
        double[] at = new double[STEPS + 1];
        double[] value = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double share = (double) i / STEPS;
            at[i] = x.log() ? x.low() * Math.pow(x.high() / x.low(), share) : x.low() + share * (x.high() - x.low());
            value[i] = f.applyAsDouble(at[i]);
        }
        return polyline(role, dash, at, value);
    }

    /// Points joined by lines; the line ends where it would leave the axes.
    Chart polyline(Role role, String dash, double[] at, double[] value) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < at.length; i++) {
            boolean inside = value[i] >= y.low() && value[i] <= y.high();
            if (inside)
                path.append(down ? 'L' : 'M').append(Svg.number(x.at(at[i]))).append(' ')
                        .append(Svg.number(y.at(value[i])));
            else if (down && i > 0 && value[i] > y.high())
                path.append(leaving(at[i - 1], value[i - 1], at[i], value[i]));
            down = inside;
        }
        svg.path(role.stroke() + (dash.isEmpty() ? "" : " " + dash), path);
        return this;
    }

    private String leaving(double x0, double y0, double x1, double y1) {
        double share = Double.isInfinite(y1) ? 0 : (y.at(y.high()) - y.at(y0)) / (y.at(y1) - y.at(y0));
        return "L" + Svg.number(x.at(x0) + share * (x.at(x1) - x.at(x0))) + " " + Svg.number(y.at(y.high()));
    }

    /// Dots of one role.
    Chart dots(Role role, double[] at, double[] value) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < at.length; i++)
            path.append(disc(x.at(at[i]), y.at(Math.min(y.high(), Math.max(y.low(), value[i]))), 2.4));
        svg.path(role.fill(), path);
        return this;
    }

    /// The point that the sliders choose, with its value. Above the axes it stands at their upper edge.
    ///
    /// @param below whether the value stands below it on the right, not above it on the left
    Chart marker(Role role, double at, double value, String words, boolean below) {
        double up = y.at(Math.min(y.high(), Math.max(y.low(), value)));
        svg.line("grid", x.at(at), y.from(), x.at(at), up);
        svg.path(role.fill(), disc(x.at(at), up, 4.5));
        String text = words + (value > y.high() ? " ↑" : "");
        double wide = 10 + text.length() * LETTER;
        boolean left = below ? x.at(at) + wide > x.to() : x.at(at) - wide > x.from();
        svg.text("t-label " + role.fill(), x.at(at) + (left ? -9 : 9),
                below ? Math.min(up + 18, y.from() - 4) : Math.max(up - 7, TOP + 10), left ? "end" : "start", text);
        return this;
    }

    /// A name for each role and dash that was drawn, above the axes on the right.
    Chart key(List<String[]> entries) {
        double at = WIDTH - 14;
        for (int i = entries.size() - 1; i >= 0; i--) {
            String[] entry = entries.get(i);
            at -= entry[1].length() * LETTER;
            svg.text("t-label " + fill(entry[0]), at, 14, "start", entry[1]);
            svg.line(entry[0], at - 20, 10, at - 5, 10);
            at -= 32;
        }
        return this;
    }

    /// `s-theory dash1` names the colour that `f-theory` has.
    private static String fill(String stroke) {
        int end = stroke.indexOf(' ');
        return "f-" + stroke.substring(2, end < 0 ? stroke.length() : end);
    }

    private static String disc(double cx, double cy, double r) {
        String radius = Svg.number(r);
        return "M" + Svg.number(cx) + " " + Svg.number(cy) + "m-" + radius + " 0a" + radius + " " + radius + " 0 1 0 "
                + Svg.number(2 * r) + " 0a" + radius + " " + radius + " 0 1 0 -" + Svg.number(2 * r) + " 0z";
    }
}
