package lab.cache;

import io.loadstone.cache.CachePolicy;
import java.util.LinkedHashMap;

public final class MyLru implements CachePolicy {

    @Override
    public Replay replay(int[] keys, int capacity) {
        LinkedHashMap<Integer, Boolean> map = new LinkedHashMap<>();
        boolean[] hits = new boolean[keys.length];
        int[] evicted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            hits[i] = map.put(keys[i], true) != null;
            evicted[i] = map.size() > capacity ? map.pollFirstEntry().getKey() : NONE;
        }
        return new Replay(hits, evicted);
    }
}
