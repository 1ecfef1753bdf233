package io.loadstone.loader;

/// Which part of each epoch this process loads: every `world`-th batch, from batch `rank` on.
///
/// Ranks share whole batches of one common order, so a batch is the same however many ranks there are.
///
/// @param rank from 0 to `world - 1`
/// @param world how many processes share the epoch
public record Shard(int rank, int world) {

    /// The whole epoch in one process.
    public static final Shard WHOLE = new Shard(0, 1);

    public Shard {
        if (world < 1 || rank < 0 || rank >= world) {
            throw new IllegalArgumentException("rank must lie in [0, world), got rank " + rank + ", world " + world);
        }
    }
}
