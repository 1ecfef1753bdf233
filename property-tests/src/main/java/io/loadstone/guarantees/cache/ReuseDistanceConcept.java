package io.loadstone.guarantees.cache;

import io.loadstone.cache.MarkedTimes;
import io.loadstone.cache.ReuseDistance;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;

/// What the guarantees of the seam [ReuseDistance] are tried on.
public final class ReuseDistanceConcept extends SeamConcept<ReuseDistance> {
    static final String DISTANCE = "cache.reuse-distance";
    static final String PREDICTS = "cache.reuse-predicts-lru";
    private static final int INFINITE = ReuseDistance.INFINITE;

    static final List<Mutant<ReuseDistance>> MUTANTS = List.of(
            mutant("counts-accesses", "All accesses in between are counted, also repeated ones.",
                    "The keys 1 2 2 2 1: how much room does LRU need for the last access to hit?",
                    DISTANCE + " " + PREDICTS, () -> keys -> by(keys, (from, to) -> to - from - 1)),
            mutant("counts-itself", "The key itself is counted among those in between.",
                    "The keys 1 1: how many others lie in between?", DISTANCE + " " + PREDICTS,
                    () -> keys -> by(keys, (from, to) -> 1 + distinct(keys, from + 1, to))),
            mutant("first-is-zero", "A first access has distance 0.", "With which capacity does a first access hit?",
                    DISTANCE + " " + PREDICTS,
                    () -> keys -> Arrays.stream(counted(keys)).map(d -> d == INFINITE ? 0 : d).toArray()),
            mutant("first-is-length", "A first access has as many as there are keys so far.",
                    "With which capacity does a first access hit?", DISTANCE + " " + PREDICTS, () -> keys -> {
                        int[] distances = counted(keys);
                        for (int i = 0; i < keys.length; i++)
                            if (distances[i] == INFINITE)
                                distances[i] = distinct(keys, 0, i);
                        return distances;
                    }),
            mutant("last-access-only", "The distance is measured from the first access to the key.",
                    "Since when do you count at the third access to a key?", DISTANCE + " " + PREDICTS,
                    () -> keys -> {
                        int[] distances = counted(keys);
                        for (int i = 0; i < keys.length; i++)
                            if (distances[i] != INFINITE)
                                distances[i] = distinct(keys, indexOf(keys, keys[i]), i) - 1;
                        return distances;
                    }),
            mutant("small-keys-only", "Keys are taken for small numbers, and large ones collide.",
                    "How large may a key be?", DISTANCE,
                    () -> keys -> counted(Arrays.stream(keys).map(key -> key & 0xFF).toArray())),
            mutant("one-by-one", "Each access is compared with all others.",
                    "How long does a trace of a million accesses take?", "cache.reuse-cost",
                    () -> ReuseDistanceConcept::stack));

    static final Suspects<ReuseDistance> SUSPECTS = new Suspects<>(MUTANTS, ReuseDistanceConcept::questions);

    public ReuseDistanceConcept() {
        super("cache", ReuseDistance.class, ReuseDistanceGuarantees.Suite.class, MarkedTimes::new,
                Map.of("segment-tree", right(() -> ReuseDistanceConcept::segments),
                        "inversions", right(OtherWays.Inversions::new)),
                MUTANTS);
    }

    private interface Rule extends IntBinaryOperator {}

    private static int[] by(int[] keys, Rule distance) {
        Map<Integer, Integer> last = new HashMap<>();
        var distances = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Integer before = last.put(keys[i], i);
            distances[i] = before == null ? INFINITE : distance.applyAsInt(before, i);
        }
        return distances;
    }

    /// The law, word for word: O(n^2).
    static int[] counted(int[] keys) {
        return by(keys, (from, to) -> distinct(keys, from + 1, to));
    }

    private static int distinct(int[] keys, int from, int to) {
        return (int) Arrays.stream(keys, from, to).distinct().count();
    }

    private static int indexOf(int[] keys, int key) {
        int i = 0;
        while (keys[i] != key)
            i++;
        return i;
    }

    /// Mattson's stack, as a list: right, but O(distance).
    private static int[] stack(int[] keys) {
        List<Integer> stack = new ArrayList<>();
        var distances = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int depth = stack.lastIndexOf(keys[i]);
            distances[i] = depth < 0 ? INFINITE : stack.size() - 1 - depth;
            if (depth >= 0)
                stack.remove(/* index */ depth);
            stack.add(keys[i]);
        }
        return distances;
    }

    /// Marks the last access to each key in a segment tree.
    private static int[] segments(int[] keys) {
        int width = Integer.highestOneBit(Math.max(1, keys.length)) * 2;
        var tree = new int[2 * width];
        return by(keys.clone(), new Rule() {
            private int now;

            @Override
            public int applyAsInt(int from, int to) {
                for (; now < to; now++)
                    mark(now, 1); // each access so far; repeated keys are unmarked below
                int marks = 0;
                for (int low = from + 1 + width, high = to + width; low < high; low /= 2, high /= 2) {
                    if (low % 2 == 1)
                        marks += tree[low++];
                    if (high % 2 == 1)
                        marks += tree[--high];
                }
                mark(from, -1);
                return marks;
            }

            private void mark(int time, int change) {
                for (int node = time + width; node > 0; node /= 2)
                    tree[node] += change;
            }
        });
    }

    private static void questions(Answers answers, ReuseDistance subject) {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 12; i++) {
            int[] keys = Traces.any(random, 40, 5 + i);
            int scale = i % 2 == 0 ? 1 : (1 << 25);
            answers.add(() -> Arrays.toString(
                    subject.distances(Arrays.stream(keys).map(key -> key * scale).toArray())));
        }
    }
}
