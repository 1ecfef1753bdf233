package io.loadstone.evidence;

/// An interval for the mean of observations in `[0, 1]` that holds at all times at once.
///
/// The predictable plug-in empirical Bernstein interval: `sum l_i x_i / sum l_i +- (ln(2/alpha) + sum v_i psi(l_i)) / sum l_i` with
/// `v_i = 4 (x_i - m_{i-1})^2`, `psi(l) = (-ln(1 - l) - l) / 4` and weights
/// `l_i = min(1/2, sqrt(2 ln(2/alpha) / (s_{i-1}^2 i ln(1 + i))))`, where `m` and `s^2` are the mean and the variance so far (begun with one
/// observation of 1/2 and one of variance 1/4). If the mean given the past varies, it covers the average with weights `l_i`.
///
/// The weights aim at `alpha` = 0.001; at another `alpha` the interval is as valid and slightly wider.
///
/// Source: Waudby-Smith & Ramdas 2024, theorem 2, doi:10.1093/jrsssb/qkad009.
public final class MeanInterval {
    private static final double AIM = 2 * Math.log(2 / 1e-3);

    private long observations;
    private double weights;
    private double weighted;
    private double spread;
    private double sum = 0.5;
    private double squares = 0.25;

    /// Takes in one observation.
    ///
    /// @param x from 0 to 1
    public void observe(double x) {
        if (!(x >= 0 && x <= 1))
            throw new IllegalArgumentException("x must lie in 0..1, got " + x);
        long i = ++observations;
        double mean = sum / i;
        double variance = squares / i;
        double weight = Math.min(0.5, Math.sqrt(AIM / (variance * i * Math.log1p((double) i))));
        weights += weight;
        weighted += weight * x;
        spread += (x - mean) * (x - mean) * (-Math.log1p(-weight) - weight);
        sum += x;
        double after = sum / (i + 1);
        squares += (x - after) * (x - after);
    }

    /// The interval now.
    ///
    /// @param alpha chance that it ever misses
    /// @return plain mean, lower and upper end
    public Metric at(double alpha) {
        if (observations == 0)
            return new Metric(0.5, "1", 0.0, 1.0);
        double centre = weighted / weights;
        double half = (Math.log(2 / alpha) + spread) / weights;
        return new Metric((sum - 0.5) / observations, "1", Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
