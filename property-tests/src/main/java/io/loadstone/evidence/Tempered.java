package io.loadstone.evidence;

/// Combines the evidence of many tries, of which perhaps only a few see the bug.
///
/// Try `i` brings an e-value `E_i` that is valid given the tries before. The combination is the mean over `pi` of
/// `prod_i (1 - pi + pi E_i)`, for `pi` in `{1/m, 0.1, 0.5, 1}` and `m` the greatest number of tries. Each product is a
/// martingale under the law (a gambler who stakes the share `pi` of the purse on each try), so their mean is one too.
/// `pi = 1` is the plain product, best when every try sees the bug; a small `pi` survives many tries that do not.
///
/// Source: Vovk & Wang 2021, "E-values: calibration, combination and applications", doi:10.1214/20-AOS2020.
public final class Tempered {
    private final double[] stakes;
    private final double[] logs;

    /// @param tries greatest number of tries, at least 1
    public Tempered(int tries) {
        if (tries < 1)
            throw new IllegalArgumentException("tries must be at least 1, got " + tries);
        stakes = new double[]{1.0 / tries, 0.1, 0.5, 1};
        logs = new double[stakes.length];
    }

    /// Takes in the evidence of one more try.
    ///
    /// @param logE natural logarithm of the try's e-value; `-Infinity` is allowed
    public void multiply(double logE) {
        for (int i = 0; i < stakes.length; i++) {
            logs[i] += LogSum.of(Math.log1p(-stakes[i]), Math.log(stakes[i]) + logE);
        }
    }

    /// Natural logarithm of the combined evidence.
    public double logE() {
        return LogSum.mean(logs);
    }
}
