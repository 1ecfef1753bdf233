package io.loadstone.queueing;

/// The number of workers after which more of them hardly help, from a measured curve.
public interface Knee {

    /// The least number of workers whose throughput is at least `(1 - tolerance)` times the greatest one measured.
    ///
    /// @param throughput `throughput[i]` is what `i + 1` workers reach, above 0; noise may let it fall between
    /// @param tolerance between 0 and 1
    /// @return from 1 to `throughput.length`
    int find(double[] throughput, double tolerance);
}
