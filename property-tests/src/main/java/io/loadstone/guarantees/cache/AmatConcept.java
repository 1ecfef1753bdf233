package io.loadstone.guarantees.cache;

import io.loadstone.cache.Amat;
import io.loadstone.cache.CacheSim.Geometry;
import io.loadstone.cache.Expectation;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the guarantees of the seam [Amat] are tried on.
public final class AmatConcept extends SeamConcept<Amat> {
    static final String TOTAL = "cache.amat-total";
    static final String LEVELS = "cache.amat-look-through";
    static final String RATES = "cache.local-miss-rates";

    static final List<Mutant<Amat>> MUTANTS = List.of(
            mutant("hit-for-miss", "h and 1 - h have changed places.", "With h = 1, how long does an access take?",
                    TOTAL, () -> new Formulas() {
                        @Override
                        public double total(double hitRate, double hitTime, double missTime) {
                            return super.total(1 - hitRate, hitTime, missTime);
                        }
                    }),
            mutant("penalty-added-to-the-whole", "The time of a hit is added to a miss's whole time.",
                    "Is the time given what a miss takes, or what it takes more?", TOTAL, () -> new Formulas() {
                        @Override
                        public double total(double hitRate, double hitTime, double missTime) {
                            return hitTime + (1 - hitRate) * missTime;
                        }
                    }),
            mutant("harmonic-mean", "Rates are averaged instead of times.",
                    "Half of the accesses take 1, half 100. Is the mean near 2?", TOTAL, () -> new Formulas() {
                        @Override
                        public double total(double hitRate, double hitTime, double missTime) {
                            return 1 / (hitRate / hitTime + (1 - hitRate) / missTime);
                        }
                    }),
            mutant("hits-weigh-each-level", "Each level is taken instead of the one before, not after it.",
                    "Has an access that misses the first level not asked it?", LEVELS, () -> new Formulas() {
                        @Override
                        public double lookThrough(double[] times, double[] localMiss) {
                            double time = times[localMiss.length];
                            for (int level = localMiss.length - 1; level >= 0; level--)
                                time = (1 - localMiss[level]) * times[level] + localMiss[level] * time;
                            return time;
                        }
                    }),
            mutant("rates-not-chained", "Each level's miss rate is taken as the share of all accesses.",
                    "Which share of all accesses reaches the third level?", LEVELS, () -> new Formulas() {
                        @Override
                        public double lookThrough(double[] times, double[] localMiss) {
                            double time = times[0];
                            for (int level = 0; level < localMiss.length; level++)
                                time += localMiss[level] * times[level + 1];
                            return time;
                        }
                    }),
            mutant("memory-forgotten", "The last level never misses.", "How long does memory take?", LEVELS,
                    () -> new Formulas() {
                        @Override
                        public double lookThrough(double[] times, double[] localMiss) {
                            double[] cut = times.clone();
                            cut[localMiss.length] = 0;
                            return super.lookThrough(cut, localMiss);
                        }
                    }),
            mutant("global-rates", "Misses are divided by all accesses.",
                    "How many accesses does the second level see?", RATES + " " + LEVELS, () -> new Formulas() {
                        @Override
                        public double[] localMissRates(long accesses, long[] misses) {
                            return Arrays.stream(misses).mapToDouble(m -> (double) m / accesses).toArray();
                        }
                    }),
            mutant("whole-number-rates", "The division is one of whole numbers.", "How much is 3 / 4?", RATES,
                    () -> new Formulas() {
                        @Override
                        public double[] localMissRates(long accesses, long[] misses) {
                            return IntStream.range(0, misses.length).mapToDouble(i -> {
                                long reaching = i == 0 ? accesses : misses[i - 1];
                                return reaching == 0 ? Double.NaN : Math.floorDiv(misses[i], reaching);
                            }).toArray();
                        }
                    }));

    static final Suspects<Amat> SUSPECTS = new Suspects<>(MUTANTS, AmatConcept::questions);

    public AmatConcept() {
        super("cache", Amat.class, AmatGuarantees.Suite.class, Expectation::new,
                Map.of("sum-of-products", right(Formulas::new), "where-it-ends", right(OtherWays.Paths::new)), MUTANTS);
    }

    /// The lines that a cache misses, in order.
    static int[] missing(int[] lines, Geometry geometry) {
        return IntStream.range(0, geometry.sets()).boxed().flatMap(set -> {
            int[] where = IntStream.range(0, lines.length).filter(i -> lines[i] % geometry.sets() == set).toArray();
            boolean[] hits = new ListedCache(ListedCache.LEAST_RECENT)
                    .replay(Arrays.stream(where).map(i -> lines[i]).toArray(), geometry.ways()).hits();
            return IntStream.range(0, where.length).filter(i -> !hits[i]).mapToObj(i -> where[i]);
        }).sorted().mapToInt(i -> lines[i]).toArray();
    }

    /// Everything multiplied out.
    private static class Formulas implements Amat {
        @Override
        public double total(double hitRate, double hitTime, double missTime) {
            return missTime - hitRate * (missTime - hitTime);
        }

        @Override
        public double lookThrough(double[] times, double[] localMiss) {
            double reaching = 1;
            double time = 0;
            for (int level = 0; level < localMiss.length; level++) {
                time += reaching * times[level];
                reaching *= localMiss[level];
                if (reaching == 0)
                    return time;
            }
            return time + reaching * times[localMiss.length];
        }

        @Override
        public double[] localMissRates(long accesses, long[] misses) {
            return IntStream.range(0, misses.length)
                    .mapToDouble(i -> (double) misses[i] / (i == 0 ? accesses : misses[i - 1])).toArray();
        }
    }

    private static void questions(Answers answers, Amat subject) {
        answers.add(() -> subject.total(0.9, 2, 100));
        answers.add(() -> subject.lookThrough(new double[]{1, 10, 100}, new double[]{0.1, 0.5}));
        answers.add(() -> Arrays.toString(subject.localMissRates(100, new long[]{40, 10, 5})));
    }
}
