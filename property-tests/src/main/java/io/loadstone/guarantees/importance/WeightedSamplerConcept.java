package io.loadstone.guarantees.importance;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.CumulativeSearch;
import io.loadstone.importance.WeightedSampler;
import io.loadstone.loader.AliasTable;
import io.loadstone.loader.WeightedDraw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [WeightedSampler] are tried on.
public final class WeightedSamplerConcept extends SeamConcept<WeightedSampler> {
    static final String WEIGHTS = "importance.unbiased-weights";
    static final String LAW = "importance.draw-law";

    static final List<Mutant<WeightedSampler>> MUTANTS = List.of(
            mutant("weighted-by-importance", "What is drawn more often counts more: importance enters twice.",
                    "An example that is drawn twice as often: how much must each draw count?", WEIGHTS,
                    () -> with(q -> q, n -> n)),
            mutant("weight-without-n", "The weight is 1/q: an estimate of the sum, not of the mean.",
                    "With even draws, what is the weight?", WEIGHTS, () -> with(q -> 1 / q, _ -> 1)),
            mutant("weight-one", "Draws are not weighted: examples of high importance have more say.",
                    "What is minimised when the loss is not weighted?", WEIGHTS, () -> with(_ -> 1, _ -> 1)),
            mutant("even-draws", "Importance is ignored when drawing.", "How often should importance 4 come beside 1?",
                    LAW,
                    () -> drawing(_ -> 1, 0)),
            mutant("squared-importance", "Draws are in proportion to squared importance.",
                    "How often should importance 4 come beside 1?", LAW, () -> drawing(x -> x * x, 0)),
            mutant("last-never-drawn", "The last example is never drawn.",
                    "Which uniform numbers lead to the last bar?", LAW,
                    () -> drawing(x -> x, 1)),
            mutant("zero-is-drawn", "An example of importance 0 is drawn now and then.",
                    "At a boundary between two bars, to which does the number belong?", LAW,
                    () -> drawing(x -> x + 0.1, 0)),
            mutant("never-twice", "The same example is never drawn twice in a row.", "With or without replacement?",
                    LAW,
                    NeverTwice::new),
            mutant("accepts-nonsense", "NaN and negative importance are accepted.",
                    "What does a comparison with NaN give?",
                    "importance.draw-refuses",
                    () -> importance -> new Table(importance, x -> x, 0, q -> 1 / q, n -> n)));

    static final Suspects<WeightedSampler> SUSPECTS = new Suspects<>(MUTANTS, WeightedSamplerConcept::ask);

    public WeightedSamplerConcept() {
        super("importance", WeightedSampler.class, WeightedSamplerGuarantees.Suite.class, CumulativeSearch::new,
                Map.of("scan", right(() -> drawing(x -> x, 0)), "alias-table", right(AliasDraws::new)), MUTANTS);
    }

    /// The exact laws of the mistakes that can be sampled.
    static List<UniformCells.Alternative> laws() {
        var laws = new ArrayList<UniformCells.Alternative>();
        double[] importance = RefinedDraws.IMPORTANCE;
        laws.add(new UniformCells.Law("squared-importance",
                RefinedDraws.square(FiniteSpace.normalized(Arrays.stream(importance).map(x -> x * x).toArray()))));
        double[] right = FiniteSpace.normalized(importance);
        double[] lost = importance.clone();
        lost[importance.length - 1] = 0;
        laws.add(new UniformCells.Law("last-never-drawn", RefinedDraws.square(FiniteSpace.normalized(lost))));
        double[][] others = new double[importance.length][];
        for (int i = 0; i < importance.length; i++) {
            double[] rest = importance.clone();
            rest[i] = 0;
            others[i] = FiniteSpace.normalized(rest);
        }
        laws.add(new UniformCells.Law("never-twice", RefinedDraws.square(right, others)));
        return laws;
    }

    /// Which of the mistakes that draw what has no importance it is: by how often they draw it.
    static Optional<Mutant<WeightedSampler>> impossible(WeightedSampler subject) {
        int[] drawn = subject.of(RefinedDraws.IMPORTANCE.clone()).draw(2000,
                new EngineRandom(new EngineRandom.Seeded(7)));
        double share = Arrays.stream(drawn).filter(i -> !RefinedDraws.possible(i)).count() / 2000.0;
        String name = share > 0.28 && share < 0.39 ? "even-draws" : share < 0.1 ? "zero-is-drawn" : "";
        return MUTANTS.stream().filter(mutant -> mutant.name().equals(name)).findFirst();
    }

    private static void ask(Answers answers, WeightedSampler s) {
        answers.add(() -> {
            WeightedSampler.Draws draws = s.of(new double[]{1, 0.5, 4});
            return "%.9e %.9e %.9e".formatted(draws.weight(0), draws.weight(1), draws.weight(2));
        });
        answers.add(() -> {
            s.of(new double[]{1, -1});
            return "accepted";
        });
        for (int seed = 0; seed < 3; seed++) {
            long script = seed;
            answers.add(() -> Arrays.toString(s.of(new double[]{0, 3, 1, 0, 2}).draw(8,
                    new EngineRandom(new EngineRandom.Seeded(script)))));
        }
    }

    private static WeightedSampler with(DoubleUnaryOperator weight, DoubleUnaryOperator scale) {
        return importance -> new Table(checked(importance), x -> x, 0, weight, scale);
    }

    private static WeightedSampler drawing(DoubleUnaryOperator share, int lost) {
        return importance -> new Table(checked(importance), share, lost, q -> 1 / q, n -> n);
    }

    private static double[] checked(double[] importance) {
        double sum = 0;
        for (double x : importance) {
            if (!(x >= 0))
                throw new IllegalArgumentException("importance " + x);
            sum += x;
        }
        if (!(sum > 0) || Double.isInfinite(sum))
            throw new IllegalArgumentException("sum " + sum);
        return importance;
    }

    /// A linear scan. Right with `share` the identity, nothing lost, and weights `1/(N q)`.
    private record Table(double[] importance, DoubleUnaryOperator share, int lost, DoubleUnaryOperator weight,
            DoubleUnaryOperator scale) implements WeightedSampler.Draws {

        @Override
        public int[] draw(int k, RandomGenerator random) {
            double[] shares = Arrays.stream(importance).map(share).limit(importance.length - lost).toArray();
            double sum = Arrays.stream(shares).sum();
            int[] drawn = new int[k];
            for (int d = 0; d < k; d++) {
                double u = random.nextDouble() * sum;
                int i = 0;
                while (i < shares.length - 1 && u >= shares[i])
                    u -= shares[i++];
                while (shares[i] == 0)
                    i--;
                drawn[d] = i;
            }
            return drawn;
        }

        @Override
        public double weight(int example) {
            double q = importance[example] / Arrays.stream(importance).sum();
            return weight.applyAsDouble(q) / scale.applyAsDouble(importance.length);
        }
    }

    /// The loader's alias table behind the seam.
    private static final class AliasDraws implements WeightedSampler {
        @Override
        public Draws of(double[] importance) {
            double[] kept = importance.clone();
            WeightedDraw table = new AliasTable(kept);
            double sum = Arrays.stream(kept).sum();
            return new Draws() {
                @Override
                public int[] draw(int k, RandomGenerator random) {
                    int[] drawn = new int[k];
                    Arrays.setAll(drawn, _ -> table.draw(random));
                    return drawn;
                }

                @Override
                public double weight(int example) {
                    return sum / kept[example] / kept.length;
                }
            };
        }
    }

    private static final class NeverTwice implements WeightedSampler {
        @Override
        public Draws of(double[] importance) {
            Draws right = drawing(x -> x, 0).of(importance);
            return new Draws() {
                @Override
                public int[] draw(int k, RandomGenerator random) {
                    int[] drawn = new int[k];
                    for (int d = 0; d < k; d++)
                        do
                            drawn[d] = right.draw(1, random)[0];
                        while (d % 2 == 1 && drawn[d] == drawn[d - 1]);
                    return drawn;
                }

                @Override
                public double weight(int example) {
                    return right.weight(example);
                }
            };
        }
    }
}
