package io.loadstone.evidence;

/// Sums of numbers known by their natural logarithms.
public final class LogSum {
    static final double LN2 = Math.log(2);

    private LogSum() {}

    /// `ln(sum_i exp(x[i]))`, without overflow; `-Infinity` for an empty array.
    public static double of(double... x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : x)
            max = Math.max(max, value);
        if (Double.isInfinite(max))
            return max;
        double sum = 0;
        for (double value : x)
            sum += Math.exp(value - max);
        return max + Math.log(sum);
    }

    /// `ln(mean_i exp(x[i]))`.
    public static double mean(double... x) {
        return of(x) - Math.log(x.length);
    }
}
