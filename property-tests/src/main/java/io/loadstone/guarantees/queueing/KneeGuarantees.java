package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.KneeConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.Knee;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Knee]: on curves that rise, saturate and fall, with noise on them.
public interface KneeGuarantees {

    /// The implementation under judgement.
    default Knee knee() {
        return Run.current().components().component(Knee.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements KneeGuarantees {}

    @Guarantee(id = "queueing.knee", claim = "queueing.diminishing",
            law = "The knee is the least number of workers with at least (1 - tolerance) times the greatest throughput measured.",
            source = "Gunther 2008, Guerrilla Capacity Planning, chapter 4 (throughput may fall again)",
            hint = "Which number of workers is the first that comes near the best?")
    @Deterministic
    default void knee(@ForAll @IntRange(min = 1, max = 24) int workers, @ForAll @IntRange(max = 30) int tolerance,
            @ForAll @IntRange(min = 1, max = 12) int capacity, @ForAll @IntRange(max = 20) int contention,
            Trial trial) {
        var random = trial.judgesRandom();
        double[] throughput = new double[workers];
        for (int i = 0; i < workers; i++)
            throughput[i] = 100.0 * Math.min(i + 1, capacity) / (1 + contention * 1e-3 * i * (i + 1))
                    * random.nextDouble(0.9, 1.1);
        double best = Arrays.stream(throughput).max().orElseThrow();
        double enough = (1 - tolerance / 100.0) * best;
        int expected = 0;
        while (throughput[expected++] < enough * (1 - 1e-12)) {
        }
        SUSPECTS.demand(trial, knee(), knee().find(throughput.clone(), tolerance / 100.0), expected,
                () -> "tolerance %d %%, %s".formatted(tolerance, Arrays.toString(throughput)));
    }
}
