package io.loadstone.loader;

/// Where time comes from: the machine's, or a simulation's.
@FunctionalInterface
public interface Clock {

    /// Nanoseconds since some fixed moment. Never runs backwards.
    long nanos();

    /// The machine's clock.
    static Clock system() {
        return System::nanoTime;
    }
}
