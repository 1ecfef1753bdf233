package lab.transfer;

import io.loadstone.transfer.UvmSim;

/// Task 9 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyUvmSim implements UvmSim {

    @Override
    public long faults(int[] trace, int allocated, int devicePages, int batch) {
        throw new UnsupportedOperationException("Task 9: count the faults of the trace");
    }
}
