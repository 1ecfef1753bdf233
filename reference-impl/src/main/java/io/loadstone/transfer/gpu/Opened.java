package io.loadstone.transfer.gpu;

/// What became of opening a device.
public sealed interface Opened {

    /// It is open; whoever asked for it closes it.
    record Ready(Gpu gpu) implements Opened {}

    /// It is not there, or not in order.
    ///
    /// @param missing whether there is no driver at all, so that nothing is broken
    /// @param what is wrong, in a line; a driver's error by its CUDA name
    /// @param advice what to do, in a line
    record Unavailable(boolean missing, String what, String advice) implements Opened {}
}
