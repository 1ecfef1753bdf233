package io.loadstone.transfer.gpu;

/// Kinds of host memory that a port allocates; heap arrays and any other memory are pageable.
public enum HostMemory {
    /// Ordinary native memory: the driver copies it through buffers of its own.
    PAGEABLE,
    /// Page-locked: a copy engine reads it directly.
    PINNED,
    /// Page-locked and not cached: quick for the device to read, very slow for the host. Never call it 'pinned' in a figure.
    WRITE_COMBINED
}
