package io.loadstone.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What the observations of several processes say of the declared alternatives: which are out, and which one it is.
///
/// @param processes each fed with observations of its own
public record Hypotheses(Collection<? extends EProcess> processes) {
    /// Wald's bar: an alternative is excluded when it has become a million times less likely than the law.
    private static final double EXCLUDED = Math.log(1e-6);
    /// A mistake is named when it is a hundred times likelier than each other.
    private static final double NAMED = Math.log(100);

    /// A mistake that explains the data.
    ///
    /// @param mutant its name
    /// @param logOdds natural logarithm of its likelihood over the runner-up's; infinite if there is none
    public record Explanation(String mutant, double logOdds) {}

    /// How well each alternative has survived (see [EProcess#alternatives]), over all processes.
    ///
    /// A mistake's likeliest form is chosen anew in each process, so the sum is at least that of the form that is the truth: it
    /// falls to the bar later than that form's own ratio, never earlier.
    public SortedMap<String, Double> survival() {
        return sum(EProcess::alternatives);
    }

    /// The alternatives that are not excluded.
    public SortedMap<String, Double> survivors() {
        var survivors = survival();
        survivors.values().removeIf(log -> log <= EXCLUDED);
        return survivors;
    }

    /// Whether every declared alternative is out. Where none is declared, nothing can be.
    public boolean areExcluded() {
        return !survival().isEmpty() && survivors().isEmpty();
    }

    /// The likeliest mistake, if it beats every other by a factor of 100 and explains the data at least as well as a law that
    /// was fitted to them.
    ///
    /// The mean of its forms is held against the likeliest form of each other: so if a declared form is the truth, a given
    /// wrong mistake is ever named with probability at most 1/100, however long one looks (see [Declared]).
    public Optional<Explanation> explanation() {
        var explanations = sum(EProcess::explanations);
        Optional<String> likeliest = explanations.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        if (likeliest.isEmpty())
            return Optional.empty();
        String best = likeliest.get();
        double first = explanations.getOrDefault(best, Double.NEGATIVE_INFINITY);
        double second = survival().entrySet().stream()
                .filter(other -> explanations.containsKey(other.getKey()) && !other.getKey().equals(best))
                .mapToDouble(Map.Entry::getValue).max().orElse(Double.NEGATIVE_INFINITY);
        double fitted = processes.stream().mapToDouble(process -> process.logFitted(best)).sum();
        boolean explains = first > Double.NEGATIVE_INFINITY && first - second >= NAMED && first >= fitted;
        return explains ? Optional.of(new Explanation(best, first - second)) : Optional.empty();
    }

    private SortedMap<String, Double> sum(Function<EProcess, SortedMap<String, Double>> summary) {
        var sum = new TreeMap<String, Double>();
        for (EProcess process : processes)
            summary.apply(process).forEach((mutant, log) -> sum.merge(mutant, log, Double::sum));
        return sum;
    }
}
