package io.loadstone.evidence;

/// Implemented by a proxy whose subject runs in another process: tells what the last call allocated there.
public interface Allocation {

    /// Heap bytes that the subject allocated during its last call.
    long bytesOfLastCall();
}
