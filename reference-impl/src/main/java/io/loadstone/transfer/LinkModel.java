package io.loadstone.transfer;

/// A link between host and device: a fixed cost and a speed.
///
/// `T(n) = alpha + n / B`. Half of `B` is reached at `n = alpha * B`, 90 % at nine times that.
///
/// Source: Hockney & Jesshope 1988, Parallel Computers 2, n_1/2.
public interface LinkModel {

    /// A fitted link.
    ///
    /// @param alpha fixed cost of a copy, in seconds
    /// @param bytesPerSecond asymptotic bandwidth
    record Line(double alpha, double bytesPerSecond) {}

    /// The line with the least sum of squared relative errors, `sum(((alpha + n/B - t) / t)^2)`. Sizes span eight orders of
    /// magnitude: absolute errors of the largest would drown `alpha`.
    ///
    /// @param bytes sizes, at least two different ones
    /// @param seconds times, all positive
    Line fit(double[] bytes, double[] seconds);

    /// Size that reaches half of the bandwidth, in bytes.
    double halfBandwidth(Line line);

    /// Seconds of a pageable copy to the device: with `k = ceil(n/c)` chunks, the last of `l` bytes, `m` the processor's
    /// copy and `d` the link, `alpha + c/m + (k-1) max(c/m, c/d) + l/d`; with one chunk, `alpha + n/m + n/d`.
    ///
    /// @param bytes `n`, at least 1
    /// @param chunk `c` in bytes
    /// @param alpha fixed cost in seconds
    /// @param memcpy `m` in bytes a second
    /// @param dma `d` in bytes a second
    double pageable(long bytes, long chunk, double alpha, double memcpy, double dma);
}
