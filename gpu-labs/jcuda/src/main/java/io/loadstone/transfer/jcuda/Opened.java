package io.loadstone.transfer.jcuda;

/// What became of opening a device.
public sealed interface Opened {

    /// It is open; whoever asked for it closes it.
    record Ready(JCudaGpu gpu) implements Opened {}

    /// It is not there, or not in order.
    ///
    /// @param what is wrong, in a line; a driver's error by its CUDA name
    /// @param advice what to do, in a line
    record Unavailable(String what, String advice) implements Opened {}
}
