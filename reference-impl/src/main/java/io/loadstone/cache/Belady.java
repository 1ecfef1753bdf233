package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/// The clairvoyant policy: the key whose next access is farthest away leaves. O(log n) an access.
///
/// [#demand] admits every key that is missed, as the model of demand paging does. [#bypassing] may refuse one whose own next access is
/// farther away than that of every resident key; it never hits less. On a loop over `N` keys with room for `C` it hits `C - 1` of `N - 1`
/// accesses under demand paging, and `C` of `N` with bypass, in the long run.
///
/// Source: Belady 1966, doi:10.1147/sj.52.0078; Mattson et al. 1970, doi:10.1147/sj.92.0078.
@Reference
public final class Belady implements CachePolicy {
    private final boolean bypass;

    private Belady(boolean bypass) {
        this.bypass = bypass;
    }

    /// Every missed key comes in.
    public static Belady demand() {
        return new Belady(false);
    }

    /// A missed key may be refused.
    public static Belady bypassing() {
        return new Belady(true);
    }

    @Override
    public Replay replay(int[] keys, int capacity) {
        CachePolicy.requireCapacity(capacity);
        DenseKeys trace = DenseKeys.of(keys);
        int n = keys.length;
        int[] next = nextAccess(trace);
        var due = new int[trace.count]; // when a resident key is accessed next; -1 while it is out
        Arrays.fill(due, -1);
        // Times of next accesses, the farthest first. One that is past or whose key has left stays in until it comes up.
        var farthest = new PriorityQueue<int[]>(Comparator.comparingInt((int[] entry) -> entry[0]).reversed());
        var hits = new boolean[n];
        var evicted = new int[n];
        Arrays.fill(evicted, NONE);
        int resident = 0;
        for (int i = 0; i < n; i++) {
            int key = trace.ids[i];
            hits[i] = due[key] >= 0;
            if (!hits[i]) {
                if (resident < capacity) {
                    resident++;
                } else {
                    while (due[farthest.element()[1]] != farthest.element()[0])
                        farthest.remove();
                    int victim = bypass && next[i] >= farthest.element()[0] ? key : farthest.remove()[1];
                    due[victim] = -1;
                    evicted[i] = (int) trace.keys[victim];
                    if (victim == key)
                        continue;
                }
            }
            due[key] = next[i];
            farthest.add(new int[]{next[i], key});
        }
        return new Replay(hits, evicted);
    }

    /// The index of the next access to the same key; beyond the end for the last one.
    private static int[] nextAccess(DenseKeys trace) {
        var next = new int[trace.ids.length];
        var seen = new int[trace.count];
        Arrays.fill(seen, next.length);
        for (int i = next.length - 1; i >= 0; i--) {
            next[i] = seen[trace.ids[i]];
            seen[trace.ids[i]] = i;
        }
        return next;
    }
}
