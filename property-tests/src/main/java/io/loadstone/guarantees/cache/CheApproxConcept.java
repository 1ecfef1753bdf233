package io.loadstone.guarantees.cache;

import io.loadstone.cache.CharacteristicTime;
import io.loadstone.cache.CheApprox;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What the guarantees of the seam [CheApprox] are tried on.
public final class CheApproxConcept extends SeamConcept<CheApprox> {
    static final String TIME = "cache.che-time";
    static final String RATE = "cache.che-hit-rate";
    static final String LRU = "cache.che-predicts-lru";

    private interface Rate {
        double of(double[] popularity, int capacity);
    }

    static final List<Mutant<CheApprox>> MUTANTS = List.of(
            mutant("weighted-time", "Keys are weighed by popularity when they are counted.",
                    "How much room does a popular key take?", TIME,
                    () -> of((p, c) -> solve(p, c, t -> p.length * sum(p, q -> q * present(q, t))),
                            CheApproxConcept::hitRate)),
            mutant("mean-popularity", "All keys are taken for equally popular when T is solved.",
                    "Which keys come in a short time, which hardly ever?", TIME,
                    () -> of((p, c) -> solve(p, c, t -> p.length * present(1.0 / p.length, t)),
                            CheApproxConcept::hitRate)),
            mutant("time-is-capacity", "The characteristic time is taken for the capacity.",
                    "How long does it take until C distinct keys were accessed?", TIME,
                    () -> of((p, c) -> c, CheApproxConcept::hitRate)),
            mutant("infinite-is-large", "When all keys fit, a large number is returned.",
                    "For how long does a key stay when nothing ever leaves?", TIME,
                    () -> of((p, c) -> Math.min(1e9, time(p, c)), CheApproxConcept::hitRate)),
            mutant("unweighted-hits", "All keys are averaged alike.", "Is a popular key asked for more often?",
                    RATE + " " + LRU,
                    () -> of(CheApproxConcept::time,
                            (p, c) -> {
                                double time = time(p, c);
                                return sum(p, q -> present(q, time)) / p.length;
                            })),
            mutant("most-popular-stay", "The C most popular keys are taken for resident.",
                    "Does LRU know who is popular?", RATE + " " + LRU,
                    () -> of(CheApproxConcept::time, (p, c) -> {
                        double[] sorted = Arrays.stream(p).sorted().toArray();
                        return Arrays.stream(sorted, Math.max(0, sorted.length - c), sorted.length).sum();
                    })),
            mutant("first-keys-popular", "The keys are taken for sorted: the first C are resident.",
                    "In which order are the popularities?", RATE,
                    () -> of(CheApproxConcept::time,
                            (p, c) -> Arrays.stream(p, 0, Math.min(c, p.length)).sum())),
            mutant("misses-for-hits", "The miss rate is told.", "Does your rate grow with the capacity?",
                    RATE + " " + LRU,
                    () -> of(CheApproxConcept::time, (p, c) -> 1 - hitRate(p, c))),
            mutant("one-access-each",
                    "An access may hit on itself: T is not the time since the last access but before it, by one.",
                    "Since when must a key have been accessed for an access to hit?", RATE,
                    () -> of(CheApproxConcept::time, (p, c) -> {
                        double time = time(p, c) + 1;
                        return sum(p, q -> q * present(q, time));
                    })));

    static final Suspects<CheApprox> SUSPECTS = new Suspects<>(MUTANTS, CheApproxConcept::questions);

    public CheApproxConcept() {
        super("cache", CheApprox.class, CheApproxGuarantees.Suite.class, CharacteristicTime::new,
                Map.of("newton", right(() -> of(CheApproxConcept::newton, CheApproxConcept::hitRate)),
                        "logarithmic", right(OtherWays.Logarithmic::new)),
                MUTANTS);
    }

    private static CheApprox of(Rate time, Rate rate) {
        return new CheApprox() {
            @Override
            public double characteristicTime(double[] popularity, int capacity) {
                return time.of(popularity, capacity);
            }

            @Override
            public double hitRate(double[] popularity, int capacity) {
                return rate.of(popularity, capacity);
            }
        };
    }

    private static double present(double popularity, double time) {
        return popularity == 0 ? 0 : -Math.expm1(-popularity * time);
    }

    private static double sum(double[] popularity, DoubleUnaryOperator term) {
        return Arrays.stream(popularity).map(term).sum();
    }

    private static boolean fits(double[] popularity, int capacity) {
        return Arrays.stream(popularity).filter(p -> p > 0).count() <= capacity;
    }

    private static double solve(double[] popularity, int capacity, DoubleUnaryOperator keys) {
        if (fits(popularity, capacity))
            return Double.POSITIVE_INFINITY;
        double low = 0;
        double high = 1e15;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (keys.applyAsDouble(middle) < capacity)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    private static double time(double[] popularity, int capacity) {
        return solve(popularity, capacity, t -> sum(popularity, q -> present(q, t)));
    }

    static double hitRate(double[] popularity, int capacity) {
        double time = time(popularity, capacity);
        return sum(popularity, q -> q * present(q, time));
    }

    /// From below, so that the concave sum never overshoots.
    private static double newton(double[] popularity, int capacity) {
        if (fits(popularity, capacity))
            return Double.POSITIVE_INFINITY;
        double time = 0;
        for (int i = 0; i < 10_000; i++) {
            double t = time;
            double step = (capacity - sum(popularity, q -> present(q, t))) / sum(popularity, q -> q * Math.exp(-q * t));
            if (!(step > 0))
                break;
            time += step;
        }
        return time;
    }

    /// Zipf popularities with exponent 0.8, the most popular key first.
    static double[] zipf(int keys) {
        double sum = IntStream.rangeClosed(1, keys).mapToDouble(rank -> Math.pow(rank, -0.8)).sum();
        return IntStream.rangeClosed(1, keys).mapToDouble(rank -> Math.pow(rank, -0.8) / sum).toArray();
    }

    /// Independent accesses.
    static int[] draws(double[] popularity, int accesses, RandomGenerator random) {
        double[] cumulative = popularity.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        return IntStream.range(0, accesses).map(_ -> {
            int at = Arrays.binarySearch(cumulative, random.nextDouble());
            return Math.min(popularity.length - 1, at < 0 ? -at - 1 : at + 1);
        }).toArray();
    }

    private static void questions(Answers answers, CheApprox subject) {
        double[] popularity = {0.1, 0.35, 0, 0.25, 0.3};
        double[] even = {0.25, 0.25, 0.25, 0.25};
        for (int capacity = 1; capacity <= 5; capacity++) {
            int c = capacity;
            answers.add(() -> round(subject.hitRate(popularity.clone(), c)));
            answers.add(() -> round(subject.characteristicTime(popularity.clone(), c)));
            answers.add(() -> round(subject.hitRate(even.clone(), c)));
        }
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.6e", value);
    }
}
