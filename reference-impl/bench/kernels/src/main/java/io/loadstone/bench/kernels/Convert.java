package io.loadstone.bench.kernels;

import io.loadstone.loader.Normalization;
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

/// Bytes to floats: 8 staged samples of 784 elements, in nanoseconds a sample.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(8)
public class Convert {
    private static final int LENGTH = 8 * 784;
    private final byte[] stage = new byte[LENGTH];
    private final float[] floats = new float[LENGTH];
    private final Normalization normalization = new Normalization(0.286, 0.353);

    /// Ours: a pass that flips the top bit, then a signed conversion.
    @Benchmark
    public float[] flipThenConvert() {
        normalization.apply(stage, LENGTH, floats, 0);
        return floats;
    }

    /// The loop one would write.
    @Benchmark
    public float[] maskAndConvert() {
        for (int i = 0; i < LENGTH; i++)
            floats[i] = (stage[i] & 255) * 0.0111f - 0.81f;
        return floats;
    }
}
