package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Chart;
import io.loadstone.evidence.ConfidenceSequence;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.evidence.UniformPermutation;
import io.loadstone.shuffle.Shuffler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/// Puts into numbers and bars how far a shuffler is from fair.
final class ShuffleReports {
    /// An interval of an effect misses with at most this probability, at all times together.
    private static final double ALPHA = 1e-3;
    private static final int MOST_BARS = 24;
    private static final List<String> PATTERNS = List.of("low mid high", "low high mid", "mid low high", "mid high low",
            "high low mid",
            "high mid low");

    private ShuffleReports() {}

    /// Reports an exact law that is not uniform.
    static void exact(Trial trial, Shuffler shuffler, int n, ExactLaw.Known<Integer> law) {
        var distance = Metric.exact(law.distanceToUniform(Orders.count(n)).doubleValue(), "1");
        trial.metric("tv" + n, distance);
        trial.effect(() -> new Evidence.Effect("total variation distance from uniform at n = " + n, distance));
        ShuffleLaws.mistake(shuffler).ifPresent(trial::diagnose);
        int shown = n < 3 && ShuffleLaws.of(shuffler, 3) instanceof ExactLaw.Known<Integer> ? 3 : n;
        if (Orders.count(shown) <= MOST_BARS
                && ShuffleLaws.of(shuffler, shown) instanceof ExactLaw.Known<Integer> drawn) {
            trial.chart(() -> chart(shown, drawn));
        }
    }

    private static Chart chart(int n, ExactLaw.Known<Integer> law) {
        int orders = Orders.count(n);
        return new Chart("exact probability of each order of " + n + " elements", "probability", labels(n),
                IntStream.range(0, orders)
                        .mapToObj(i -> law.probability().getOrDefault(i, BigFraction.ZERO).doubleValue()).toList(),
                IntStream.range(0, orders).mapToObj(_ -> 1.0 / orders).toList());
    }

    private static List<String> labels(int n) {
        return IntStream.range(0, Orders.count(n)).mapToObj(i -> Orders.text(Orders.unrank(n, i))).toList();
    }

    /// The order whose exact probability is furthest from `1/n!`, as a counterexample.
    static String unfair(int n, ExactLaw.Known<Integer> law) {
        var fair = new BigFraction(1, Orders.count(n));
        int worst = 0;
        BigFraction distance = BigFraction.MINUS_ONE;
        for (int order = 0; order < Orders.count(n); order++) {
            BigFraction off = law.probability().getOrDefault(order, BigFraction.ZERO).subtract(fair).abs();
            if (off.compareTo(distance) > 0) {
                distance = off;
                worst = order;
            }
        }
        return "n = %d: order %s has probability %s instead of %s (%d sequences of draws walked)".formatted(n,
                Orders.text(Orders.unrank(n, worst)), text(law.probability().getOrDefault(worst, BigFraction.ZERO)),
                text(fair), law.leaves());
    }

    private static String text(BigFraction p) {
        return p.getDenominatorAsInt() == 1 ? p.getNumerator().toString() : p.getNumerator() + "/" + p.getDenominator();
    }

    /// The order of a small deck that came out most unlike its expectation.
    static Evidence.Effect mostDeviating(UniformCells orders, int n) {
        long[] counts = orders.counts();
        int worst = worst(counts);
        Metric share = ConfidenceSequence.probability(counts[worst], orders.observations(), ALPHA / counts.length);
        return new Evidence.Effect(
                "probability of order %s (fair: 1/%d)".formatted(Orders.text(Orders.unrank(n, worst)), counts.length),
                share);
    }

    private static int worst(long[] counts) {
        double mean = Arrays.stream(counts).average().orElse(0);
        return IntStream.range(0, counts.length).boxed()
                .max((i, j) -> Double.compare(Math.abs(counts[i] - mean), Math.abs(counts[j] - mean)))
                .orElse(0);
    }

    static Chart orders(UniformCells orders) {
        long[] counts = orders.counts();
        double fair = (double) orders.observations() / counts.length;
        return new Chart("how often each order of 3 elements came out", "shuffles", labels(3),
                Arrays.stream(counts).mapToObj(count -> (double) count).toList(),
                Arrays.stream(counts).mapToObj(_ -> fair).toList());
    }

    /// The card at a position, or the pattern of three cards, that deviates most in a large deck.
    static Evidence.Effect mostDeviating(UniformPermutation deck, int n) {
        if (deck.patternIsWorst()) {
            long[] patterns = deck.patterns();
            int worst = worst(patterns);
            return new Evidence.Effect("probability that three cards lie %s (fair: 1/6)".formatted(PATTERNS.get(worst)),
                    ConfidenceSequence.probability(patterns[worst], deck.observations(), ALPHA / 6));
        }
        int position = deck.worstPosition();
        long[] cards = deck.cardsAt(position);
        int worst = worst(cards);
        return new Evidence.Effect("probability of card %d at position %d (fair: 1/%d)".formatted(worst, position, n),
                ConfidenceSequence.probability(cards[worst], deck.observations(), ALPHA / n / n));
    }

    static Chart positions(UniformPermutation deck, int n) {
        if (deck.patternIsWorst()) {
            double fair = deck.observations() / 6.0;
            return new Chart("how three random cards lay", "decks", PATTERNS,
                    Arrays.stream(deck.patterns()).mapToObj(count -> (double) count).toList(),
                    PATTERNS.stream().map(_ -> fair).toList());
        }
        int position = deck.worstPosition();
        long[] cards = deck.cardsAt(position);
        int group = 4;
        var labels = new ArrayList<String>();
        var observed = new ArrayList<Double>();
        for (int first = 0; first < n; first += group) {
            int last = Math.min(first + group, n);
            labels.add(first + "-" + (last - 1));
            observed.add((double) Arrays.stream(cards, first, last).sum());
        }
        double fair = (double) deck.observations() * group / n;
        return new Chart("which cards came to position " + position, "decks", labels, observed,
                labels.stream().map(_ -> fair).collect(Collectors.toList()));
    }
}
