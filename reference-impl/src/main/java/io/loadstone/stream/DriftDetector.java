package io.loadstone.stream;

/// Tells when the mean of a stream has changed, and how much of the past still belongs to the present.
///
/// - **False alarms**: while the values in `[0, 1]` are independent and keep one law, an alarm is *ever* raised with probability at most
///   `delta`, however long the stream. A test of level `delta` that is repeated at each value does not keep this.
/// - **Delay**: with `delta >= 0.01`, a mean that jumps by at least 1/2 after 500 values, up or down, is noticed within 128 values at least
///   every second time.
///
/// Source: Page 1954, doi:10.1093/biomet/41.1-2.100; Bifet & Gavalda 2007, doi:10.1137/1.9781611972771.42 (ADWIN).
public interface DriftDetector {

    /// Opens a detector for an empty stream; it shares nothing with others.
    ///
    /// @param delta chance of a false alarm over the whole stream, in (0, 1)
    Detector open(double delta);

    /// What has been seen of one stream.
    interface Detector {

        /// The next values, in order.
        ///
        /// @param values each from 0 to 1
        /// @return for each value, whether it raised an alarm
        /// @throws IllegalArgumentException if a value is `NaN` or lies outside `[0, 1]`: the bound on false alarms needs one on the values
        boolean[] update(double... values);

        /// How many of the last values are taken to have the present mean. It grows by 1 a value while nothing changes; an alarm
        /// drops what lies before the change and keeps at least half of what came after it. A hundred values after a jump from 0 to 1, or
        /// back, at most 32 of the older ones are left, and no more alarms follow.
        int window();
    }
}
