package io.loadstone.bench.kernels;

import io.loadstone.shuffle.FisherYates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/// Shuffles 60,000 indices, in nanoseconds an element.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(60_000)
public class Shuffle {
    private static final int N = 60_000;
    private final int[] order = new int[N];
    private final List<Integer> boxed = new ArrayList<>();
    private final RandomGenerator loaders = RandomGenerator.of("L64X128MixRandom");
    private final UniformRandomProvider xoroshiro = RandomSource.XO_RO_SHI_RO_128_PP.create(1L);
    private final Well19937c well = new Well19937c(1);
    private final Random random = new Random(1);
    private final FisherYates reference = new FisherYates();
    private long state = 88_172_645_463_325_252L;

    /// Fills the order.
    public Shuffle() {
        for (int i = 0; i < N; i++) {
            order[i] = i;
            boxed.add(i);
        }
    }

    /// The reference, with the loader's generator.
    @Benchmark
    public int[] reference() {
        reference.shuffle(order, loaders);
        return order;
    }

    /// A plain loop: xorshift and one multiplication a draw (slightly biased).
    @Benchmark
    public int[] plain() {
        long s = state;
        for (int i = N - 1; i > 0; i--) {
            s ^= s << 13;
            s ^= s >>> 7;
            s ^= s << 17;
            int j = (int) Math.unsignedMultiplyHigh(s, i + 1L);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        state = s;
        return order;
    }

    /// commons-rng, arrays.
    @Benchmark
    public int[] commonsArraySampler() {
        return ArraySampler.shuffle(xoroshiro, order);
    }

    /// commons-rng, the older way.
    @Benchmark
    public int[] commonsPermutationSampler() {
        PermutationSampler.shuffle(xoroshiro, order);
        return order;
    }

    /// commons-math.
    @Benchmark
    public int[] commonsMath() {
        MathArrays.shuffle(order, well);
        return order;
    }

    /// The JDK's, on boxed integers.
    @Benchmark
    public List<Integer> collections() {
        Collections.shuffle(boxed, random);
        return boxed;
    }
}
