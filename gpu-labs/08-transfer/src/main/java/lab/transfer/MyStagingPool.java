package lab.transfer;

import io.loadstone.transfer.StagingPool;

/// Task 1 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyStagingPool implements StagingPool {

    @Override
    public Buffers open(int buffers) {
        throw new UnsupportedOperationException("Task 1: open a pool that makes at most `buffers` buffers");
    }
}
