package lab.transfer;

import io.loadstone.transfer.TransferWitness;

/// Task 11 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyTransferWitness implements TransferWitness {

    @Override
    public Staging pinnedIsSlower() {
        throw new UnsupportedOperationException(
                "Task 11: hand in a transfer that is slower when the program stages it");
    }

    @Override
    public Pair sumMisranks() {
        throw new UnsupportedOperationException("Task 11: hand in two kernels that the sum of latencies misranks");
    }
}
