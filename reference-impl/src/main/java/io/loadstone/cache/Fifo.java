package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;

/// First in, first out: a list in the order of arrival, which a hit leaves alone. O(1) an access.
@Reference
public final class Fifo implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        CachePolicy.requireCapacity(capacity);
        DenseKeys trace = DenseKeys.of(keys);
        var arrival = new Chains(trace.count, 1);
        var hits = new boolean[keys.length];
        var evicted = new int[keys.length];
        Arrays.fill(evicted, NONE);
        int resident = 0;
        for (int i = 0; i < keys.length; i++) {
            int key = trace.ids[i];
            hits[i] = arrival.contains(key);
            if (hits[i])
                continue;
            if (resident < capacity) {
                resident++;
            } else {
                int first = arrival.first(0);
                arrival.remove(first);
                evicted[i] = (int) trace.keys[first];
            }
            arrival.addLast(0, key);
        }
        return new Replay(hits, evicted);
    }
}
