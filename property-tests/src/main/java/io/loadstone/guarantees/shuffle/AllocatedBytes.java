package io.loadstone.guarantees.shuffle;

import com.sun.management.ThreadMXBean;
import io.loadstone.evidence.Allocation;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.Shuffler;
import java.lang.management.ManagementFactory;

/// Heap bytes that one call of a shuffler allocates, counted by the virtual machine in the thread that makes the call.
final class AllocatedBytes {
    private AllocatedBytes() {}

    /// The least of several calls: the first ones also pay for loading classes and linking lambdas.
    static long leastOf(int calls, Shuffler shuffler, int n, Trial trial) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < calls; i++)
            least = Math.min(least, bytes(shuffler, Orders.sorted(n), trial.random()));
        return least;
    }

    private static long bytes(Shuffler shuffler, int[] order, EngineRandom random) {
        if (shuffler instanceof Allocation remote) {
            shuffler.shuffle(order, random);
            return remote.bytesOfLastCall();
        }
        var counter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = counter.getCurrentThreadAllocatedBytes();
        shuffler.shuffle(order, random);
        return counter.getCurrentThreadAllocatedBytes() - before;
    }
}
