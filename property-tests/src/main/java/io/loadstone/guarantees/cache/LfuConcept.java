package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.cache.Lfu;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the guarantees of LFU are tried on.
public final class LfuConcept extends SeamConcept<CachePolicy> {
    static final String REPLAY = "cache.lfu-replay";

    static final List<Mutant<CachePolicy>> MUTANTS = List.of(
            mutant("ties-by-key", "Of several keys with the fewest accesses an arbitrary one leaves.",
                    "Which of two equally rare keys leaves, by the law?", REPLAY,
                    () -> new ListedCache(Comparator.<ListedCache.Entry>comparingInt(entry -> entry.count)
                            .thenComparingInt(entry -> entry.key))),
            mutant("ties-by-arrival", "Of several keys with the fewest accesses the first that came leaves.",
                    "Two keys have two accesses each. Does it matter when the second one was?", REPLAY,
                    () -> new ListedCache(Comparator.<ListedCache.Entry>comparingInt(entry -> entry.count)
                            .thenComparing(ListedCache.FIRST_IN))),
            mutant("ties-most-recent", "Of several keys with the fewest accesses the last one used leaves.",
                    "Which end of the list of equals do you take from?", REPLAY,
                    () -> new ListedCache(Comparator.<ListedCache.Entry>comparingInt(entry -> entry.count)
                            .thenComparing(ListedCache.LEAST_RECENT.reversed()))),
            mutant("remembers-counts", "A key that comes back goes on counting where it left.",
                    "What is the count of a key that left and has just come back?", REPLAY, () -> new Counting(true)),
            mutant("comes-back-at-zero", "A key starts at 0 when it comes back.",
                    "Is the access that brings a key back an access?", REPLAY, () -> new Counting(false)),
            mutant("hits-do-not-count", "A hit leaves the count as it is.", "What is an access?", REPLAY,
                    () -> new ListedCache(ListedCache.LEAST_FREQUENT) {
                        @Override
                        void hit(Entry entry, int now) {
                            entry.used = now;
                        }
                    }),
            mutant("room-before-the-hit", "Room is made before it is known whether the key is there.",
                    "How many keys are resident after a hit in a full cache?", REPLAY,
                    () -> ListedCache.evictingFirst(ListedCache.LEAST_FREQUENT)),
            mutant("one-place-unused", "One place always stays free.", "When exactly is the cache full?", REPLAY,
                    () -> ListedCache.roomFor(-1, ListedCache.LEAST_FREQUENT)),
            mutant("linear-scan", "Each access searches through all resident keys.",
                    "How long does an access take when a million keys are resident?", "cache.lfu-cost",
                    () -> new ListedCache(ListedCache.LEAST_FREQUENT)));

    static final Suspects<CachePolicy> SUSPECTS = new Suspects<>(MUTANTS, Replays::questions);

    public LfuConcept() {
        super("cache", CachePolicy.class, LfuGuarantees.Suite.class, Lfu::new,
                Map.of("tree", right(Tree::new), "sets-by-count", right(SetsByCount::new)), MUTANTS);
    }

    /// Keeps counts of keys that left, or starts those that come back at 0.
    private static final class Counting extends ListedCache {
        private final boolean remembers;
        private final Map<Integer, Integer> gone = new HashMap<>();

        Counting(boolean remembers) {
            super(LEAST_FREQUENT);
            this.remembers = remembers;
        }

        @Override
        public Replay replay(int[] keys, int capacity) {
            gone.clear();
            return super.replay(keys, capacity);
        }

        @Override
        void left(Entry entry) {
            gone.put(entry.key, remembers ? entry.count : -1);
        }

        @Override
        Entry arrival(int key, int now) {
            return new Entry(key, now, 1 + gone.getOrDefault(key, 0));
        }
    }

    /// A tree of (count, last access, key).
    private static final class Tree implements CachePolicy {
        private record Place(int count, int used, int key) {}

        @Override
        public Replay replay(int[] keys, int capacity) {
            var places = new HashMap<Integer, Place>();
            var order = new TreeSet<Place>(
                    Comparator.comparingInt(Place::count).thenComparingInt(Place::used));
            var hits = new boolean[keys.length];
            var evicted = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                Place before = places.remove(keys[i]);
                evicted[i] = NONE;
                if (before != null) {
                    hits[i] = true;
                    order.remove(before);
                } else if (order.size() == capacity) {
                    evicted[i] = order.removeFirst().key;
                    places.remove(evicted[i]);
                }
                var place = new Place(before == null ? 1 : before.count + 1, i, keys[i]);
                places.put(keys[i], place);
                order.add(place);
            }
            return new Replay(hits, evicted);
        }
    }

    /// Sets in the order of arrival, one for each count.
    private static final class SetsByCount implements CachePolicy {
        @Override
        public Replay replay(int[] keys, int capacity) {
            var counts = new HashMap<Integer, Integer>();
            var sets = new TreeMap<Integer, LinkedHashSet<Integer>>();
            var hits = new boolean[keys.length];
            var evicted = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                int count = counts.getOrDefault(keys[i], 0);
                hits[i] = count > 0;
                evicted[i] = NONE;
                if (count > 0) {
                    leave(sets, count, keys[i]);
                } else if (counts.size() == capacity) {
                    int least = sets.firstKey();
                    evicted[i] = sets.firstEntry().getValue().getFirst();
                    leave(sets, least, evicted[i]);
                    counts.remove(evicted[i]);
                }
                counts.put(keys[i], count + 1);
                sets.computeIfAbsent(count + 1, _ -> new LinkedHashSet<>()).add(keys[i]);
            }
            return new Replay(hits, evicted);
        }

        private static void leave(Map<Integer, ? extends Set<Integer>> sets, int count, int key) {
            var set = Objects.requireNonNull(sets.get(count));
            set.remove(key);
            if (set.isEmpty())
                sets.remove(count);
        }
    }
}
