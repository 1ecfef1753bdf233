package io.loadstone.transfer.gpu;

/// When one piece of work ran on the model: a bar of a timeline.
///
/// @param what for example `to device, 4096 bytes, pinned`
/// @param engine what did it
/// @param stream the stream it was queued in
/// @param start in virtual nanoseconds
/// @param end in virtual nanoseconds
public record Span(String what, Engine engine, long stream, long start, long end) {

    /// What does the work. Each does one piece of work at a time, in the order of the calls.
    public enum Engine {
        /// The copy engine towards the device.
        COPY_IN,
        /// The copy engine towards the host.
        COPY_OUT,
        /// The multiprocessors.
        COMPUTE,
        /// Nothing: an event, or a stream that waits for one.
        NONE
    }
}
