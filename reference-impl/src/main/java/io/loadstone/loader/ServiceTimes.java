package io.loadstone.loader;

/// How long each stage takes in virtual time.
@FunctionalInterface
public interface ServiceTimes {

    /// A time that never ends: work that hangs.
    long NEVER = Timeline.NEVER;

    /// Nanoseconds that `stage` takes for a batch; for [Stage#ORDER], for the whole epoch's order.
    ///
    /// @param batch the batch's number in the epoch; 0 for [Stage#ORDER]
    /// @return at least 0
    long nanos(Stage stage, int epoch, int batch);
}
