package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;

/// Least recently used: a list in the order of the last access; a hit moves its key to the end. O(1) an access.
@Reference
public final class Lru implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        CachePolicy.requireCapacity(capacity);
        DenseKeys trace = DenseKeys.of(keys);
        var order = new Chains(trace.count, 1);
        var hits = new boolean[keys.length];
        var evicted = new int[keys.length];
        Arrays.fill(evicted, NONE);
        int resident = 0;
        for (int i = 0; i < keys.length; i++) {
            int key = trace.ids[i];
            hits[i] = order.contains(key);
            if (hits[i]) {
                order.remove(key);
            } else if (resident < capacity) {
                resident++;
            } else {
                int oldest = order.first(0);
                order.remove(oldest);
                evicted[i] = (int) trace.keys[oldest];
            }
            order.addLast(0, key);
        }
        return new Replay(hits, evicted);
    }
}
