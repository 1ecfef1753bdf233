package lab.transfer;

import io.loadstone.transfer.DevicePool;

/// Task 10 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyDevicePool implements DevicePool {

    @Override
    public Heap open(long capacity) {
        throw new UnsupportedOperationException("Task 10: open a pool of `capacity` bytes");
    }
}
