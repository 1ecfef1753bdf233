package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;

/// Marks, on the axis of time, the last access to each key so far. The distance of an access is the number of marks after the last access
/// to its key. A Fenwick tree counts and moves marks in O(log n).
///
/// Source: Bennett & Kruskal 1975, doi:10.1147/rd.194.0353; Fenwick 1994, doi:10.1002/spe.4380240306.
@Reference
public final class MarkedTimes implements ReuseDistance {

    @Override
    public int[] distances(int[] keys) {
        DenseKeys trace = DenseKeys.of(keys);
        int n = keys.length;
        var last = new int[trace.count]; // time of the last access, from 1; 0 for none
        var tree = new int[n + 1]; // tree[t] holds the marks of the times t - lowbit(t) + 1 .. t
        var distances = new int[n];
        Arrays.fill(distances, INFINITE);
        int marks = 0;
        for (int time = 1; time <= n; time++) {
            int key = trace.ids[time - 1];
            if (last[key] > 0) {
                distances[time - 1] = marks - upTo(tree, last[key]);
                mark(tree, last[key], -1);
                marks--;
            }
            mark(tree, time, 1);
            marks++;
            last[key] = time;
        }
        return distances;
    }

    private static void mark(int[] tree, int time, int change) {
        for (int t = time; t < tree.length; t += t & -t)
            tree[t] += change;
    }

    private static int upTo(int[] tree, int time) {
        int sum = 0;
        for (int t = time; t > 0; t -= t & -t)
            sum += tree[t];
        return sum;
    }
}
