package io.loadstone.transfer;

/// A bounded pool of page-locked buffers that batches are produced in and copied from.
///
/// Page-locking is slow and takes memory from the system, so buffers are made once and used again; but a buffer whose copy
/// is still under way must not be written. `depth + 1` buffers suffice for a pipeline of that depth.
@FunctionalInterface
public interface StagingPool {

    /// The answer when every buffer is held or still being copied.
    int NONE = -1;

    /// Opens an empty pool.
    ///
    /// @param buffers most buffers it may ever make, at least 1
    Buffers open(int buffers);

    /// The open pool. Copies are numbered in the order in which they finish.
    interface Buffers {

        /// Takes a buffer: one that was used before if there is one, else a new one if the bound allows.
        ///
        /// @param finished all copies up to this number have finished
        /// @return its number, from 0 in the order in which buffers are made, or [#NONE]
        int acquire(long finished);

        /// Gives a buffer back, from which copy number `copy` has been started (0: none; an exception came before it).
        ///
        /// @throws IllegalArgumentException if it is not held
        void release(int buffer, long copy);

        /// Buffers made so far.
        int allocations();
    }
}
