package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The gamblers of a process about a mean: one against 'at most', one against 'at least', and one against each alternative.
///
/// @param <G> how they bet
final class Sides<G extends Sides.Gambler> {
    /// Bets against one hypothesis.
    interface Gambler {
        /// Natural logarithm of the purse.
        double log();
    }

    private final Side side;
    private final List<String> mutants;
    private final G above;
    private final G below;
    private final List<G> against;

    /// @param side which means the law allows
    /// @param mutants names of the alternatives, one each
    Sides(Side side, List<String> mutants, Supplier<G> gambler) {
        this.side = side;
        this.mutants = List.copyOf(mutants);
        above = gambler.get();
        below = gambler.get();
        against = Stream.generate(gambler).limit(mutants.size()).toList();
    }

    /// Whether a mean `off` from the law's is one that the law forbids.
    static boolean forbids(Side side, double off) {
        return switch (side) {
            case AT_MOST -> off > 0;
            case AT_LEAST -> off < 0;
            case EQUAL -> off != 0;
        };
    }

    /// Who bets that the mean is greater.
    G above() {
        return above;
    }

    /// Who bets that it is smaller.
    G below() {
        return below;
    }

    /// Who bets against the alternative `i`.
    G against(int i) {
        return against.get(i);
    }

    /// Evidence against the law. Against 'exactly' it is the mean of both sides.
    double logE() {
        return switch (side) {
            case AT_MOST -> above.log();
            case AT_LEAST -> below.log();
            case EQUAL -> LogSum.mean(above.log(), below.log());
        };
    }

    /// Of each mutant, the likeliest of its alternatives: minus the evidence against it.
    SortedMap<String, Double> survival() {
        var survival = new TreeMap<String, Double>();
        for (int i = 0; i < mutants.size(); i++)
            survival.merge(mutants.get(i), -against.get(i).log(), Math::max);
        return survival;
    }
}
