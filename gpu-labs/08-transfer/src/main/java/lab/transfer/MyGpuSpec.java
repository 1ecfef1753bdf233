package lab.transfer;

import io.loadstone.transfer.GpuSpec;

/// Task 13 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyGpuSpec implements GpuSpec {

    @Override
    public Sheet read(Attributes attributes) {
        throw new UnsupportedOperationException("Task 13: read the attributes in their units");
    }

    @Override
    public double effective(long bytesRead, long bytesWritten, double seconds) {
        throw new UnsupportedOperationException("Task 13: compute the effective bandwidth");
    }
}
