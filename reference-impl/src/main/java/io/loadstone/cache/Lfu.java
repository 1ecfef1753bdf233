package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;

/// Least frequently used: one list for each count, in the order in which its keys reached that count. O(1) an access.
///
/// A key's last access is the one that took it to its count, so the first of a list is also the least recently used of it. The least
/// count is 1 after a miss, and after a hit it grows by at most 1: nobody searches for it.
///
/// Source: Shah, Mitra & Matani 2010, An O(1) algorithm for implementing the LFU cache eviction scheme.
@Reference
public final class Lfu implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        CachePolicy.requireCapacity(capacity);
        DenseKeys trace = DenseKeys.of(keys);
        var counts = new int[trace.count]; // accesses since the key came in; 0 while it is out
        var byCount = new Chains(trace.count, most(trace) + 1);
        var hits = new boolean[keys.length];
        var evicted = new int[keys.length];
        Arrays.fill(evicted, NONE);
        int resident = 0;
        int least = 1;
        for (int i = 0; i < keys.length; i++) {
            int key = trace.ids[i];
            hits[i] = counts[key] > 0;
            if (hits[i]) {
                byCount.remove(key);
                if (counts[key] == least && byCount.isEmpty(least))
                    least++;
            } else {
                if (resident < capacity) {
                    resident++;
                } else {
                    int victim = byCount.first(least);
                    byCount.remove(victim);
                    counts[victim] = 0; // what it was before does not count when it comes back
                    evicted[i] = (int) trace.keys[victim];
                }
                least = 1;
            }
            byCount.addLast(++counts[key], key);
        }
        return new Replay(hits, evicted);
    }

    private static int most(DenseKeys trace) {
        var accesses = new int[trace.count];
        int most = 0;
        for (int key : trace.ids)
            most = Math.max(most, ++accesses[key]);
        return most;
    }
}
