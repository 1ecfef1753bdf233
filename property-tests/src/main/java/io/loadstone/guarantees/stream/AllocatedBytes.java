package io.loadstone.guarantees.stream;

import com.sun.management.ThreadMXBean;
import io.loadstone.evidence.Allocation;
import java.lang.management.ManagementFactory;

/// Heap bytes that calls of a subject allocate, counted by the virtual machine in the thread that makes them.
///
/// Garbage of a few objects an item is nobody's business. What keeps the whole stream has to grow, and what grows by doubling
/// allocates as much as it holds in a single call.
final class AllocatedBytes {
    /// More than a hundred items make in garbage, less than a table of a thousand times as many takes.
    static final long BURST = 64 << 10;
    /// The first calls also pay for loading classes and linking lambdas.
    static final int WARM_UP = 50;

    private AllocatedBytes() {}

    /// What one call of a method of `subject` allocates.
    static long of(Object subject, Runnable call) {
        if (subject instanceof Allocation remote) {
            call.run();
            return remote.bytesOfLastCall();
        }
        var counter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = counter.getCurrentThreadAllocatedBytes();
        call.run();
        return counter.getCurrentThreadAllocatedBytes() - before;
    }
}
