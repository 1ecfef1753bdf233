package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.guarantees.Mutant;
import io.loadstone.stream.WeightedReservoir;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.fraction.BigFraction;

/// The law of the seam [WeightedReservoir]: three items of weights 1, 2 and 3, of which one or two are kept.
public interface WeightedReservoirGuarantees {

    /// The implementation under judgement.
    default WeightedReservoir reservoir() {
        return Run.current().components().component(WeightedReservoir.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements WeightedReservoirGuarantees {}

    @Guarantee(id = WeightedReservoirConcept.LAW, claim = "res.uniform",
            law = "Weights 1, 2, 3: one item is kept with probabilities 10, 20, 30 sixtieths; of two, the sets {1,2}, {1,3}, {2,3} with 9, 16, 35 sixtieths.",
            source = "Efraimidis & Spirakis 2006, doi:10.1016/j.ipl.2005.11.003",
            hint = "Draw two of three balls by hand, the heavier ones more often. What is the chance of each pair?")
    @Once
    default void itIsDrawingWithoutReplacement(Trial trial) {
        trial.known(WeightedReservoirConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        for (int k = 1; k <= 2; k++) {
            int size = k;
            if (ExactLaw.of(50_000, random -> set(size, random)) instanceof ExactLaw.Known<Integer> law)
                for (int set = 0; set < 3; set++) {
                    BigFraction p = law.probability().getOrDefault(set, BigFraction.ZERO);
                    BigFraction expected = new BigFraction(WeightedReservoirConcept.SIXTIETHS[k - 1][set], 60);
                    String told = "k = %d, set number %d: probability %s instead of %s".formatted(k, set + 1, p,
                            expected);
                    trial.check(p.equals(expected), () -> told);
                }
        }
        RandomGenerator judge = trial.judgesRandom();
        UniformCells one = cells(1, trial);
        UniformCells two = cells(2, trial);
        while (Sampling.goesOn(trial, two.observations(), 1500, 50_000))
            for (int i = 0; i < 50; i++) {
                one.observe(cell(1, set(1, trial.random()), judge));
                two.observe(cell(2, set(2, trial.random()), judge));
            }
    }

    private int set(int k, EngineRandom random) {
        var open = reservoir().open(k, random);
        open.offer(new long[]{10}, new double[]{1});
        open.offer(new long[]{20, 30}, new double[]{2, 3});
        long[] sample = open.sample();
        Arrays.sort(sample);
        for (int set = 0; set < 3; set++) {
            long[] expected = k == 1
                    ? new long[]{10L * (set + 1)}
                    : set == 0 ? new long[]{10, 20} : new long[]{10L * set, 30};
            if (Arrays.equals(sample, expected))
                return set;
        }
        throw new IllegalStateException("not %d of the items 10, 20, 30: %s".formatted(k, Arrays.toString(sample)));
    }

    /// A set takes as many of sixty cells as its probability has sixtieths: then all cells are equally likely.
    private static int cell(int k, int set, RandomGenerator judge) {
        int first = 0;
        for (int i = 0; i < set; i++)
            first += WeightedReservoirConcept.SIXTIETHS[k - 1][i];
        return first + judge.nextInt(WeightedReservoirConcept.SIXTIETHS[k - 1][set]);
    }

    private static UniformCells cells(int k, Trial trial) {
        // Exact laws of the mutants, by integration over the keys; of in-proportion by its two draws.
        List<UniformCells.Alternative> alternatives = k == 1
                ? List.of(law(k, "weights-ignored", 1 / 3.0, 1 / 3.0, 1 / 3.0),
                        law(k, "keys-times-weight", 2 / 36.0, 11 / 36.0, 23 / 36.0),
                        law(k, "lightest-first", 1, 0, 0))
                : List.of(law(k, "weights-ignored", 1 / 3.0, 1 / 3.0, 1 / 3.0),
                        law(k, "keys-times-weight", 7 / 90.0, 23 / 90.0, 60 / 90.0), law(k, "lightest-first", 1, 0, 0),
                        law(k, "in-proportion", 0, 0.5, 0.5));
        return trial.process(k, () -> new UniformCells(60, alternatives));
    }

    private static UniformCells.Law law(int k, String mutant, double... sets) {
        double[] law = new double[60];
        int cell = 0;
        for (int set = 0; set < 3; set++)
            for (int i = 0; i < WeightedReservoirConcept.SIXTIETHS[k - 1][set]; i++)
                law[cell++] = sets[set] / WeightedReservoirConcept.SIXTIETHS[k - 1][set];
        return new UniformCells.Law(mutant, law);
    }
}
