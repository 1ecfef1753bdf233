package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.cache.CachePolicy.Replay;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Suspects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// What the suites of all policies share.
final class Replays {
    private Replays() {}

    /// Demands that a replay is, access by access, what the model does.
    static void demand(Trial trial, Suspects<CachePolicy> suspects, CachePolicy subject, CachePolicy model, int[] keys,
            int capacity) {
        Replay seen = subject.replay(keys.clone(), capacity);
        Replay expected = model.replay(keys, capacity);
        suspects.check(trial, subject, Arrays.equals(seen.hits(), expected.hits())
                && Arrays.equals(seen.evicted(), expected.evicted()), () -> difference(seen, expected, keys, capacity));
    }

    private static String difference(Replay seen, Replay expected, int[] keys, int capacity) {
        if (seen.hits().length != keys.length || seen.evicted().length != keys.length)
            return "%d hits and %d evictions told for %d accesses".formatted(seen.hits().length, seen.evicted().length,
                    keys.length);
        int i = 0;
        while (seen.hits()[i] == expected.hits()[i] && seen.evicted()[i] == expected.evicted()[i])
            i++;
        return "capacity %d, keys %s: the last one is %s instead of %s".formatted(capacity, Traces.told(keys, i),
                told(seen, i), told(expected, i));
    }

    private static String told(Replay replay, int i) {
        String left = replay.evicted()[i] == CachePolicy.NONE ? "nobody leaves" : replay.evicted()[i] + " leaves";
        return (replay.hits()[i] ? "a hit, " : "a miss, ") + left;
    }

    /// What makes a replay impossible under demand paging, or null.
    static String illegal(Replay replay, int[] keys, int capacity) {
        if (replay.hits().length != keys.length || replay.evicted().length != keys.length)
            return "not one answer an access";
        Set<Integer> resident = new HashSet<>();
        for (int i = 0; i < keys.length; i++) {
            String where = "capacity %d, keys %s: the last one ".formatted(capacity, Traces.told(keys, i));
            boolean hit = resident.contains(keys[i]);
            int left = replay.evicted()[i];
            if (replay.hits()[i] != hit)
                return where + (hit ? "is there, but told a miss" : "is not there, but told a hit");
            boolean full = !hit && resident.size() == capacity;
            if (full && !resident.remove(left))
                return where + (left == keys[i] ? "is refused" : "comes into a full cache, and no resident key leaves");
            if (!full && left != CachePolicy.NONE)
                return where + "makes " + left + " leave without need";
            resident.add(keys[i]);
        }
        return "";
    }

    static int misses(Replay replay) {
        return replay.hits().length - replay.hitCount();
    }

    /// The fewest misses of any policy that admits each missed key, by trying all of them. For keys below 10.
    static int fewestMisses(int[] keys, int capacity) {
        Map<Integer, Integer> fewest = new HashMap<>(Map.of(0, 0)); // by the set of resident keys, as bits
        for (int key : keys) {
            Map<Integer, Integer> after = new HashMap<>();
            fewest.forEach((set, misses) -> {
                if ((set >> key & 1) == 1) {
                    after.merge(set, misses, Math::min);
                } else if (Integer.bitCount(set) < capacity) {
                    after.merge(set | (1 << key), misses + 1, Math::min);
                } else {
                    for (int other = 0; other < 10; other++)
                        if ((set >> other & 1) == 1)
                            after.merge((set ^ (1 << other)) | (1 << key), misses + 1, Math::min);
                }
            });
            fewest = after;
        }
        return fewest.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /// Misses of LRU among so many lines of 64 bytes in one set, for accesses that lie within a line.
    static int lineMisses(long[] addresses, int lines) {
        int[] accessed = Arrays.stream(addresses).mapToInt(address -> (int) (address / 64)).toArray();
        return misses(LruConcept.quick().replay(accessed, lines));
    }

    /// Fixed traces that tell the mistakes apart.
    static void questions(Answers answers, CachePolicy subject) {
        var random = new SplittableRandom(6);
        List<int[]> traces = new ArrayList<>();
        for (int i = 0; i < 24; i++)
            traces.add(Traces.any(random, 60, 4 + i % 6));
        for (int capacity = 1; capacity <= 4; capacity++)
            for (int[] trace : traces) {
                int room = capacity;
                answers.add(() -> {
                    Replay replay = subject.replay(trace.clone(), room);
                    return Arrays.toString(replay.hits()) + Arrays.toString(replay.evicted());
                });
            }
    }
}
