package io.loadstone.guarantees.importance;

import io.loadstone.evidence.Metric;

/// Mean and spread of numbers that come one by one (Welford 1962).
final class Spread {
    /// Two-sided 99 % of a normal law.
    private static final double Z = 2.575829;
    private long count;
    private double mean;
    private double squares;

    void add(double x) {
        count++;
        double off = x - mean;
        mean += off / count;
        squares += off * (x - mean);
    }

    double mean() {
        return mean;
    }

    double variance() {
        return squares / (count - 1);
    }

    /// Half of a 99 % interval of the mean.
    double margin() {
        return Z * Math.sqrt(variance() / count);
    }

    Metric metric(String unit) {
        return new Metric(mean, unit, mean - margin(), mean + margin());
    }
}
