package io.loadstone.evidence;

/// Ten gamblers against the law 'the mean gain is at most 0, given the past'.
///
/// Gambler `i` always stakes the share `2^-i` of what he can lose without debt: his purse is `prod_t (1 + 2^-i g_t / L_t)` for
/// gains `g_t >= -L_t`. Under the law each purse is a non-negative supermartingale, so their mean is one too. The best fixed
/// stake for a small mean gain `d` and variance `v` is about `d L / v`; one of the gamblers is within a factor of
/// `sqrt 2` of it (down to a share of 1/512) and earns at least 82 % of the best growth.
///
/// Source: Waudby-Smith & Ramdas 2024, "Estimating means of bounded random variables by betting", doi:10.1093/jrsssb/qkad009.
final class Bets implements Sides.Gambler {
    private static final int GAMBLERS = 10;

    private final Scaled purses = new Scaled(GAMBLERS);

    /// @param gain at least `-mostLoss`
    /// @param mostLoss positive
    void bet(double gain, double mostLoss) {
        double share = gain / mostLoss;
        for (int i = 0; i < GAMBLERS; i++) {
            purses.multiply(i, 1 + share);
            share /= 2;
        }
    }

    @Override
    public double log() {
        return LogSum.mean(purses.logs());
    }
}
