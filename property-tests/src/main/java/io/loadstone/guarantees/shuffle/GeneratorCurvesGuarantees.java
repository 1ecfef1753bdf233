package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.GeneratorCurves;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [GeneratorCurves].
public interface GeneratorCurvesGuarantees {

    /// The implementation under judgement.
    default GeneratorCurves curves() {
        return Run.current().components().component(GeneratorCurves.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements GeneratorCurvesGuarantees {}

    @Guarantee(id = GeneratorCurvesConcept.COMPLEXITY, claim = "prng.mersenne",
            law = "The mean over all 2^n sequences: 0, 1/2, 1, 13/8, ... = n/2 + (4 + n mod 2)/18 - 2^-n (n/3 + 2/9), to twelve digits.",
            source = "Rueppel 1986, Analysis and Design of Stream Ciphers, section 4.1",
            hint = "Add up L times the number of sequences with complexity L, by hand for n = 2.")
    @Deterministic
    default void theMeanComplexityIsThatOfAllSequences(@ForAll @IntRange(max = 2000) int n, @ForAll boolean few,
            Trial trial) {
        int bits = few ? n % 30 : n;
        double seen = curves().meanComplexity(bits);
        double mean = new GeneratorCurvesConcept.Sums().meanComplexity(bits);
        GeneratorCurvesConcept.SUSPECTS.check(trial, curves(), Math.abs(seen - mean) <= 1e-12 * (1 + mean),
                () -> "mean for %d bits: %s instead of %s".formatted(bits, seen, mean));
    }

    @Guarantee(id = GeneratorCurvesConcept.PLANES, claim = "prng.lcg",
            law = "The whole numbers strictly between the sums of the negative and of the positive coefficients: 15 for RANDU's 9, -6, 1.",
            source = "Marsaglia 1968, doi:10.1073/pnas.61.1.25",
            hint = "Between which two numbers does (a_1 x_1 + ... + a_d x_d) / m lie, and can it reach them?")
    @Deterministic
    default void planesAreCounted(@ForAll @Size(min = 1, max = 6) @IntRange(min = -1000, max = 1000) int[] given,
            @ForAll boolean randu, Trial trial) {
        int[] relation = randu ? new int[]{9, -6, 1} : given.clone();
        if (Arrays.stream(relation).allMatch(a -> a == 0))
            relation[0] = 1;
        GeneratorCurvesConcept.SUSPECTS.demand(trial, curves(), curves().planes(relation.clone()),
                new GeneratorCurvesConcept.Sums().planes(relation), () -> "planes of " + Arrays.toString(relation));
    }

    @Guarantee(id = GeneratorCurvesConcept.MOST, claim = "prng.lcg",
            law = "(d! m)^(1/d), to twelve digits: 2344 planes in space for m = 2^31, whatever the multiplier is.",
            source = "Marsaglia 1968, doi:10.1073/pnas.61.1.25, theorem 1",
            hint = "Work it out for d = 2 and m = 8.")
    @Deterministic
    default void noMultiplierFillsMorePlanes(@ForAll @IntRange(min = 1, max = 20) int dimension,
            @ForAll @IntRange(min = 1, max = 64) int bits, Trial trial) {
        double m = Math.scalb(1.0, bits);
        GeneratorCurvesConcept.SUSPECTS.demandNear(trial, curves(), curves().mostPlanes(dimension, m),
                new GeneratorCurvesConcept.Sums().mostPlanes(dimension, m),
                () -> "most planes in dimension " + dimension + " for m = 2^" + bits);
    }
}
