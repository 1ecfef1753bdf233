package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.StepFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [StepFinder].
public interface StepFinderGuarantees {

    /// The implementation under judgement.
    default StepFinder finder() {
        return Run.current().components().component(StepFinder.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements StepFinderGuarantees {}

    @Guarantee(id = "transfer.latency-steps", claim = "gpu.l1",
            law = "Plateaus whose latencies differ by a factor of 1.5 or more, measured within 4 %, give as capacities the last size of each but the last.",
            source = "Saavedra & Smith 1995, doi:10.1109/12.467697",
            hint = "Draw the latencies over the logarithm of the size and mark where each plateau ends.")
    @Deterministic
    default void findsTheEndOfEachPlateau(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 2, max = 6) Integer> lengths,
            @ForAll @IntRange(min = 15, max = 25) int tenths, Trial trial) {
        var random = trial.judgesRandom();
        List<Double> latency = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        double plateau = 30;
        for (int length : lengths) {
            for (int i = 0; i < length; i++)
                latency.add(plateau * random.nextDouble(0.96, 1.04));
            expected.add(1024L << (latency.size() - 1));
            plateau *= tenths / 10.0;
        }
        expected.removeLast();
        long[] size = LongStream.range(0, latency.size()).map(i -> 1024L << i).toArray();
        double[] cycles = latency.stream().mapToDouble(Double::doubleValue).toArray();
        Function<StepFinder, List<Long>> ask = s -> LongStream.of(s.capacities(size.clone(), cycles.clone())).boxed()
                .toList();
        StepFinderConcept.SUSPECTS.demand(trial, finder(), ask.apply(finder()), expected,
                () -> "capacities in latencies " + latency);
    }
}
