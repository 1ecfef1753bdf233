package io.loadstone.stream;

import io.loadstone.Reference;
import java.util.Arrays;

/// Equal heavy keys, each just above `epsilon N`; a single one; samples in blocks.
@Reference
public final class KnownWitness implements StreamWitness {

    @Override
    public Stream narrowSketch() {
        long[] counts = new long[99];
        Arrays.fill(counts, 100);
        return new Stream(0.01, 0.1, counts);
    }

    @Override
    public Bits halfBucket() {
        return new Bits(10, 3, new boolean[]{true}); // half a one instead of one, where a quarter is allowed
    }

    @Override
    public Scheme equalShares() {
        return new Scheme(4, new int[][]{{0, 1}, {2, 3}});
    }
}
