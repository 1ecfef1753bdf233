package io.loadstone.transfer;

import io.loadstone.Reference;

/// The least of the four limits, in whole warps and whole units.
@Reference
public final class LeastLimit implements Occupancy {
    private static final int WARP = 32;

    @Override
    public int blocksPerSm(int threads, int registers, int sharedBytes, Limits limits) {
        int warps = Math.ceilDiv(threads, WARP);
        int registersOfWarp = up(registers * WARP, limits.registerUnit());
        int warpsOfPartition = limits.registers() / limits.warpUnit() / registersOfWarp;
        int byWarps = limits.warps() / warps;
        int byRegisters = warpsOfPartition * limits.warpUnit() / warps;
        int shared = up(sharedBytes + limits.sharedReserved(), limits.sharedUnit());
        int byShared = shared == 0 ? limits.blocks() : limits.sharedBytes() / shared;
        return Math.min(Math.min(byWarps, limits.blocks()), Math.min(byRegisters, byShared));
    }

    private static int up(int amount, int unit) {
        return Math.ceilDiv(amount, unit) * unit;
    }
}
