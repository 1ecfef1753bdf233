package io.loadstone.guarantees.importance;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// A sample whose trustworthiness is known.
///
/// @param told what it is
record PlantedSample(String told, double[] logW, double[] f, boolean normalised) {
    private static final int SIZE = 4000;

    static PlantedSample missedMode(int seed) {
        return of("a missed mode", seed, 0, 1, true,
                x -> Math.log(0.5) + Math.log(Math.exp(-x * x / 2) + Math.exp(-(x - 20) * (x - 20) / 2)), x -> x);
    }

    static PlantedSample rareEvent(int seed) {
        return of("P(X > 3) from N(3,1)", seed, 3, 1, true, x -> -x * x / 2, x -> x > 3 ? 1 : 0);
    }

    static PlantedSample heavyTail(int seed, boolean normalised) {
        return of("N(0,1) from N(0,0.3^2)", seed, 0, 0.3, normalised, x -> -x * x / 2, x -> x);
    }

    static PlantedSample wider(int seed, boolean normalised) {
        return of("N(0,1) from N(0,1.2^2)", seed, 0, 1.2, normalised, x -> -x * x / 2, x -> 1 + x);
    }

    /// @param logP log density of the target, without `-ln sqrt(2 pi)`
    private static PlantedSample of(String told, int seed, double mean, double deviation, boolean normalised,
            DoubleUnaryOperator logP, DoubleUnaryOperator value) {
        var random = new SplittableRandom(1_000 + seed);
        double[] logW = new double[SIZE];
        double[] f = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double z = random.nextGaussian();
            double x = mean + deviation * z;
            logW[i] = logP.applyAsDouble(x) + z * z / 2 + Math.log(deviation) - (normalised ? 0 : 30);
            f[i] = value.applyAsDouble(x);
        }
        return new PlantedSample("%s, %d samples, seed %d%s".formatted(told, SIZE, seed,
                normalised ? "" : ", weights up to a factor"), logW, f, normalised);
    }
}
