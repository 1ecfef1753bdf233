package io.loadstone.transfer.ptx;

/// How many blocks a launch has, and how many threads a block.
///
/// @param x blocks along x; at least 1, as are the others
/// @param blockX threads of a block along x
public record Grid(int x, int y, int z, int blockX, int blockY, int blockZ) {

    /// Most threads that a block may have.
    public static final int MAX_THREADS = 1024;

    /// Whether a device takes it: every extent at least 1, at most 1024 threads a block, 64 along z, and 65535 blocks along y and z.
    public boolean valid() {
        return x >= 1 && y >= 1 && z >= 1 && blockX >= 1 && blockY >= 1 && blockZ >= 1 && blockZ <= 64 && y <= 65535
                && z <= 65535 && (long) blockX * blockY * blockZ <= MAX_THREADS;
    }

    /// A row of blocks.
    public static Grid linear(int blocks, int threads) {
        return new Grid(blocks, 1, 1, threads, 1, 1);
    }

    /// The least row of blocks with at least `items` threads.
    public static Grid covering(int items, int threads) {
        return linear(Math.max(1, Math.ceilDiv(items, threads)), threads);
    }

    /// Threads of a block.
    public int threads() {
        return blockX * blockY * blockZ;
    }
}
