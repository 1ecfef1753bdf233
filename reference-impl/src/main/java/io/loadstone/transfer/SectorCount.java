package io.loadstone.transfer;

import io.loadstone.Reference;
import java.util.stream.IntStream;

/// Collects the sectors of all active lanes and counts the distinct ones. A word never crosses a sector: it is aligned.
@Reference
public final class SectorCount implements WarpAccess {
    private static final int SECTOR = 32;

    @Override
    public int sectors(long base, int stride, int size, int activeMask) {
        return (int) IntStream.range(0, 32).filter(lane -> (activeMask >>> lane & 1) == 1)
                .mapToLong(lane -> Math.floorDiv(base + (long) lane * stride * size, SECTOR)).distinct().count();
    }
}
