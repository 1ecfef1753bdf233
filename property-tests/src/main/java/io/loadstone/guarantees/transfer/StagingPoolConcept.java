package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.BoundedPool;
import io.loadstone.transfer.StagingPool;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the guarantees of the seam [StagingPool] are tried on.
public final class StagingPoolConcept extends SeamConcept<StagingPool> {
    static final String IN_FLIGHT = "transfer.pool-in-flight";
    static final String BOUNDED = "transfer.pool-bounded";
    static final String REUSES = "transfer.pool-reuses";
    static final String HELD = "transfer.pool-double-release";

    /// What a pool of the catalogue gets wrong.
    private enum Fault {
        NONE, EARLY, UNBOUNDED, FRESH, LEAK, DOUBLE, FIRST_FREE_ONLY, FALLBACK
    }

    static final List<Mutant<StagingPool>> MUTANTS = List.of(
            mutant("reused-before-copied",
                    "A buffer is handed out while its copy is still under way: the batch is corrupted.",
                    "When may the host write into a buffer again?", IN_FLIGHT, () -> n -> new Listed(n, Fault.EARLY)),
            mutant("unbounded-growth", "More buffers are made than the pool may have.",
                    "What does the pool answer when all buffers are in use?", BOUNDED,
                    () -> n -> new Listed(n, Fault.UNBOUNDED)),
            mutant("fresh-each-time", "Each transfer page-locks a buffer of its own.",
                    "How often is a buffer made, and how often is one asked for?", REUSES,
                    () -> n -> new Listed(n, Fault.FRESH)),
            mutant("leaks-after-exception", "A buffer that came back without a copy is lost.",
                    "What happens to the buffer of a batch that failed?", REUSES, () -> n -> new Listed(n, Fault.LEAK)),
            mutant("double-release", "A buffer that is not held is taken back.",
                    "Who may give a buffer back, and how often?", HELD, () -> n -> new Listed(n, Fault.DOUBLE)),
            mutant("looks-at-one", "Only the buffer that came back first is looked at.",
                    "Copies of two directions may finish in another order. Which buffer is free?", REUSES,
                    () -> n -> new Listed(n, Fault.FIRST_FREE_ONLY)),
            mutant("silent-fallback",
                    "When all buffers are in use, memory that is not page-locked is handed out and not told.",
                    "How does a caller learn that there is no page-locked buffer?", BOUNDED,
                    () -> n -> new Listed(n, Fault.FALLBACK)));

    static final Suspects<StagingPool> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::pool);

    public StagingPoolConcept() {
        super("transfer", StagingPool.class, StagingPoolGuarantees.Suite.class, BoundedPool::new,
                Map.of("queue", right(() -> n -> new Listed(n, Fault.NONE)), "stack", right(() -> OtherWays::stack)),
                MUTANTS);
    }

    /// Free buffers in a queue.
    private static final class Listed implements StagingPool.Buffers {
        private final int most;
        private final Fault fault;
        private final Deque<long[]> free = new ArrayDeque<>();
        private final Set<Integer> held = new HashSet<>();
        private int made;

        Listed(int most, Fault fault) {
            this.most = most;
            this.fault = fault;
        }

        @Override
        public int acquire(long finished) {
            for (long[] buffer : fault == Fault.FRESH && made < most ? List.<long[]>of() : List.copyOf(free)) {
                if (buffer[1] <= finished || fault == Fault.EARLY) {
                    free.remove(buffer);
                    held.add((int) buffer[0]);
                    return (int) buffer[0];
                }
                if (fault == Fault.FIRST_FREE_ONLY)
                    break;
            }
            if (made >= most && fault == Fault.FALLBACK)
                return most;
            if (made >= most && fault != Fault.UNBOUNDED)
                return StagingPool.NONE;
            held.add(made);
            return made++;
        }

        @Override
        public void release(int buffer, long copy) {
            if (buffer == most && fault == Fault.FALLBACK)
                return;
            if (!held.remove(buffer) && fault != Fault.DOUBLE)
                throw new IllegalArgumentException("not held: " + buffer);
            if (fault != Fault.LEAK || copy != 0)
                free.add(new long[]{buffer, copy});
        }

        @Override
        public int allocations() {
            return made;
        }
    }
}
