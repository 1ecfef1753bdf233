package io.loadstone.bench.judge;

import io.loadstone.evidence.UniformCells;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What an observation costs: the e-process for `k` cells beside a chi-square test of fixed size.
///
/// Both read 4096 observations, then take the logarithm (or the statistic) once, as a property does once a try.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Cells {
    private static final int OBSERVATIONS = 4096;

    @Param({"6", "120"})
    public int cells;

    @Param({"0", "10", "23"})
    public int declared;

    private final int[] observed = new int[OBSERVATIONS];
    private UniformCells process = new UniformCells(2, List.of());
    private long[] counts = {};

    @Setup(Level.Iteration)
    public void prepare() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < OBSERVATIONS; i++)
            observed[i] = random.nextInt(cells);
        var laws = new ArrayList<UniformCells.Alternative>();
        for (int i = 0; i < declared; i++) {
            double[] law = random.doubles(cells).map(u -> 0.9 + 0.2 * u).toArray();
            double sum = java.util.Arrays.stream(law).sum();
            laws.add(new UniformCells.Law("law" + i, java.util.Arrays.stream(law).map(p -> p / sum).toArray()));
        }
        process = new UniformCells(cells, laws);
        counts = new long[cells];
    }

    @Benchmark
    @OperationsPerInvocation(OBSERVATIONS)
    public double eProcess() {
        for (int cell : observed)
            process.observe(cell);
        return process.logE();
    }

    @Benchmark
    @OperationsPerInvocation(OBSERVATIONS)
    public double chiSquareOfFixedSize() {
        for (int cell : observed)
            counts[cell]++;
        double expected = java.util.Arrays.stream(counts).sum() / (double) cells;
        double statistic = 0;
        for (long count : counts)
            statistic += (count - expected) * (count - expected) / expected;
        return statistic;
    }
}
