package lab.cache;

import io.loadstone.cache.CachePolicy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

public final class MyLfu implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        Map<Integer, Integer> counts = new HashMap<>();
        Set<Integer> resident = new LinkedHashSet<>();
        boolean[] hits = new boolean[keys.length];
        int[] evicted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            hits[i] = resident.remove(keys[i]);
            evicted[i] = NONE;
            if (!hits[i] && resident.size() == capacity) {
                evicted[i] = resident.stream().min(Comparator.comparing(counts::get)).orElseThrow();
                resident.remove(evicted[i]);
            }
            resident.add(keys[i]);
            counts.merge(keys[i], 1, Integer::sum);
        }
        return new Replay(hits, evicted);
    }
}
