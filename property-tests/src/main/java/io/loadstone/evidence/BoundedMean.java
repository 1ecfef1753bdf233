package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;

/// E-process against the law 'given the past, each observation lies in `[0, 1]` and has mean at most (at least, exactly) `m`'.
///
/// The evidence against 'at most' is the mean over stakes `s = 1, 1/2, ..., 1/512` of `prod_t (1 + s (x_t - m_t) / m_t)`, against
/// 'at least' of `prod_t (1 + s (m_t - x_t) / (1 - m_t))`, against 'exactly' the mean of both. `m_t` may differ from try to try, as
/// long as it is known before `x_t`. Nothing else is assumed: neither a shape of the law nor that it stays the same. Observations that
/// depend on each other (queries to one sketch) are one observation: their average.
///
/// An alternative is a least effect: 'the mean is at least `m'`' for an `m' > m`, or 'at most `m'`' for `m' < m`. It is excluded by
/// the same bets against *it*.
///
/// Cost: 10 multiplications a side, an alternative and observation; `O(1)` memory.
///
/// Source: Waudby-Smith & Ramdas 2024, doi:10.1093/jrsssb/qkad009 (their grid is even in the stake, ours in its logarithm).
public final class BoundedMean implements EProcess {

    /// A least effect that the process promises to detect.
    ///
    /// @param mutant the mistake it stands for
    /// @param mean the nearest mean it can have, as a function of the law's `m`; must lie in (0, 1), on a side the law forbids
    public record Alternative(String mutant, DoubleUnaryOperator mean) {}

    private final Side side;
    private final List<Alternative> alternatives;
    private final Sides<Bets> sides;
    private final MeanInterval interval = new MeanInterval();
    private long observations;

    /// @param side which means the law allows
    /// @param alternatives declared least effects
    public BoundedMean(Side side, List<Alternative> alternatives) {
        this.side = side;
        this.alternatives = List.copyOf(alternatives);
        sides = new Sides<>(side, alternatives.stream().map(Alternative::mutant).toList(), Bets::new);
    }

    /// Takes in one observation.
    ///
    /// @param x from 0 to 1
    /// @param m the law's mean for it, between 0 and 1
    /// @throws IllegalArgumentException if a number is out of its range, or an alternative is on a side the law allows
    public void observe(double x, double m) {
        if (!(x >= 0 && x <= 1))
            throw new IllegalArgumentException("x must lie in 0..1, got " + x);
        if (!(m > 0 && m < 1))
            throw new IllegalArgumentException("m must lie between 0 and 1, got " + m);
        sides.above().bet(x - m, m);
        sides.below().bet(m - x, 1 - m);
        for (int i = 0; i < alternatives.size(); i++) {
            double other = other(alternatives.get(i), m);
            if (other > m)
                sides.against(i).bet(other - x, 1 - other);
            else
                sides.against(i).bet(x - other, other);
        }
        interval.observe(x);
        observations++;
    }

    private double other(Alternative alternative, double m) {
        double other = alternative.mean().applyAsDouble(m);
        if (!(other > 0 && other < 1) || !Sides.forbids(side, other - m))
            throw new IllegalArgumentException("mean %s of alternative '%s' is not one that the law '%s %s' forbids"
                    .formatted(other, alternative.mutant(), side, m));
        return other;
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

    /// The mean so far, with an interval that holds at all times at once.
    ///
    /// @param alpha chance that the interval ever misses
    public Metric mean(double alpha) {
        return interval.at(alpha);
    }
}
