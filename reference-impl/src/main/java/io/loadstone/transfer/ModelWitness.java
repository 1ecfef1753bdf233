package io.loadstone.transfer;

import io.loadstone.Reference;

/// A large batch that a pipelined driver stages better than a serial program; a chain of dependent loads against many loads
/// in flight.
@Reference
public final class ModelWitness implements TransferWitness {

    @Override
    public Staging pinnedIsSlower() {
        return new Staging(16 << 20, 256 << 10, 10e9, 12e9);
    }

    @Override
    public Pair sumMisranks() {
        return new Pair(new Kernel(1000, 30, 1), new Kernel(1000, 600, 512));
    }
}
