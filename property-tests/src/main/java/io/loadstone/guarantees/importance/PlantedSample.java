package io.loadstone.guarantees.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/// A sample whose trustworthiness is known, and beyond doubt: one value from each of `n` equally likely slices of the proposal, in random
/// order. So no sample misses, or has twice, what is there once in `n`, as independent values would now and then.
///
/// @param told what it is
record PlantedSample(String told, double[] logW, double[] f, boolean normalised) {
    private static final int SIZE = 4000;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    static PlantedSample missedMode(RandomGenerator random) {
        return of("a missed mode", random, 0, 1, true,
                x -> Math.log(0.5) + Math.log(Math.exp(-x * x / 2) + Math.exp(-(x - 20) * (x - 20) / 2)), x -> x);
    }

    static PlantedSample rareEvent(RandomGenerator random, int threshold) {
        return of("P(X > %d) from N(%d,1)".formatted(threshold, threshold), random, threshold, 1, true, x -> -x * x / 2,
                x -> x > threshold ? 1 : 0);
    }

    static PlantedSample heavyTail(RandomGenerator random, boolean normalised) {
        return of("N(0,1) from N(0,0.3^2)", random, 0, 0.3, normalised, x -> -x * x / 2, x -> x);
    }

    static PlantedSample wider(RandomGenerator random, boolean normalised) {
        return of("N(0,1) from N(0,1.2^2)", random, 0, 1.2, normalised, x -> -x * x / 2, x -> 1 + x);
    }

    /// @param logP log density of the target, without `-ln sqrt(2 pi)`
    private static PlantedSample of(String told, RandomGenerator random, double mean, double deviation,
            boolean normalised, DoubleUnaryOperator logP, DoubleUnaryOperator value) {
        double[] logW = new double[SIZE];
        double[] f = new double[SIZE];
        List<Integer> slices = new ArrayList<>(IntStream.range(0, SIZE).boxed().toList());
        Collections.shuffle(slices, Random.from(random));
        for (int i = 0; i < SIZE; i++) {
            double z = NORMAL.inverseCumulativeProbability((slices.get(i) + random.nextDouble()) / SIZE);
            double x = mean + deviation * z;
            logW[i] = logP.applyAsDouble(x) + z * z / 2 + Math.log(deviation) - (normalised ? 0 : 30);
            f[i] = value.applyAsDouble(x);
        }
        return new PlantedSample("%s, %d samples%s".formatted(told, SIZE, normalised
                ? String.format(Locale.ROOT, " whose weights have a mean of %.3g",
                        Arrays.stream(logW).map(Math::exp).average().orElseThrow())
                : ", weights up to a factor"),
                logW, f, normalised);
    }
}
