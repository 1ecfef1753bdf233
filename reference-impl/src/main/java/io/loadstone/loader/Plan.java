package io.loadstone.loader;

import java.util.BitSet;

/// How one epoch is cut into batches and dealt to ranks. Pure arithmetic.
///
/// Batch `g` holds the positions `g * batchSize` to `(g + 1) * batchSize - 1` of the epoch's order.
///
/// @param samples positions in the epoch's order
/// @param batchSize samples a batch
record Plan(int samples, int batchSize, Remainder remainder, Shard shard) {

    /// Number of batches that the order itself gives, over all ranks; padding not counted.
    int batches() {
        return remainder == Remainder.DROP ? samples / batchSize : Math.ceilDiv(samples, batchSize);
    }

    /// Number of samples of batch `number`.
    int size(int number) {
        if (remainder == Remainder.PAD)
            return batchSize;
        return Math.min(batchSize, samples - number * batchSize);
    }

    /// The batches that are left for this rank, in order, when those in `delivered` have been consumed by anybody.
    int[] deal(BitSet delivered) {
        int left = batches() - delivered.get(0, batches()).cardinality();
        int world = shard.world();
        int rounds = remainder == Remainder.DROP ? left / world : Math.ceilDiv(left, world);
        int[] mine = new int[rounds];
        int dealt = 0;
        int count = 0;
        // Invariant: `dealt` batches have gone round, of which mine[0 .. count-1] are this rank's.
        for (int number = delivered.nextClearBit(0); count < rounds; number = next(delivered, number), dealt++) {
            if (number >= batches() && remainder != Remainder.PAD)
                break;
            if (dealt % world == shard.rank())
                mine[count++] = number;
        }
        return count == rounds ? mine : java.util.Arrays.copyOf(mine, count);
    }

    /// The next batch that nobody has consumed; past the end of the order, batches only pad and are never skipped.
    private int next(BitSet delivered, int number) {
        return number + 1 < batches() ? delivered.nextClearBit(number + 1) : number + 1;
    }

    /// Copies the sample indices of batch `number` out of the epoch's order; padding starts again from its beginning.
    void indices(int number, int[] order, int[] target) {
        int size = size(number);
        long from = (long) number * batchSize;
        for (int done = 0; done < size;) {
            int at = (int) ((from + done) % samples);
            int run = Math.min(size - done, samples - at);
            System.arraycopy(order, at, target, done, run);
            done += run;
        }
    }
}
