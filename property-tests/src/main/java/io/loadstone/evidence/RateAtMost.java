package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;

/// E-process against the law 'given the past, each event happens with probability at most `delta`'.
///
/// The evidence is the mean over twelve `rho` from 1.03 to 30 of `prod_t rho^x_t ((1 - rho delta_t) / (1 - delta_t))^(1 - x_t)`: gamblers
/// who believe that the rate is `rho delta`, or 1 where that is more. `delta_t` may differ from try to try, as long as
/// it is known before `x_t`.
///
/// Choose instances where a right program comes near the bound: on an easy instance a wrong one keeps it too.
///
/// Cost: 12 multiplications an observation, `O(1)` memory.
///
/// Source: Wald 1945, doi:10.1214/aoms/1177731118 (likelihood ratio of two rates); Robbins 1970, doi:10.1214/aoms/1177696786
/// (mixture over them).
public final class RateAtMost implements EProcess {
    private static final int GAMBLERS = 12;
    private static final double[] RATIOS = new double[GAMBLERS];

    static {
        for (int i = 0; i < GAMBLERS; i++) // the excess over 1 grows evenly on a log scale, from 0.03 to 29
            RATIOS[i] = 1 + 0.03 * Math.pow(29 / 0.03, i / (GAMBLERS - 1.0));
    }

    /// A wrong rate that the process declares. Several may share a name: forms of the same mistake.
    ///
    /// @param mutant the mistake it stands for
    /// @param rate how often it fails, as a function of the law's `delta`; above `delta`, at most 1
    public record Alternative(String mutant, DoubleUnaryOperator rate) {}

    private final List<Alternative> alternatives;
    private final Scaled gamblers = new Scaled(GAMBLERS);
    private final Declared declared;
    private long observations;
    private long events;

    /// @param alternatives declared wrong rates
    public RateAtMost(List<Alternative> alternatives) {
        this.alternatives = List.copyOf(alternatives);
        declared = new Declared(alternatives.stream().map(Alternative::mutant).toList());
    }

    /// Takes in one observation.
    ///
    /// @param happened whether the event happened
    /// @param delta the law's bound for it, between 0 and 1
    /// @throws IllegalArgumentException if `delta` is out of its range, or a declared rate does not exceed it
    public void observe(boolean happened, double delta) {
        if (!(delta > 0 && delta < 1))
            throw new IllegalArgumentException("delta must lie between 0 and 1, got " + delta);
        for (int i = 0; i < GAMBLERS; i++)
            gamblers.multiply(i, ratio(happened, Math.min(1, RATIOS[i] * delta), delta));
        for (int i = 0; i < declared.forms(); i++) {
            double rate = alternatives.get(i).rate().applyAsDouble(delta);
            if (!(rate > delta && rate <= 1))
                throw new IllegalArgumentException(
                        "rate of alternative '%s' must lie above delta = %s and at most at 1, got %s"
                                .formatted(alternatives.get(i).mutant(), delta, rate));
            declared.multiply(i, ratio(happened, rate, delta));
        }
        observations++;
        if (happened)
            events++;
    }

    private static double ratio(boolean happened, double rate, double delta) {
        return happened ? rate / delta : (1 - rate) / (1 - delta);
    }

    @Override
    public double logE() {
        return LogSum.mean(gamblers.logs());
    }

    @Override
    public double logFitted(String mutant) {
        return logE();
    }

    @Override
    public long observations() {
        return observations;
    }

    /// How often the event happened.
    public long events() {
        return events;
    }

    @Override
    public SortedMap<String, Double> alternatives() {
        return declared.likeliest();
    }

    @Override
    public SortedMap<String, Double> explanations() {
        return declared.mixed();
    }
}
