package io.loadstone.guarantees.cache;

import io.loadstone.cache.Prefetcher;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [Prefetcher].
public interface PrefetcherGuarantees {

    /// The prefetcher under judgement.
    default Prefetcher prefetcher() {
        return Run.current().components().component(Prefetcher.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements PrefetcherGuarantees {}

    @Guarantee(id = "cache.prefetch-distance", claim = "cache.prefetch-sequential",
            law = "The distance is the smallest d with d * work >= latency: in a simulated stream nothing stalls with it, and with one less each line does.",
            source = "Mowry, Lam & Gupta 1992, doi:10.1145/143365.143488",
            hint = "A line comes after 100 cycles, and 30 are spent on each. How many lines ahead must it be asked for?")
    @Deterministic
    default void theSmallestThatHidesTheLatency(@ForAll @IntRange(min = 1, max = 400) int latency,
            @ForAll @IntRange(min = 1, max = 60) int work, Trial trial) {
        int distance = prefetcher().distance(latency, work);
        PrefetcherConcept.SUSPECTS.check(trial, prefetcher(),
                distance >= 1 && PrefetcherConcept.stalls(distance, latency, work) == 0
                        && (distance == 1 || PrefetcherConcept.stalls(distance - 1, latency, work) > 0),
                () -> "latency %d, work %d: a distance of %d".formatted(latency, work, distance));
    }

    @Guarantee(id = "cache.prefetch-stream", claim = "cache.prefetch-sequential",
            law = "From the third neighbour in a row on, each line up to d ahead has been asked for, and none beyond; elsewhere nothing is.",
            source = "Jouppi 1990, doi:10.1145/325164.325162; Smith 1978, doi:10.1109/C-M.1978.218016",
            hint = "After lines 4, 5, 6 with a distance of 3: which lines must be on their way?")
    @Deterministic
    default void aStreamIsAskedForAhead(@ForAll @IntRange(min = 1, max = 12) int distance,
            @ForAll @IntRange(min = 5, max = 60) int lines, Trial trial) {
        covers(IntStream.range(0, lines).toArray(), distance, lines, trial);
        int[] accesses = runs(trial, lines);
        covers(accesses, distance, lines, trial);
    }

    @Guarantee(id = "cache.prefetch-no-waste", claim = "cache.prefetch-sequential",
            law = "No line is asked for twice in a stream, none that the stream has accessed, none beyond the end; random and strided accesses ask for nothing.",
            source = "Smith 1978, doi:10.1109/C-M.1978.218016",
            hint = "What is asked for at the access before the last line? And at 0, 7, 3, 9?")
    @Deterministic
    default void nothingIsAskedForInVain(@ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> accesses,
            @ForAll @IntRange(min = 1, max = 12) int distance, Trial trial) {
        frugal(Traces.of(accesses), distance, 10, trial);
        frugal(runs(trial, 40), distance, 40, trial);
        frugal(IntStream.range(0, 40).map(i -> 2 * i).toArray(), distance, 80, trial);
    }

    /// Runs of neighbours of any length, from anywhere.
    private static int[] runs(Trial trial, int lines) {
        var random = trial.judgesRandom();
        var accesses = IntStream.builder();
        for (int run = 0; run < 8; run++) {
            int from = random.nextInt(lines);
            int to = Math.min(lines, from + 1 + random.nextInt(10));
            for (int line = from; line < to; line++)
                accesses.add(line);
        }
        return accesses.build().toArray();
    }

    private void covers(int[] accesses, int distance, int lines, Trial trial) {
        Prefetcher.Stream stream = prefetcher().open(distance, lines);
        Set<Integer> asked = new HashSet<>();
        int run = 0;
        for (int i = 0; i < accesses.length; i++) {
            int line = accesses[i];
            run = i > 0 && line == accesses[i - 1] + 1 ? run + 1 : 1;
            if (run == 1)
                asked.clear();
            for (int each : stream.onAccess(line))
                asked.add(each);
            int length = run;
            int last = Math.min(lines - 1, line + distance);
            boolean right = run < 3
                    ? asked.isEmpty()
                    : IntStream.rangeClosed(line + 1, last).allMatch(asked::contains)
                            && asked.stream().allMatch(each -> each <= line + distance);
            PrefetcherConcept.SUSPECTS.check(trial, prefetcher(), right,
                    () -> "distance %d, access %d of a run, line %d of %d: asked for %s so far".formatted(distance,
                            length, line, lines, asked));
        }
    }

    private void frugal(int[] accesses, int distance, int lines, Trial trial) {
        Prefetcher.Stream stream = prefetcher().open(distance, lines);
        Set<Integer> seen = new HashSet<>();
        int run = 0;
        for (int i = 0; i < accesses.length; i++) {
            run = i > 0 && accesses[i] == accesses[i - 1] + 1 ? run + 1 : 1;
            if (run == 1)
                seen.clear();
            seen.add(accesses[i]);
            int length = run;
            int line = accesses[i];
            List<Integer> wasted = new ArrayList<>();
            int[] asked = stream.onAccess(line);
            for (int each : asked)
                if (length < 3 || each < 0 || each >= lines || !seen.add(each))
                    wasted.add(each);
            PrefetcherConcept.SUSPECTS.check(trial, prefetcher(), wasted.isEmpty(),
                    () -> "distance %d, access %d of a run, line %d of %d: asks for %s, in vain for %s".formatted(
                            distance, length, line, lines, Arrays.toString(asked), wasted));
        }
    }
}
