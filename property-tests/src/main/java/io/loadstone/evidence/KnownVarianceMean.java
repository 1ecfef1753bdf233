package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;

/// E-process against the law 'given the past, each observation has mean at most (at least, exactly) `m` and variance at most `v`',
/// without any bound on its values.
///
/// With `z = (x - m) / sqrt v` and Catoni's influence function, `exp phi(y) = 1 + y + y^2/2` for `y >= 0` and
/// `1 / (1 - y + y^2/2)` for `y < 0`, the evidence against 'at most' is the mean over `c = 1, 1/2, ..., 1/512` of
/// `prod_t exp(phi(c z_t)) / (1 + c^2/2)`; against 'at least' with `-z`; against 'exactly' the mean of both. A supermartingale, since
/// `exp phi(y) <= 1 + y + y^2/2` for all `y`, and `phi` increases, so that a smaller mean gives a smaller value. Heavy tails cannot
/// forge evidence: an outlier counts with the logarithm of its size.
///
/// Without a known variance (or a bound on the values) no test of a mean exists: a law may hide any mean in an event too rare to be
/// seen (Bahadur & Savage 1956, doi:10.1214/aoms/1177728077).
///
/// An alternative is a least effect: a mean at least `k` standard deviations `sqrt v` off, with variance at most `v`, excluded by the same
/// bets against *it*.
///
/// Source: Catoni 2012, doi:10.1214/11-AIHP454; Wang & Ramdas 2023, "Catoni-style confidence sequences for heavy-tailed mean
/// estimation", doi:10.1016/j.spa.2023.05.007.
public final class KnownVarianceMean implements EProcess {

    /// A least effect that the process promises to detect.
    ///
    /// @param mutant the mistake it stands for
    /// @param deviations how far off the mean is at least, in standard deviations of the law; positive above `m`, negative below
    public record Alternative(String mutant, double deviations) {}

    private final List<Alternative> alternatives;
    private final Sides<Catoni> sides;
    private long observations;

    /// @param side which means the law allows
    /// @param alternatives declared least effects, on sides the law forbids
    public KnownVarianceMean(Side side, List<Alternative> alternatives) {
        this.alternatives = List.copyOf(alternatives);
        for (Alternative alternative : alternatives) {
            double off = alternative.deviations();
            if (!Sides.forbids(side, off))
                throw new IllegalArgumentException(
                        "alternative '%s', %s deviations off, is not one that the law '%s' forbids"
                                .formatted(alternative.mutant(), off, side));
        }
        sides = new Sides<>(side, alternatives.stream().map(Alternative::mutant).toList(), Catoni::new);
    }

    /// Takes in one observation.
    ///
    /// @param x any number
    /// @param m the law's mean for it
    /// @param variance the law's bound on its variance, positive
    public void observe(double x, double m, double variance) {
        if (!Double.isFinite(x))
            throw new IllegalArgumentException("x must be a finite number, got " + x);
        if (!(variance > 0 && variance < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("variance must be positive, got " + variance);
        double z = (x - m) / Math.sqrt(variance);
        sides.above().bet(z);
        sides.below().bet(-z);
        for (int i = 0; i < alternatives.size(); i++) {
            double off = alternatives.get(i).deviations();
            sides.against(i).bet(off > 0 ? off - z : z - off);
        }
        observations++;
    }

    @Override
    public double logE() {
        return sides.logE();
    }

    @Override
    public long observations() {
        return observations;
    }

    @Override
    public SortedMap<String, Double> alternatives() {
        return sides.survival();
    }

    /// Ten gamblers against 'the mean of `z` is at most 0 and its variance at most 1'.
    private static final class Catoni implements Sides.Gambler {
        private static final int GAMBLERS = 10;
        private final Scaled purses = new Scaled(GAMBLERS);

        void bet(double z) {
            double c = 1;
            for (int i = 0; i < GAMBLERS; i++) {
                double y = c * Math.min(z, 1e50); // phi increases, so a lower z is never more evidence
                double influence = y >= 0 ? 1 + y + y * y / 2 : 1 / (1 - y + y * y / 2);
                purses.multiply(i, influence / (1 + c * c / 2));
                c /= 2;
            }
        }

        @Override
        public double log() {
            return LogSum.mean(purses.logs());
        }
    }
}
