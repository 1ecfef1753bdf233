package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.cache.Lru;
import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the guarantees of LRU are tried on.
public final class LruConcept extends SeamConcept<CachePolicy> {
    static final String REPLAY = "cache.lru-replay";
    static final String INCLUSION = "cache.lru-inclusion";
    static final String COMPETITIVE = "cache.lru-competitive";

    static final List<Mutant<CachePolicy>> MUTANTS = List.of(
            mutant("first-in-first-out", "A hit does not renew a key: the oldest arrival leaves.",
                    "What does your policy do when an access hits?", REPLAY + " " + INCLUSION,
                    () -> new ListedCache(ListedCache.FIRST_IN)),
            mutant("evicts-before-the-hit", "Room is made before it is known whether the key is there.",
                    "How many keys are resident after a hit in a full cache?", REPLAY + " " + COMPETITIVE,
                    () -> ListedCache.evictingFirst(ListedCache.LEAST_RECENT)),
            mutant("most-recently-used", "The key that was used last leaves.",
                    "Which end of your list do you take from?", REPLAY + " " + COMPETITIVE,
                    () -> new ListedCache(ListedCache.LEAST_RECENT.reversed())),
            mutant("one-key-too-few", "One place always stays free.",
                    "When exactly is the cache full?", REPLAY,
                    () -> ListedCache.roomFor(-1, ListedCache.LEAST_RECENT)),
            mutant("one-key-too-many", "A key leaves only when there is one too many already.",
                    "How many keys are resident when the first one leaves?", REPLAY,
                    () -> ListedCache.roomFor(1, ListedCache.LEAST_RECENT)),
            mutant("counts-accesses", "The key with the fewest accesses leaves.",
                    "Is a key that was popular long ago recently used?", REPLAY + " " + COMPETITIVE,
                    () -> new ListedCache(ListedCache.LEAST_FREQUENT)),
            mutant("second-chance", "A bit remembers that a key was used, not when.",
                    "Of two keys that were both used since they came, which one leaves?", REPLAY, SecondChance::new),
            mutant("linear-scan", "Each access searches through all resident keys.",
                    "How long does an access take when a million keys are resident?", "cache.lru-cost",
                    () -> new ListedCache(ListedCache.LEAST_RECENT)));

    static final Suspects<CachePolicy> SUSPECTS = new Suspects<>(MUTANTS, Replays::questions);

    public LruConcept() {
        super("cache", CachePolicy.class, LruGuarantees.Suite.class, Lru::new, Map.of("linked-hash-map",
                right(LinkedMap::new), "tree-of-times", right(TreeOfTimes::new)), MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(new LatencyStaircase(), new RowsAndColumns(), new LayoutPatterns(), new EpochHitRates(),
                new TileCurve(), new CheAccuracy(), new PrefetchStalls(), new FalseSharing(), new MeasuredRatios());
    }

    /// O(1) an access, for long traces.
    static CachePolicy quick() {
        return new LinkedMap();
    }

    /// Java's own map in the order of access.
    private static final class LinkedMap implements CachePolicy {
        @Override
        public Replay replay(int[] keys, int capacity) {
            var map = new LinkedHashMap<Integer, Boolean>(16, 0.75f, true);
            var hits = new boolean[keys.length];
            var evicted = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                hits[i] = map.put(keys[i], true) != null;
                evicted[i] = map.size() > capacity ? map.pollFirstEntry().getKey() : NONE;
            }
            return new Replay(hits, evicted);
        }
    }

    /// A tree of keys by the time of the last access: O(log C).
    private static final class TreeOfTimes implements CachePolicy {
        @Override
        public Replay replay(int[] keys, int capacity) {
            var times = new HashMap<Integer, Integer>();
            var byTime = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
            var hits = new boolean[keys.length];
            var evicted = new int[keys.length];
            for (int i = keys.length - 1, now = 0; i >= 0; i--, now++) {
                Integer before = times.put(keys[now], now);
                hits[now] = before != null;
                evicted[now] = NONE;
                if (before != null)
                    byTime.remove(before);
                else if (byTime.size() == capacity) {
                    evicted[now] = byTime.pollLastEntry().getValue();
                    times.remove(evicted[now]);
                }
                byTime.put(now, keys[now]);
            }
            return new Replay(hits, evicted);
        }
    }

    /// The clock of operating systems: near LRU, but not LRU.
    private static final class SecondChance implements CachePolicy {
        @Override
        public Replay replay(int[] keys, int capacity) {
            var used = new HashMap<Integer, Boolean>();
            var clock = new ArrayDeque<Integer>();
            var hits = new boolean[keys.length];
            var evicted = new int[keys.length];
            Arrays.fill(evicted, NONE);
            for (int i = 0; i < keys.length; i++) {
                hits[i] = used.containsKey(keys[i]);
                if (!hits[i]) {
                    while (clock.size() == capacity) {
                        int hand = clock.remove();
                        if (Boolean.TRUE.equals(used.put(hand, false))) {
                            clock.add(hand);
                        } else {
                            used.remove(hand);
                            evicted[i] = hand;
                        }
                    }
                    clock.add(keys[i]);
                }
                used.put(keys[i], hits[i]);
            }
            return new Replay(hits, evicted);
        }
    }
}
