package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.OrderStats;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [OrderStats].
public interface OrderStatsGuarantees {

    /// The implementation under judgement.
    default OrderStats stats() {
        return Run.current().components().component(OrderStats.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements OrderStatsGuarantees {}

    private void demand(Trial trial, double seen, double expected, String question) {
        OrderStatsConcept.SUSPECTS.check(trial, stats(), Math.abs(seen - expected) <= 1e-9,
                () -> "%s: %s instead of %s".formatted(question, seen, expected));
    }

    @Guarantee(id = OrderStatsConcept.LAG, claim = "q6.correlation",
            law = "r = (mean of (x_i - m)(x_(i+lag) - m) over the n - lag pairs) / (mean of (x_i - m)^2), m the mean of all; values that do not vary, and lags that do not fit, are refused.",
            source = "Cochran 1977, section 2.9",
            hint = "How many pairs are there, and which mean is subtracted?")
    @Deterministic
    default void correlationAtALag(@ForAll @IntRange(min = 3, max = 40) int n,
            @ForAll @IntRange(min = 1, max = 60) int lag,
            Trial trial) {
        double[] x = trial.judgesRandom().doubles(n, 5, 9).toArray();
        if (lag < n)
            demand(trial, stats().lagCorrelation(x.clone(), lag), exact(x, lag),
                    "lag %d of %s".formatted(lag, Arrays.toString(x)));
        else
            refuses(trial, x, lag);
        double[] constant = new double[n];
        Arrays.fill(constant, 2);
        refuses(trial, constant, 1);
    }

    private void refuses(Trial trial, double[] x, int lag) {
        boolean refused = false;
        try {
            stats().lagCorrelation(x, lag);
        } catch (IllegalArgumentException _) {
            refused = true;
        }
        boolean seen = refused;
        OrderStatsConcept.SUSPECTS.check(trial, stats(), seen, () -> "lag %d of %s was accepted".formatted(lag, Arrays
                .toString(x)));
    }

    private static double exact(double[] x, int lag) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (x[i] - mean) * (x[i] - mean) / x.length;
            if (i >= lag)
                products += (x[i] - mean) * (x[i - lag] - mean) / (x.length - lag);
        }
        return products / squares;
    }

    @Guarantee(id = OrderStatsConcept.EXPECTED, claim = "q6.correlation",
            law = "Averaged over all n! orders of the same values the correlation is -1/(n-1), at every lag: not 0.",
            source = "Cochran 1977, section 2.9",
            hint = "Two samples: what is the second, if you know the first?")
    @Deterministic
    default void neighboursAreNotIndependent(@ForAll @IntRange(min = 2, max = 5) int n,
            @ForAll @IntRange(min = 1, max = 4) int any, Trial trial) {
        int lag = Math.min(any, n - 1);
        double[] x = trial.judgesRandom().doubles(n).toArray();
        double sum = 0;
        for (int rank = 0; rank < Orders.count(n); rank++)
            sum += stats().lagCorrelation(Arrays.stream(Orders.unrank(n, rank)).mapToDouble(i -> x[i]).toArray(), lag);
        demand(trial, stats().expectedLagCorrelation(n, lag), -1.0 / (n - 1), "n = %d, lag %d".formatted(n, lag));
        demand(trial, sum / Orders.count(n), -1.0 / (n - 1),
                "the mean over all orders of %s at lag %d".formatted(Arrays.toString(x), lag));
        demand(trial, stats().expectedLagCorrelation(1000 * n, lag + 7), -1.0 / (1000 * n - 1),
                "n = %d, lag %d".formatted(1000 * n, lag + 7));
    }

    @Guarantee(id = OrderStatsConcept.TREND, claim = "q6.correlation",
            law = "The correlation of place and stored place: 1 where nothing moved, -1 backwards, on average 0 over all orders.",
            source = "Spearman 1904, doi:10.2307/1412159",
            hint = "Both are the numbers 0 to n-1. What are their mean and their variance?")
    @Deterministic
    default void trendOfAnOrder(@ForAll @IntRange(min = 2, max = 3000) int n,
            @ForAll @IntRange(min = 2, max = 5) int few,
            Trial trial) {
        int[] stored = Orders.sorted(n);
        demand(trial, stats().trend(stored.clone()), 1, "0 to %d as stored".formatted(n - 1));
        demand(trial, stats().trend(EpochOrderConcept.backwards(stored)), -1, "%d to 0".formatted(n - 1));
        double sum = 0;
        for (int rank = 0; rank < Orders.count(few); rank++) {
            int[] order = Orders.unrank(few, rank);
            double products = 0;
            double squares = 0;
            for (int i = 0; i < few; i++) {
                products += (i - (few - 1) / 2.0) * (order[i] - (few - 1) / 2.0);
                squares += Math.pow(i - (few - 1) / 2.0, 2);
            }
            double seen = stats().trend(order);
            demand(trial, seen, products / squares, Orders.text(Orders.unrank(few, rank)));
            sum += seen;
        }
        demand(trial, sum / Orders.count(few), 0, "the mean over all orders of " + few);
    }
}
