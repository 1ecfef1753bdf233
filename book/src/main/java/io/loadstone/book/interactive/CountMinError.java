package io.loadstone.book.interactive;

import io.loadstone.book.figure.Decimal;
import io.loadstone.book.figure.Role;
import io.loadstone.stream.CountMin;
import io.loadstone.stream.FrequencySketch;
import io.loadstone.stream.FrequencySketch.Sketch;
import java.util.List;

/// By how much a Count-Min sketch overestimates each of many keys, beside the bound that each key keeps with probability `1 - delta`.
final class CountMinError implements Interactive {
    private static final FrequencySketch COUNT_MIN = new CountMin();
    private static final int KEYS = 1000;
    private static final double TOTAL = 100_000;
    private static final double LEAST = 1e-5;
    /// `epsilon` and `delta` by position.
    private static final double[] EPSILON = {0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001};
    private static final double[] DELTA = {0.4, 0.1, 0.05, 0.01, 0.001};

    @Override
    public String name() {
        return "count-min";
    }

    @Override
    public String title() {
        return "Overestimates of a Count-Min sketch";
    }

    @Override
    public List<Slider> sliders() {
        return List.of(new Slider("Error ε", 0, EPSILON.length - 1, 3, at -> Decimal.trimmed(EPSILON[at], 3)),
                new Slider("Chance δ of a larger one", 0, DELTA.length - 1, 1, at -> Decimal.trimmed(DELTA[at], 3)),
                new Slider("Popularity: Zipf's exponent", 0, 20, 10, at -> Decimal.fixed(at / 10.0, 1)),
                new Slider("Hash functions: draw", 1, 50, 1, Integer::toString));
    }

    @Override
    public Drawing draw(int... at) {
        double epsilon = EPSILON[at[0]];
        double delta = DELTA[at[1]];
        long[] keys = new long[KEYS];
        long[] counts = new long[KEYS];
        double[] popularity = new Zipf(KEYS, at[2] / 10.0).popularity();
        long total = 0;
        for (int i = 0; i < KEYS; i++) {
            keys[i] = i;
            counts[i] = Math.round(TOTAL * popularity[i]);
            total += counts[i];
        }
        Sketch sketch = COUNT_MIN.open(epsilon, delta, new SplitMix(at[3]));
        sketch.add(keys, counts);
        long[] estimates = sketch.estimate(keys);
        double[] rank = new double[KEYS];
        double[] excess = new double[KEYS];
        int over = 0;
        int exact = 0;
        for (int i = 0; i < KEYS; i++) {
            long more = estimates[i] - counts[i];
            rank[i] = i + 1;
            excess[i] = (double) more / total;
            over += excess[i] > epsilon ? 1 : 0;
            exact += more == 0 ? 1 : 0;
        }
        String table = sketch.depth() + (sketch.depth() == 1 ? " row" : " rows") + " of "
                + Decimal.count(sketch.width()) + " counters";
        Chart chart = new Chart("i-count-min", title(),
                "Overestimate as a share of all " + Decimal.count(total) + " counts, by rank of the key, for " + KEYS
                        + " keys. " + table + ": " + over + " keys are over the bound " + Decimal.trimmed(epsilon, 3)
                        + ", " + exact + " are exact.",
                new Chart.Scale("rank of the key", 1, KEYS, 10, tick -> Decimal.trimmed(tick, 0)),
                new Chart.Scale("overestimate, share of all counts", LEAST, 1, 10, tick -> "10"
                        + Decimal.superscript((int) Math.round(Math.log10(tick)))));
        chart.dots(Role.MEASURED, rank, excess);
        chart.svg().line(Role.BOUND.stroke(), chart.x().from(), chart.y().at(epsilon), chart.x().to(),
                chart.y().at(epsilon));
        chart.svg().text("t-label f-bound", chart.x().to(), chart.y().at(epsilon) - 6, "end",
                "ε = " + Decimal.trimmed(epsilon, 3));
        return new Drawing(chart.svg().xml(), "With <b>" + table + "</b>, <b>" + over + "</b> of " + KEYS
                + " keys are over the bound; the theorem allows " + Decimal.trimmed(delta * KEYS, 0)
                + " on average over all hash functions. <b>" + exact
                + "</b> are exact (drawn at the foot), and none is too small.");
    }
}
