package io.loadstone.guarantees.cache;

import io.loadstone.cache.Belady;
import io.loadstone.cache.CachePolicy;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// What the guarantees of OPT are tried on.
public final class OptConcept extends SeamConcept<CachePolicy> {
    static final String DEMAND = "cache.opt-demand";
    static final String FEWEST = "cache.opt-fewest";
    private static final int NEVER = Integer.MAX_VALUE;

    /// What a foreseeing policy looks at: the key, the trace, and now.
    private interface Foresight {
        int of(int key, int[] keys, int now);
    }

    static final List<Mutant<CachePolicy>> MUTANTS = List.of(
            mutant("nearest-leaves", "The key that is needed soonest leaves.",
                    "Which key can wait longest?", FEWEST, () -> by((key, keys, now) -> -next(key, keys, now))),
            mutant("never-is-now", "A key that is never accessed again counts as one that is needed at once.",
                    "When is the next access to a key that has none?", FEWEST,
                    () -> by((key, keys, now) -> next(key, keys, now) == NEVER ? -1 : next(key, keys, now))),
            mutant("fewest-to-come", "The key with the fewest accesses to come leaves, whenever they are.",
                    "Two keys: one is needed once, at once; one often, much later. Which should stay?", FEWEST,
                    () -> by((key, keys, now) -> -remaining(key, keys, now))),
            mutant("short-sighted", "It looks only as many accesses ahead as keys fit.",
                    "How far ahead does your search for the next access go?", FEWEST, ShortSighted::new),
            mutant("looks-back", "The least recently used key leaves: the past is taken for the future.",
                    "What does OPT know that LRU does not?", FEWEST,
                    () -> new ListedCache(ListedCache.LEAST_RECENT)),
            mutant("bypasses", "A key that is needed later than all residents is refused.",
                    "Where is a key that has just been missed?", DEMAND, () -> Belady.bypassing()), // a body of its own: a handout leaves it out
            mutant("evicts-before-the-hit", "Room is made before it is known whether the key is there.",
                    "How many keys are resident after a hit in a full cache?", DEMAND, () -> new Foreseeing(
                            OptConcept::next) {
                        @Override
                        boolean evictsFirst() {
                            return true;
                        }
                    }));

    static final Suspects<CachePolicy> SUSPECTS = new Suspects<>(MUTANTS, Replays::questions);

    public OptConcept() {
        super("cache", CachePolicy.class, OptGuarantees.Suite.class, Belady::demand,
                Map.of("looks-ahead-each-time", right(OptConcept::model), "tree-of-next-accesses", right(Tree::new)),
                MUTANTS);
    }

    /// Searches the rest of the trace at each eviction.
    static CachePolicy model() {
        return by(OptConcept::next);
    }

    /// O(log C) an access, for long traces.
    static CachePolicy quick() {
        return new Tree();
    }

    private static CachePolicy by(Foresight value) {
        return new Foreseeing(value);
    }

    private static int next(int key, int[] keys, int now) {
        for (int i = now + 1; i < keys.length; i++)
            if (keys[i] == key)
                return i;
        return NEVER;
    }

    private static int remaining(int key, int[] keys, int now) {
        int count = 0;
        for (int i = now + 1; i < keys.length; i++)
            count += keys[i] == key ? 1 : 0;
        return count;
    }

    /// The key of the greatest value leaves.
    private static class Foreseeing extends ListedCache {
        private final Foresight value;

        Foreseeing(Foresight value) {
            super(FIRST_IN);
            this.value = value;
        }

        @Override
        Entry victim(List<Entry> residents, int[] keys, int now) {
            ToIntFunction<Entry> by = entry -> value.of(entry.key, keys, now);
            return residents.stream().max(Comparator.comparingInt(by)).orElseThrow();
        }
    }

    private static final class ShortSighted implements CachePolicy {
        @Override
        public Replay replay(int[] keys, int capacity) {
            return by((key, all, now) -> {
                int next = next(key, all, now);
                return next - now > capacity ? NEVER : next;
            }).replay(keys, capacity);
        }
    }

    /// The next access to each resident, in a tree.
    private static final class Tree implements CachePolicy {
        @Override
        public Replay replay(int[] keys, int capacity) {
            var byNext = new TreeMap<Integer, Integer>();
            var later = new HashMap<Integer, Integer>();
            var next = new int[keys.length];
            for (int i = keys.length - 1; i >= 0; i--) {
                Integer seen = later.put(keys[i], i);
                next[i] = seen == null ? keys.length + i : seen; // "never" differs from key to key
            }
            var hits = new boolean[keys.length];
            var evicted = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                hits[i] = byNext.remove(i) != null;
                evicted[i] = !hits[i] && byNext.size() == capacity ? byNext.pollLastEntry().getValue() : NONE;
                byNext.put(next[i], keys[i]);
            }
            return new Replay(hits, evicted);
        }
    }
}
