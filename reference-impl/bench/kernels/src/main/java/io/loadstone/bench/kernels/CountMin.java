package io.loadstone.bench.kernels;

import com.clearspring.analytics.stream.frequency.CountMinSketch;
import io.loadstone.stream.FrequencySketch;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
import org.openjdk.jmh.annotations.Setup;

/// Counts 100,000 keys of a Zipf(1.1) stream in a Count-Min sketch of depth 5 and width 20,000 (the plain one: 32,768),
/// in nanoseconds a key.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(100_000)
public class CountMin {
    private static final int DEPTH = 5;
    private static final int WIDTH = 20_000;
    private static final int LOG_WIDTH = 15;
    private final long[] keys = zipf(100_000, 1_000_000, 1.1);
    private final org.apache.spark.util.sketch.CountMinSketch spark = org.apache.spark.util.sketch.CountMinSketch
            .create(DEPTH, WIDTH, 42);
    private final CountMinSketch clearspring = new CountMinSketch(DEPTH, WIDTH, 42);
    private final org.apache.datasketches.count.CountMinSketch datasketches = datasketches();
    private final FrequencySketch.Sketch reference = new io.loadstone.stream.CountMin().open(Math.E / WIDTH,
            Math.exp(-DEPTH), new SplittableRandom(42));
    private final long[] ones = LongStream.generate(() -> 1).limit(keys.length).toArray();
    private final int[] plain = new int[DEPTH << LOG_WIDTH];
    private final long[] multipliers = new SplittableRandom(77).longs(DEPTH).map(word -> word | 1).toArray();

    /// Its constructor is not public, and its other ways to make one do not take a width.
    private static org.apache.datasketches.count.CountMinSketch datasketches() {
        try {
            var constructor = org.apache.datasketches.count.CountMinSketch.class.getDeclaredConstructor(byte.class,
                    int.class, long.class);
            constructor.setAccessible(true);
            return constructor.newInstance((byte) DEPTH, WIDTH, 42L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("DataSketches 9.0.0 has changed", e);
        }
    }

    private static long[] zipf(int n, int keys, double exponent) {
        double[] cumulative = new double[keys];
        Arrays.setAll(cumulative, k -> Math.pow(k + 1.0, -exponent));
        Arrays.parallelPrefix(cumulative, Double::sum);
        SplittableRandom random = new SplittableRandom(1);
        return random.doubles(n, 0, cumulative[keys - 1]).mapToLong(at -> {
            int found = Arrays.binarySearch(cumulative, at);
            return found < 0 ? -found - 1 : found;
        }).toArray();
    }

    /// Fills all sketches, so that estimates have something to find.
    @Setup
    public void fill() {
        updateReference();
        updateSpark();
        updateClearspring();
        updateDatasketches();
        updatePlain();
    }

    /// The reference.
    @Benchmark
    public Object updateReference() {
        reference.add(keys, ones);
        return reference;
    }

    /// Spark.
    @Benchmark
    public Object updateSpark() {
        for (long key : keys)
            spark.addLong(key);
        return spark;
    }

    /// Clearspring's stream-lib.
    @Benchmark
    public Object updateClearspring() {
        for (long key : keys)
            clearspring.add(key, 1);
        return clearspring;
    }

    /// Apache DataSketches.
    @Benchmark
    public Object updateDatasketches() {
        for (long key : keys)
            datasketches.update(key, 1);
        return datasketches;
    }

    /// A plain loop with multiply-shift hashing.
    @Benchmark
    public Object updatePlain() {
        for (long key : keys) {
            long mixed = mix(key);
            for (int row = 0; row < DEPTH; row++)
                plain[(row << LOG_WIDTH) + (int) ((mixed * multipliers[row]) >>> (64 - LOG_WIDTH))]++;
        }
        return plain;
    }

    /// The reference.
    @Benchmark
    public long estimateReference() {
        return Arrays.stream(reference.estimate(keys)).sum();
    }

    /// Spark.
    @Benchmark
    public long estimateSpark() {
        long sum = 0;
        for (long key : keys)
            sum += spark.estimateCount(key);
        return sum;
    }

    /// Clearspring's stream-lib.
    @Benchmark
    public long estimateClearspring() {
        long sum = 0;
        for (long key : keys)
            sum += clearspring.estimateCount(key);
        return sum;
    }

    /// Apache DataSketches.
    @Benchmark
    public long estimateDatasketches() {
        long sum = 0;
        for (long key : keys)
            sum += datasketches.getEstimate(key);
        return sum;
    }

    /// A plain loop.
    @Benchmark
    public long estimatePlain() {
        long sum = 0;
        for (long key : keys) {
            long mixed = mix(key);
            int least = Integer.MAX_VALUE;
            for (int row = 0; row < DEPTH; row++)
                least = Math.min(least,
                        plain[(row << LOG_WIDTH) + (int) ((mixed * multipliers[row]) >>> (64 - LOG_WIDTH))]);
            sum += least;
        }
        return sum;
    }

    private static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
