package io.loadstone.guarantees.queueing;

import java.util.Arrays;

/// Kiefer and Wolfowitz's recursion: the judge's own start times in a station with one queue.
///
/// The vector holds how much longer each worker is busy, in ascending order; a customer waits for the first.
///
/// Source: Kiefer & Wolfowitz 1955, doi:10.1090/S0002-9947-1955-0066587-3.
final class SharedQueue {

    private SharedQueue() {}

    static long[] starts(long[] arrivals, long[] services, int servers) {
        long[] left = new long[servers];
        long[] starts = new long[arrivals.length];
        for (int n = 0; n < arrivals.length; n++) {
            long passed = n == 0 ? arrivals[0] : arrivals[n] - arrivals[n - 1];
            for (int i = 0; i < servers; i++)
                left[i] = Math.max(0, left[i] - passed);
            Arrays.sort(left);
            starts[n] = arrivals[n] + left[0];
            left[0] += services[n];
        }
        return starts;
    }
}
