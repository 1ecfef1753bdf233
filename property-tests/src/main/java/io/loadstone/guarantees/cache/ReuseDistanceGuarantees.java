package io.loadstone.guarantees.cache;

import io.loadstone.cache.ReuseDistance;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [ReuseDistance].
public interface ReuseDistanceGuarantees {

    /// The implementation under judgement.
    default ReuseDistance reuse() {
        return Run.current().components().component(ReuseDistance.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ReuseDistanceGuarantees {}

    @Guarantee(id = "cache.reuse-distance", claim = "cache.locality-temporal",
            law = "The distance of an access is the number of distinct other keys since the last access to its key; INFINITE for a first access.",
            source = "Mattson, Gecsei, Slutz & Traiger 1970, doi:10.1147/sj.92.0078",
            hint = "Underline what lies between the two accesses. How many different keys are that?")
    @Deterministic
    default void countsDistinctKeysInBetween(@ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> keys,
            Trial trial) {
        distances(Traces.of(keys), trial);
        int[] longer = Traces.any(trial.judgesRandom(), 200, 40);
        distances(longer, trial);
        distances(Arrays.stream(longer).map(key -> key * (1 << 25)).toArray(), trial);
    }

    private void distances(int[] keys, Trial trial) {
        int[] seen = reuse().distances(keys.clone());
        int[] expected = ReuseDistanceConcept.counted(keys);
        int i = 0;
        while (i < keys.length && i < seen.length && seen[i] == expected[i])
            i++;
        int at = Math.min(i, keys.length - 1);
        ReuseDistanceConcept.SUSPECTS.check(trial, reuse(), Arrays.equals(seen, expected),
                () -> seen.length != keys.length
                        ? "%d distances for %d accesses".formatted(seen.length, keys.length)
                        : "keys %s: the last one has distance %d instead of %d".formatted(Traces.told(keys, at),
                                seen[at], expected[at]));
    }

    @Guarantee(id = "cache.reuse-predicts-lru", claim = "cache.locality-temporal",
            law = "For every capacity C the accesses with a distance less than C are as many as LRU hits.",
            source = "Mattson et al. 1970, doi:10.1147/sj.92.0078",
            hint = "An access with distance 1: with which capacities does LRU hit?")
    @Deterministic
    default void saysWhatLruHitsAtEveryCapacity(@ForAll @IntRange(min = 1, max = 40) int keys, Trial trial) {
        int[] trace = Traces.any(trial.judgesRandom(), 250, keys);
        int[] distances = reuse().distances(trace.clone());
        for (int capacity = 1; capacity <= keys + 1; capacity++) {
            int room = capacity;
            int predicted = (int) Arrays.stream(distances).filter(distance -> distance < room).count();
            int hits = new ListedCache(ListedCache.LEAST_RECENT).replay(trace, room).hitCount();
            ReuseDistanceConcept.SUSPECTS.demand(trial, reuse(), predicted, hits,
                    () -> "hits predicted with capacity %d for keys %s".formatted(room,
                            Traces.told(trace, trace.length - 1)));
        }
    }

    @Guarantee(id = "cache.reuse-cost", claim = "cache.locality-temporal",
            law = "The cost of an access grows with the logarithm of the distance at most.",
            source = "Bennett & Kruskal 1975, doi:10.1147/rd.194.0353",
            hint = "Counting marks in a range of time, and moving one: which structure does both in O(log n)?")
    @Once
    default void noAccessIsCountedOneByOne(Trial trial) {
        Cost.demand(trial, ReuseDistanceConcept.SUSPECTS, reuse(),
                size -> reuse().distances(IntStream.range(0, size).map(i -> i % (size / 2)).toArray()));
    }
}
