package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.cache.Fifo;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What the guarantees of FIFO are tried on.
public final class FifoConcept extends SeamConcept<CachePolicy> {
    static final String REPLAY = "cache.fifo-replay";
    static final String ANOMALY = "cache.fifo-anomaly";

    static final List<Mutant<CachePolicy>> MUTANTS = List.of(
            mutant("hit-renews", "A hit moves its key to the end of the queue.",
                    "What does FIFO know of hits?", REPLAY + " " + ANOMALY,
                    () -> new ListedCache(ListedCache.LEAST_RECENT)),
            mutant("last-in-first-out", "The newest key leaves.", "Which end of the queue do you take from?",
                    REPLAY + " " + ANOMALY, () -> new ListedCache(ListedCache.FIRST_IN.reversed())),
            mutant("room-before-the-hit", "Room is made before it is known whether the key is there.",
                    "How many keys are resident after a hit in a full cache?", REPLAY,
                    () -> ListedCache.evictingFirst(ListedCache.FIRST_IN)),
            mutant("one-place-unused", "One place always stays free.", "When exactly is the cache full?",
                    REPLAY + " " + ANOMALY, () -> ListedCache.roomFor(-1, ListedCache.FIRST_IN)));

    static final Suspects<CachePolicy> SUSPECTS = new Suspects<>(MUTANTS, Replays::questions);

    public FifoConcept() {
        super("cache", CachePolicy.class, FifoGuarantees.Suite.class, Fifo::new,
                Map.of("linked-hash-set", right(LinkedSet::new), "ring", right(Ring::new)), MUTANTS);
    }

    private static final class LinkedSet implements CachePolicy {
        @Override
        public Replay replay(int[] keys, int capacity) {
            var set = new LinkedHashSet<Integer>();
            var hits = new boolean[keys.length];
            var evicted = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                hits[i] = !set.add(keys[i]);
                evicted[i] = set.size() > capacity ? set.removeFirst() : NONE;
            }
            return new Replay(hits, evicted);
        }
    }

    /// A ring of places with a hand, searched through.
    private static final class Ring implements CachePolicy {
        @Override
        public Replay replay(int[] keys, int capacity) {
            var ring = new int[capacity];
            int held = 0;
            int hand = 0;
            var hits = new boolean[keys.length];
            var evicted = new int[keys.length];
            for (int i = 0; i < keys.length; i++) {
                for (int place = 0; place < held; place++)
                    hits[i] |= ring[place] == keys[i];
                evicted[i] = NONE;
                if (hits[i])
                    continue;
                if (held == capacity)
                    evicted[i] = ring[hand];
                else
                    held++;
                ring[hand] = keys[i];
                hand = (hand + 1) % capacity;
            }
            return new Replay(hits, evicted);
        }
    }
}
