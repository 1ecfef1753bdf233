package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A cache that anybody can check: residents in a list, and an order that says who leaves first. O(C) an access.
///
/// Mutants change one of its steps.
class ListedCache implements CachePolicy {

    /// A resident key.
    static final class Entry {
        final int key;
        final int arrived;
        int used;
        int count;

        Entry(int key, int now, int count) {
            this.key = key;
            arrived = now;
            used = now;
            this.count = count;
        }
    }

    static final Comparator<Entry> LEAST_RECENT = Comparator.comparingInt(entry -> entry.used);
    static final Comparator<Entry> FIRST_IN = Comparator.comparingInt(entry -> entry.arrived);
    static final Comparator<Entry> LEAST_FREQUENT = Comparator.<Entry>comparingInt(entry -> entry.count)
            .thenComparing(LEAST_RECENT);

    private final Comparator<Entry> leavesFirst;

    ListedCache(Comparator<Entry> leavesFirst) {
        this.leavesFirst = leavesFirst;
    }

    /// What a hit changes.
    void hit(Entry entry, int now) {
        entry.used = now;
        entry.count++;
    }

    /// The entry of a key that comes in.
    Entry arrival(int key, int now) {
        return new Entry(key, now, 1);
    }

    /// A key has left.
    void left(Entry entry) {}

    /// Who leaves.
    Entry victim(List<Entry> residents, int[] keys, int now) {
        return residents.stream().min(leavesFirst).orElseThrow();
    }

    /// Keys that fit.
    int room(int capacity) {
        return capacity;
    }

    /// Whether somebody leaves a full cache before it is known whether the key is there.
    boolean evictsFirst() {
        return false;
    }

    @Override
    public Replay replay(int[] keys, int capacity) {
        if (capacity < 1)
            throw new IllegalArgumentException("capacity must be at least 1, got " + capacity);
        var residents = new ArrayList<Entry>();
        var hits = new boolean[keys.length];
        var evicted = new int[keys.length];
        Arrays.fill(evicted, NONE);
        for (int now = 0; now < keys.length; now++) {
            if (evictsFirst())
                evicted[now] = makeRoom(residents, keys, now, room(capacity));
            Entry found = null;
            for (Entry entry : residents)
                if (entry.key == keys[now])
                    found = entry;
            hits[now] = found != null;
            if (found != null) {
                hit(found, now);
                continue;
            }
            if (!evictsFirst())
                evicted[now] = makeRoom(residents, keys, now, room(capacity));
            if (residents.size() < Math.max(1, room(capacity)))
                residents.add(arrival(keys[now], now));
        }
        return new Replay(hits, evicted);
    }

    private int makeRoom(List<Entry> residents, int[] keys, int now, int room) {
        if (residents.size() < room || residents.isEmpty())
            return NONE;
        Entry victim = victim(residents, keys, now);
        residents.remove(victim);
        left(victim);
        return victim.key;
    }

    /// The same order, but room is made before anybody looks whether the key is there.
    static CachePolicy evictingFirst(Comparator<Entry> leavesFirst) {
        return new ListedCache(leavesFirst) {
            @Override
            boolean evictsFirst() {
                return true;
            }
        };
    }

    /// The same order, but `more` keys fit than should.
    static CachePolicy roomFor(int more, Comparator<Entry> leavesFirst) {
        return new ListedCache(leavesFirst) {
            @Override
            int room(int capacity) {
                return Math.max(1, capacity + more);
            }
        };
    }
}
