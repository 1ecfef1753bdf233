package io.loadstone.grading.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// What was measured: for each case one number a round, in nanoseconds a sample. Round `r` of all cases was taken within
/// a few seconds, so ratios are formed within rounds.
///
/// @param times by name of the case, in the order measured
record Rounds(Map<String, List<Double>> times) {

    /// A median and the interval that holds it with 95 % confidence, by the percentile bootstrap (2,000 resamples).
    record Estimate(double median, double low, double high) {}

    Rounds() {
        this(new LinkedHashMap<>());
    }

    void add(String name, double nanos) {
        times.computeIfAbsent(name, _ -> new ArrayList<>()).add(nanos);
    }

    /// Nanoseconds a sample of one case.
    Estimate time(String name) {
        return estimate(of(name));
    }

    /// How many times as long `name` takes as `base`, round by round.
    Estimate ratio(String name, String base) {
        double[] above = of(name);
        double[] below = of(base);
        double[] ratios = new double[above.length];
        Arrays.setAll(ratios, r -> above[r] / below[r]);
        return estimate(ratios);
    }

    /// The case of least median among those whose name fits.
    String best(Predicate<String> names) {
        return times.keySet().stream().filter(names).min((a, b) -> Double.compare(time(a).median(), time(b).median()))
                .orElse("");
    }

    private double[] of(String name) {
        return times.getOrDefault(name, List.of()).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Estimate estimate(double[] values) {
        SplittableRandom random = new SplittableRandom(1); // the same numbers give the same interval
        double[] medians = new double[2000];
        double[] resample = new double[values.length];
        for (int i = 0; i < medians.length; i++) {
            Arrays.setAll(resample, k -> values[random.nextInt(values.length)]);
            medians[i] = median(resample);
        }
        Arrays.sort(medians);
        return new Estimate(median(values), medians[49], medians[1949]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
