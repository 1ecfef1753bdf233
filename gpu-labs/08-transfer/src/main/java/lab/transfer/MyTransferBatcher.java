package lab.transfer;

import io.loadstone.transfer.TransferBatcher;

/// Task 4 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyTransferBatcher implements TransferBatcher {

    @Override
    public Packed pack(byte[][] items, int chunk, int alignment) {
        throw new UnsupportedOperationException("Task 4: pack the items into copies of `chunk` bytes");
    }
}
