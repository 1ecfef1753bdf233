package io.loadstone.book.figure;

import java.util.Locale;

/// Evidence against a law, as a length: `log E` from 0, and the bar that it must reach to refute.
public final class Meter {

    private static final double WIDTH = 420;

    private Meter() {}

    /// @param logE natural logarithm of the e-value; below 0 the evidence speaks for the law
    /// @param bar `-ln(alpha)`
    public static String of(double logE, double bar, String id) {
        double shown = Math.min(Math.max(logE, 0), bar * 1.6);
        Axis x = new Axis(0, bar * 1.6, 0, WIDTH);
        Svg svg = new Svg(id, "Evidence against the law",
                String.format(Locale.ROOT, "log E is %.1f; at %.2f the law is refuted.", logE, bar), WIDTH, 34);
        svg.rectangle("track", 0, 4, WIDTH, 8);
        svg.rectangle(Role.MEASURED.fill(), 0, 4, Math.max(1.5, x.at(shown)), 8);
        svg.line(Role.BOUND.stroke(), x.at(bar), 0, x.at(bar), 16);
        svg.text("t-tick", 0, 28, "start", "log E = " + Svg.words("%.1f", logE));
        svg.text("t-label " + Role.BOUND.fill(), x.at(bar), 28, "middle", "refuted from " + Svg.words("%.2f", bar));
        return svg.xml();
    }
}
