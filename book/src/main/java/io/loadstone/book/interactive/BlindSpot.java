package io.loadstone.book.interactive;

import io.loadstone.book.figure.Decimal;
import io.loadstone.book.figure.Role;
import io.loadstone.importance.EffectiveSampleSize;
import io.loadstone.importance.WeightEss;
import java.util.Arrays;
import java.util.List;

/// Kish's effective sample size where a part of the target is seldom visited: full marks until the first visit.
///
/// Two atoms. The target has the share `m` at the second, the proposal the share `q`; what is estimated is `m` itself.
final class BlindSpot implements Interactive {
    private static final EffectiveSampleSize ESS = new WeightEss();
    private static final int MOST = 10_000;
    private static final int POINTS = 48;

    @Override
    public String name() {
        return "blind-spot";
    }

    @Override
    public String title() {
        return "Kish's effective sample size, blind to what was not visited";
    }

    @Override
    public List<Slider> sliders() {
        return List.of(new Slider("Target's share at the missed mode", 1, 90, 30, at -> at + " %"),
                new Slider("Proposal's share there", 4, 20, 13, at -> "1 in " + Decimal.count(rarity(at))),
                new Slider("Sample: draw", 1, 50, 1, Integer::toString));
    }

    /// Half powers of two: 4 at 4, 1024 at 20.
    private static long rarity(int at) {
        return Math.round(Math.pow(2, at / 2.0));
    }

    @Override
    public Drawing draw(int... at) {
        double m = at[0] / 100.0;
        double q = 1.0 / rarity(at[1]);
        boolean[] visits = visits(q, at[2]);
        int first = 0;
        while (first < MOST && !visits[first])
            first++;
        double[] sizes = sizes(first);
        double[] kish = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++)
            kish[i] = kish(visits, (int) sizes[i], m, q) / sizes[i];
        double truth = ESS.efficiency(new double[]{1 - m, m}, new double[]{1 - q, q}, new double[]{0, 1});
        int before = Math.max(1, first);
        double missed = Math.pow(1 - q, before);
        String when = first == MOST
                ? "None of " + Decimal.count(MOST) + " samples visits it"
                : "Sample " + Decimal.count(first + 1) + " is the first to visit it";
        Chart chart = new Chart("i-blind-spot", title(),
                "Effective sample size over sample size, from 1 to " + Decimal.count(MOST) + " samples. " + when
                        + "; until then it is 1. In the long run an estimate of the missed share is worth "
                        + Decimal.words(truth) + " plain samples a sample.",
                new Chart.Scale("samples so far", 1, MOST, 10, tick -> Decimal.count((long) tick)),
                new Chart.Scale("effective samples, share of all", 0, 1.05, 0, Chart::plain));
        chart.polyline(Role.MEASURED, "", sizes, kish);
        chart.curve(Role.THEORY, "dash1", n -> Math.pow(1 - q, n));
        if (truth <= 1)
            chart.svg().line(Role.BOUND.stroke(), chart.x().from(), chart.y().at(truth), chart.x().to(),
                    chart.y().at(truth));
        chart.key(List.of(new String[]{"s-measured", "Kish"}, new String[]{"s-theory dash1", "chance of no visit"},
                new String[]{"s-bound", "worth"}));
        return new Drawing(chart.svg().xml(),
                when + ". Until then all weights are alike, Kish's number is <b>100 %</b> of the "
                        + "samples, and the estimate of " + Decimal.fixed(m, 2) + " is <b>0</b>. "
                        + (first == 0
                                ? ""
                                : "The chance of " + Decimal.count(before) + " samples without a visit is <b>"
                                        + Decimal.words(missed) + "</b>. ")
                        + "In truth a sample is worth <b>" + Decimal.words(truth) + "</b> plain ones. After "
                        + Decimal.count(MOST) + " samples Kish says <b>" + Decimal.words(kish[sizes.length - 1])
                        + "</b>.");
    }

    private static boolean[] visits(double q, int seed) {
        SplitMix random = new SplitMix(seed);
        boolean[] visits = new boolean[MOST];
        for (int i = 0; i < MOST; i++)
            visits[i] = random.nextDouble() < q;
        return visits;
    }

    /// Evenly spaced on a logarithmic scale, and the two on either side of the first visit.
    private static double[] sizes(int first) {
        double[] sizes = new double[POINTS + 2];
        for (int i = 0; i < POINTS; i++)
            sizes[i] = Math.floor(Math.pow(MOST, i / (POINTS - 1.0)) + 1e-6);
        sizes[POINTS] = Math.max(1, Math.min(MOST, first));
        sizes[POINTS + 1] = Math.min(MOST, first + 1);
        Arrays.sort(sizes);
        return sizes;
    }

    private static double kish(boolean[] visits, int n, double m, double q) {
        double common = Math.log((1 - m) / (1 - q));
        double rare = Math.log(m / q);
        double[] logW = new double[n];
        for (int i = 0; i < n; i++)
            logW[i] = visits[i] ? rare : common;
        return ESS.kish(logW);
    }
}
