package io.loadstone.bench.kernels;

import io.loadstone.loader.AliasTable;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/// Draws one of `n` weighted indices, in nanoseconds a draw.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WeightedDraws {
    /// Number of weights.
    @Param({"1000", "1000000"})
    public int n;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private AliasTable reference = new AliasTable(new double[]{1});
    private SharedStateDiscreteSampler alias = sampler(new double[]{1}, true);
    private SharedStateDiscreteSampler guide = sampler(new double[]{1}, false);
    private double[] cumulative = {1};

    private static SharedStateDiscreteSampler sampler(double[] weights, boolean alias) {
        UniformRandomProvider xoroshiro = RandomSource.XO_RO_SHI_RO_128_PP.create(1L);
        return alias
                ? AliasMethodDiscreteSampler.of(xoroshiro, weights)
                : GuideTableDiscreteSampler.of(xoroshiro, weights);
    }

    /// Makes the tables.
    @Setup
    public void prepare() {
        double[] weights = new SplittableRandom(3).doubles(n).toArray();
        reference = new AliasTable(weights);
        alias = sampler(weights, true);
        guide = sampler(weights, false);
        cumulative = weights.clone();
        java.util.Arrays.parallelPrefix(cumulative, Double::sum);
    }

    /// The reference.
    @Benchmark
    public int reference() {
        return reference.draw(random);
    }

    /// A plain loop: binary search in the cumulative weights.
    @Benchmark
    public int plain() {
        int found = java.util.Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[n - 1]);
        return found < 0 ? -found - 1 : found;
    }

    /// commons-rng, alias method.
    @Benchmark
    public int commonsAlias() {
        return alias.sample();
    }

    /// commons-rng, guide table.
    @Benchmark
    public int commonsGuide() {
        return guide.sample();
    }
}
