package lab.transfer;

import io.loadstone.transfer.WarpAccess;

/// Task 5 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyWarpAccess implements WarpAccess {

    @Override
    public int sectors(long base, int stride, int size, int activeMask) {
        throw new UnsupportedOperationException("Task 5: count the distinct 32-byte sectors of the active lanes");
    }
}
