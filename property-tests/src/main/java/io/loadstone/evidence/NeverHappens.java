package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;

/// E-process against the law 'the event never happens', for a bound that holds for sure though the program draws at random.
///
/// One event refutes for sure: the evidence is 1 as long as there was none, and infinite from then on. What it adds to
/// a plain check is the other verdict: how many observations without the event tell a right program from one that lets it happen
/// at a declared rate `p`. The likelihood ratio of that mistake is `(1 - p)^n`: for `p` = 1 % it takes 1,375 observations to exclude it.
public final class NeverHappens implements EProcess {

    /// A program that breaks the bound now and then. Several may share a name: forms of the same mistake.
    ///
    /// @param mutant the mistake it stands for
    /// @param rate how often it does at least, above 0, at most 1
    public record Alternative(String mutant, double rate) {
        public Alternative {
            if (!(rate > 0 && rate <= 1))
                throw new IllegalArgumentException(
                        "rate of alternative '%s' must lie above 0 and at most at 1, got %s".formatted(mutant, rate));
        }
    }

    private final List<Alternative> alternatives;
    private final Declared declared;
    private boolean happened;
    private long observations;

    /// @param alternatives declared rates
    public NeverHappens(List<Alternative> alternatives) {
        this.alternatives = List.copyOf(alternatives);
        declared = new Declared(alternatives.stream().map(Alternative::mutant).toList());
    }

    /// Takes in one observation.
    ///
    /// @param event whether the event happened
    public void observe(boolean event) {
        happened |= event;
        for (int i = 0; i < declared.forms(); i++)
            declared.multiply(i, event ? Double.POSITIVE_INFINITY : 1 - alternatives.get(i).rate());
        observations++;
    }

    @Override
    public double logE() {
        return happened ? Double.POSITIVE_INFINITY : 0;
    }

    @Override
    public long observations() {
        return observations;
    }

    @Override
    public SortedMap<String, Double> alternatives() {
        return declared.likeliest();
    }
}
