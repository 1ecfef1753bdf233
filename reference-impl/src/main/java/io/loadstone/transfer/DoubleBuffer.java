package io.loadstone.transfer;

import java.util.List;

/// Overlaps copies with kernels: while the device computes on one buffer, the next batch arrives in another.
///
/// It plans what the host does, in order. With copies of `c`, kernels of `k` and two buffers or more, `n` batches take
/// `c + (n-1) max(c, k) + k`; one after the other they would take `n (c + k)`.
///
/// Source: NVIDIA, CUDA C++ Best Practices Guide, overlapping transfers and computation.
@FunctionalInterface
public interface DoubleBuffer {

    /// What the host can do. Streams and events are numbered from 0.
    enum Action {
        /// Write a batch into a pinned host buffer; takes no time in the model.
        FILL,
        /// Queue the copy of a host buffer to the device buffer of the same number.
        COPY,
        /// Queue the kernel that computes on a device buffer.
        KERNEL,
        /// Let an event stand for all work queued in a stream so far.
        RECORD,
        /// Make a stream wait for an event as it was recorded last; one never recorded counts as done.
        AWAIT,
        /// Make the host wait for an event as it was recorded last.
        SYNCHRONIZE
    }

    /// One thing that the host does.
    ///
    /// @param batch the batch, for FILL, COPY and KERNEL
    /// @param buffer the buffer, for FILL, COPY and KERNEL
    /// @param stream the stream, for COPY, KERNEL, RECORD and AWAIT; streams do not wait for each other by themselves
    /// @param event the event, for RECORD, AWAIT and SYNCHRONIZE
    record Step(Action action, int batch, int buffer, int stream, int event) {}

    /// A plan by which every batch is filled, copied and computed once, nothing is overwritten while it is in use, and copies
    /// and kernels overlap as far as the buffers allow. At the end all work has been waited for.
    ///
    /// @param batches how many, at least 1
    /// @param buffers how many host and device buffers there are, at least 2
    List<Step> plan(int batches, int buffers);
}
