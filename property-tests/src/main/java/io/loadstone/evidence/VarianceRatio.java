package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// E-process against the law 'the variance of A is at most `rho` times that of B', for estimators with values in `[0, 1]`.
///
/// Two independent runs of each give `d = (a_1 - a_2)^2 / 2 - rho (b_1 - b_2)^2 / 2`, whose mean is `Var A - rho Var B`, at most 0 under
/// the law, and which is at least `-rho / 2`. The evidence is the mean over stakes `s = 1, 1/2, ..., 1/512` of `prod_t (1 + 2 s d_t / rho)`.
/// The means need not be known, nor equal. `rho` may differ from try to try.
///
/// Choose a `rho` that a wrong program breaks: a stratified estimator that is plain sampling keeps `rho` = 1. Where the exact variance is
/// known, test it by [BoundedMean] instead.
///
/// An alternative is a least effect: 'the variance of A is at least `r` times that of B' for an `r > rho`, excluded by the same bets
/// against *it*.
///
/// Source: the betting of Waudby-Smith & Ramdas 2024, doi:10.1093/jrsssb/qkad009, on the unbiased two-sample form of a variance.
public final class VarianceRatio implements EProcess {

    /// A least effect that the process promises to detect.
    ///
    /// @param mutant the mistake it stands for
    /// @param ratio the least ratio of the variances, as a function of the law's `rho`; above it
    public record Alternative(String mutant, DoubleUnaryOperator ratio) {}

    private final List<Alternative> alternatives;
    private final Bets bets = new Bets();
    private final List<Bets> againstAlternatives;
    private long observations;

    /// @param alternatives declared least effects
    public VarianceRatio(List<Alternative> alternatives) {
        this.alternatives = List.copyOf(alternatives);
        againstAlternatives = alternatives.stream().map(_ -> new Bets()).toList();
    }

    /// Takes in two runs of each estimator, all with values from 0 to 1.
    ///
    /// @param rho the law's ratio, positive
    /// @throws IllegalArgumentException if a number is out of its range, or a declared ratio does not exceed `rho`
    public void observe(double a1, double a2, double b1, double b2, double rho) {
        for (double value : new double[]{a1, a2, b1, b2})
            if (!(value >= 0 && value <= 1))
                throw new IllegalArgumentException("values must lie in 0..1, got " + value);
        if (!(rho > 0 && rho < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("rho must be positive, got " + rho);
        double a = (a1 - a2) * (a1 - a2) / 2;
        double b = (b1 - b2) * (b1 - b2) / 2;
        bets.bet(a - rho * b, rho / 2);
        for (int i = 0; i < alternatives.size(); i++) {
            double ratio = alternatives.get(i).ratio().applyAsDouble(rho);
            if (!(ratio > rho))
                throw new IllegalArgumentException("ratio of alternative '%s' must exceed rho = %s, got %s"
                        .formatted(alternatives.get(i).mutant(), rho, ratio));
            againstAlternatives.get(i).bet(ratio * b - a, 0.5);
        }
        observations++;
    }

    @Override
    public double logE() {
        return bets.log();
    }

    @Override
    public long observations() {
        return observations;
    }

    @Override
    public SortedMap<String, Double> alternatives() {
        var survival = new TreeMap<String, Double>();
        for (int i = 0; i < alternatives.size(); i++)
            survival.merge(alternatives.get(i).mutant(), -againstAlternatives.get(i).log(), Math::max);
        return survival;
    }
}
