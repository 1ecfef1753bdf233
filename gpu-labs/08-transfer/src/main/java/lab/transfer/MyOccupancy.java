package lab.transfer;

import io.loadstone.transfer.Occupancy;

/// Task 7 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyOccupancy implements Occupancy {

    @Override
    public int blocksPerSm(int threads, int registers, int sharedBytes, Limits limits) {
        throw new UnsupportedOperationException("Task 7: find the least of the four limits");
    }
}
