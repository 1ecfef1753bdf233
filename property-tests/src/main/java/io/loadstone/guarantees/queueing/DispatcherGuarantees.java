package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.DispatcherConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.Dispatcher;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Dispatcher]: a station in virtual time asks it after each event.
public interface DispatcherGuarantees {

    /// The implementation under judgement.
    default Dispatcher dispatcher() {
        return Run.current().components().component(Dispatcher.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements DispatcherGuarantees {}

    @Guarantee(id = "queueing.dispatch-conserves", claim = "queueing.mmc.model",
            law = "No worker is idle while a customer waits; nobody takes a customer who is not there, and no busy worker takes one.",
            source = "Smith & Whitt 1981, doi:10.1002/j.1538-7305.1981.tb00221.x (resource sharing)",
            hint = "One customer waits and one worker is idle, whichever it is. What is your answer?")
    @Deterministic
    default void conserves(@ForAll @IntRange(min = 1, max = 30) int customers,
            @ForAll @IntRange(min = 1, max = 5) int workers,
            @ForAll @IntRange(max = 6) int mostGap, @ForAll @IntRange(max = 20) int mostService, Trial trial) {
        play(customers, workers, mostGap, mostService, trial, true);
    }

    @Guarantee(id = "queueing.dispatch-starts", claim = "queueing.mmc.model",
            law = "Every customer begins when one queue in order of arrival lets him: the model M/M/c, which round robin and private queues are not.",
            source = "Kiefer & Wolfowitz 1955, doi:10.1090/S0002-9947-1955-0066587-3",
            hint = "A long service at one worker: do those behind it wait there, or go elsewhere?")
    @Deterministic
    default void starts(@ForAll @IntRange(min = 1, max = 30) int customers,
            @ForAll @IntRange(min = 1, max = 5) int workers,
            @ForAll @IntRange(max = 6) int mostGap, @ForAll @IntRange(max = 20) int mostService, Trial trial) {
        play(customers, workers, mostGap, mostService, trial, false);
    }

    private void play(int customers, int workers, int mostGap, int mostService, Trial trial, boolean conserves) {
        var random = trial.judgesRandom();
        long[] arrivals = random.longs(customers, 0, mostGap + 1L).toArray();
        Arrays.parallelPrefix(arrivals, Long::sum);
        long[] services = random.longs(customers, 0, mostService + 1L).toArray();
        var run = new DispatchRun(dispatcher().open(workers), workers, arrivals, services);
        run.run();
        if (conserves)
            SUSPECTS.check(trial, dispatcher(), run.problem().isEmpty(),
                    () -> "arrivals %s, services %s, %d workers: %s".formatted(Arrays.toString(arrivals),
                            Arrays.toString(services), workers, run.problem()));
        else
            SUSPECTS.demand(trial, dispatcher(), Arrays.toString(run.starts()),
                    Arrays.toString(SharedQueue.starts(arrivals, services, workers)),
                    () -> "arrivals %s, services %s, %d workers: starts".formatted(Arrays.toString(arrivals),
                            Arrays.toString(services), workers));
    }
}
