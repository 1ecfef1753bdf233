package io.loadstone.transfer.gpu;

/// One direction of the link between host and device, and how long copies over it take.
///
/// Pinned: one transaction, `T = alpha + n / dma`. Half of the bandwidth is reached at `n = alpha * dma`.
///
/// Pageable: the driver moves chunks of `c` bytes through buffers of its own; while one chunk crosses the link, the next
/// is copied by the processor. With `k = ceil(n / c)` chunks, the last of `l` bytes:
/// `T = alpha' + c/m + (k-1) max(c/m, c/dma) + l/dma` to the device, with the two speeds exchanged to the host. The
/// asymptote is `min(m, dma)`. Above `cache` bytes the processor's copy is slower: the memory no longer lies in its cache.
///
/// @param alpha fixed cost of a pinned copy, in seconds
/// @param dma speed of the copy engine, in bytes a second
/// @param stagedAlpha fixed cost of a pageable copy, in seconds
/// @param memcpy speed of the processor's copy within its cache, in bytes a second
/// @param slowMemcpy its speed beyond the cache, in bytes a second
/// @param cache size from which on `slowMemcpy` holds, in bytes
/// @param chunk the driver's chunk `c`, in bytes; a parameter: it cannot be told from `stagedAlpha` by timing large copies
public record Way(double alpha, double dma, double stagedAlpha, double memcpy, double slowMemcpy, long cache,
        long chunk) {

    public Way {
        if (!(alpha >= 0 && stagedAlpha >= 0 && dma > 0 && memcpy > 0 && slowMemcpy > 0 && cache > 0 && chunk > 0))
            throw new IllegalArgumentException("costs must not be negative, speeds and sizes must be positive");
    }

    /// Seconds that a pinned copy of `bytes` bytes takes.
    public double pinned(long bytes) {
        return alpha + bytes / dma;
    }

    /// Seconds that a pageable copy of `bytes` bytes takes, first stage `first` and second stage `second` bytes a second.
    private double staged(long bytes, double first, double second) {
        if (bytes == 0)
            return stagedAlpha;
        long chunks = Math.ceilDiv(bytes, chunk);
        long filled = Math.min(bytes, chunk);
        long last = bytes - (chunks - 1) * chunk;
        return stagedAlpha + filled / first + (chunks - 1) * Math.max(filled / first, filled / second)
                + last / second;
    }

    /// Seconds that a pageable copy to the device takes.
    public double pageableToDevice(long bytes) {
        return staged(bytes, processor(bytes), dma);
    }

    /// Seconds that a pageable copy to the host takes.
    public double pageableToHost(long bytes) {
        return staged(bytes, dma, processor(bytes));
    }

    /// Seconds between the moment when the source of a pageable copy to the device has been read, and its end.
    public double tail(long bytes) {
        long last = bytes == 0 ? 0 : bytes - (Math.ceilDiv(bytes, chunk) - 1) * chunk;
        return last / dma;
    }

    /// Speed of the processor's copy of `bytes` bytes, in bytes a second.
    public double processor(long bytes) {
        return bytes > cache ? slowMemcpy : memcpy;
    }

    /// Size at which a pinned copy reaches half of `dma`, in bytes.
    public double halfBandwidth() {
        return alpha * dma;
    }
}
