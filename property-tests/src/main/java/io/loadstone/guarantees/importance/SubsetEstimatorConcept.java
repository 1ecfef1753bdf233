package io.loadstone.guarantees.importance;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.ClassicalEstimators;
import io.loadstone.importance.SubsetEstimator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// What the guarantees of the seam [SubsetEstimator] are tried on.
public final class SubsetEstimatorConcept extends SeamConcept<SubsetEstimator> {
    static final String MEAN = "importance.subset-mean";
    static final String VARIANCE = "importance.subset-variance";
    static final String CHOICE = "importance.subset-choice";

    static final List<Mutant<SubsetEstimator>> MUTANTS = List.of(
            mutant("importance-unweighted", "The mean of what importance drew, as if it had been drawn evenly.",
                    "By what must a value be multiplied that came twice as often?", MEAN, () -> new Lists() {
                        @Override
                        double weight(double q, int n) {
                            return 1;
                        }
                    }),
            mutant("strata-unweighted", "The means of the strata are averaged, whatever their sizes.",
                    "How much of the whole is each stratum?", MEAN, () -> new Lists() {
                        @Override
                        double share(int members, int n, int strata) {
                            return 1.0 / strata;
                        }
                    }),
            mutant("sample-shares", "A stratum's weight is its share of the sample.",
                    "Whose mean do you estimate then?",
                    MEAN, () -> new Lists() {
                        @Override
                        public double stratified(double[] x, int[] stratum, int[] k, RandomGenerator random) {
                            double mean = 0;
                            for (int h = 0; h < k.length; h++)
                                mean += simple(members(x, stratum, h), k[h], random) * k[h] / Arrays.stream(k).sum();
                            return mean;
                        }
                    }),
            mutant("reservoir-coin", "A passing value enters with probability 1/2.",
                    "With what chance must the hundredth enter?",
                    MEAN, () -> new Lists() {
                        @Override
                        int place(int seen, int k, RandomGenerator random) {
                            return random.nextInt(2) == 0 ? random.nextInt(k) : k;
                        }
                    }),
            mutant("reservoir-off-by-one", "The value now passing is not counted among those seen.",
                    "With k = 1, with what chance must the second value enter?", MEAN, () -> new Lists() {
                        @Override
                        int place(int seen, int k, RandomGenerator random) {
                            return random.nextInt(seen);
                        }
                    }),
            mutant("reservoir-first-chunk", "Only the first values are kept.", "What do the later ones do?", MEAN,
                    () -> new Lists() {
                        @Override
                        int place(int seen, int k, RandomGenerator random) {
                            return k;
                        }
                    }),
            mutant("with-replacement", "A simple sample may hold a value twice.",
                    "Can the same value be in your sample twice?",
                    VARIANCE, () -> new Lists() {
                        @Override
                        public double simple(double[] x, int k, RandomGenerator random) {
                            double sum = 0;
                            for (int i = 0; i < k; i++)
                                sum += x[random.nextInt(x.length)];
                            return sum / k;
                        }
                    }),
            mutant("neighbours", "A simple sample is a run of neighbours.", "Is every subset equally likely?", VARIANCE,
                    () -> new Lists() {
                        @Override
                        public double simple(double[] x, int k, RandomGenerator random) {
                            int from = random.nextInt(x.length);
                            double sum = 0;
                            for (int i = 0; i < k; i++)
                                sum += x[(from + i) % x.length];
                            return sum / k;
                        }
                    }),
            mutant("always-importance", "Importance sampling is chosen whatever the sizes.",
                    "What if the sizes have nothing to do with the values?", CHOICE, () -> new Lists() {
                        @Override
                        public Method choose(Situation s) {
                            return s.stream() ? Method.RESERVOIR : Method.IMPORTANCE;
                        }
                    }),
            mutant("always-strata", "Strata are always used.", "What if there is more to gain from sizes?", CHOICE,
                    () -> new Lists() {
                        @Override
                        public Method choose(Situation s) {
                            return s.stream() ? Method.RESERVOIR : Method.STRATIFIED;
                        }
                    }),
            mutant("stream-ignored", "What needs all data at rest is chosen for a stream.",
                    "What is known while the first value passes?", CHOICE, () -> new Lists() {
                        @Override
                        boolean passing(Situation s) {
                            return false;
                        }
                    }),
            mutant("k-forgotten", "Variances are compared for one draw, without the correction for finite populations.",
                    "What does the variance do when all values of a stratum are taken?", CHOICE, () -> new Lists() {
                        @Override
                        double error(Situation s, Method method) {
                            int[] one = new int[s.perStratum().length];
                            Arrays.fill(one, 1);
                            return super.error(new Situation(s.x(), s.stratum(), s.size(), one, false), method);
                        }
                    }));

    static final Suspects<SubsetEstimator> BY_SAMPLES = new Suspects<>(MUTANTS, SubsetEstimatorConcept::sample);
    static final Suspects<SubsetEstimator> BY_CHOICE = new Suspects<>(MUTANTS, SubsetEstimatorConcept::choose);

    public SubsetEstimatorConcept() {
        super("importance", SubsetEstimator.class, SubsetEstimatorGuarantees.Suite.class, ClassicalEstimators::new,
                Map.of("lists", right(Lists::new), "selection-sampling", right(() -> new Lists() {
                    @Override
                    public double simple(double[] x, int k, RandomGenerator random) {
                        double sum = 0;
                        int left = k;
                        for (int i = 0; i < x.length; i++) {
                            boolean taken = random.nextInt(x.length - i) < left;
                            sum += taken ? x[i] : 0;
                            left -= taken ? 1 : 0;
                        }
                        return sum / k;
                    }
                })), MUTANTS);
    }

    /// The mistake whose mean estimates over fixed seeds are the subject's.
    static Optional<Mutant<SubsetEstimator>> named(SubsetEstimator subject) {
        List<Mutant<SubsetEstimator>> alike = MUTANTS.stream().filter(mutant -> mutant.refutedBy().contains(MEAN)
                && mutant.forms().stream().anyMatch(form -> alike(subject, form.get()))).toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static boolean alike(SubsetEstimator one, SubsetEstimator other) {
        return Arrays.stream(SubsetEstimatorGuarantees.Way.values())
                .allMatch(way -> Math.abs(mean(one, way) - mean(other, way)) < 0.012);
    }

    private static double mean(SubsetEstimator subject, SubsetEstimatorGuarantees.Way way) {
        return LongStream.range(0, 1500)
                .mapToDouble(seed -> way.estimate(subject, new EngineRandom(new EngineRandom.Seeded(seed)))).average()
                .orElseThrow();
    }

    private static void sample(Answers answers, SubsetEstimator s) {
        for (SubsetEstimatorGuarantees.Way way : SubsetEstimatorGuarantees.Way.values())
            answers.add(() -> moments(s, way));
    }

    private static void choose(Answers answers, SubsetEstimator s) {
        for (int seed = 0; seed < 12; seed++) {
            var situation = SubsetPopulation.situation(seed % 3, 2 + seed % 3, new SplittableRandom(seed));
            answers.add(() -> s.choose(situation));
        }
    }

    /// Mean and deviation to a tenth: which random numbers led there is the subject's own affair.
    private static String moments(SubsetEstimator s, SubsetEstimatorGuarantees.Way way) {
        double[] estimates = LongStream.range(0, 1500)
                .mapToDouble(seed -> way.estimate(s, new EngineRandom(new EngineRandom.Seeded(seed)))).toArray();
        double mean = Arrays.stream(estimates).average().orElseThrow();
        double variance = Arrays.stream(estimates).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        return Math.round(mean * 33) + " " + Math.round(Math.log(variance + 1e-9) * 4);
    }

    /// Lists and shuffles, right as it stands; each mutant changes one step.
    private static class Lists implements SubsetEstimator {

        static double[] members(double[] x, int[] stratum, int h) {
            return java.util.stream.IntStream.range(0, x.length).filter(i -> stratum[i] == h).mapToDouble(i -> x[i])
                    .toArray();
        }

        @Override
        public double simple(double[] x, int k, RandomGenerator random) {
            List<Double> rest = new ArrayList<>();
            for (double value : x)
                rest.add(value);
            double sum = 0;
            for (int i = 0; i < k; i++)
                sum += rest.remove(random.nextInt(rest.size()));
            return sum / k;
        }

        double share(int members, int n, int strata) {
            return (double) members / n;
        }

        @Override
        public double stratified(double[] x, int[] stratum, int[] k, RandomGenerator random) {
            double mean = 0;
            for (int h = 0; h < k.length; h++) {
                double[] members = members(x, stratum, h);
                mean += simple(members, k[h], random) * share(members.length, x.length, k.length);
            }
            return mean;
        }

        double weight(double q, int n) {
            return 1 / (n * q);
        }

        @Override
        public double importance(double[] x, double[] size, int k, RandomGenerator random) {
            double[] q = FiniteSpace.normalized(size);
            double sum = 0;
            for (int d = 0; d < k; d++) {
                double u = random.nextDouble();
                int i = 0;
                while (i < q.length - 1 && u >= q[i])
                    u -= q[i++];
                sum += x[i] * weight(q[i], x.length);
            }
            return sum / k;
        }

        /// Where the next value goes after `seen`; `k` or more is nowhere.
        int place(int seen, int k, RandomGenerator random) {
            return random.nextInt(seen + 1);
        }

        @Override
        public double reservoir(double[][] chunks, int k, RandomGenerator random) {
            List<Double> kept = new ArrayList<>(Collections.nCopies(k, 0.0));
            int seen = 0;
            for (double[] chunk : chunks)
                for (double value : chunk) {
                    int place = seen < k ? seen : place(seen, k, random);
                    if (place < k)
                        kept.set(place, value);
                    seen++;
                }
            return kept.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }

        boolean passing(Situation s) {
            return s.stream();
        }

        double error(Situation s, Method method) {
            return SubsetPopulation.error(s, method);
        }

        @Override
        public Method choose(Situation s) {
            if (passing(s))
                return Method.RESERVOIR;
            var rest = new Situation(s.x(), s.stratum(), s.size(), s.perStratum(), false);
            Method best = Method.SIMPLE;
            for (Method method : Method.values())
                if (error(rest, method) < error(rest, best))
                    best = method;
            return best;
        }
    }
}
