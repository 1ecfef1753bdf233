package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.stream.LongStream;

/// Floors and ceilings, not remainders: these also work below zero.
@Reference
public final class LineBoundaries implements Aligner {

    @Override
    public long align(long offset, long unit) {
        if (Long.bitCount(unit) != 1 || unit < 1)
            throw new IllegalArgumentException("unit must be a power of two, got " + unit);
        return Math.ceilDiv(offset, unit) * unit;
    }

    @Override
    public int linesTouched(long offset, int size, int line) {
        return (int) (Math.floorDiv(offset + size - 1, line) - Math.floorDiv(offset, line)) + 1;
    }

    @Override
    public long[] counters(int writers, long base, int line) {
        long first = align(base, line); // what lies before base may reach into its line
        return LongStream.range(0, writers).map(writer -> first + writer * line).toArray();
    }
}
