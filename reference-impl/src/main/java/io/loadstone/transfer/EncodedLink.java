package io.loadstone.transfer;

import io.loadstone.Reference;

/// Transfers a second, times lanes, times the line code's efficiency, over eight bits.
@Reference
public final class EncodedLink implements PcieLink {
    private static final double[] GIGATRANSFERS = {2.5, 5, 8, 16, 32};

    @Override
    public double rawGBs(int generation, int lanes) {
        double code = generation <= 2 ? 8.0 / 10 : 128.0 / 130;
        return GIGATRANSFERS[generation - 1] * lanes * code / 8;
    }

    @Override
    public double effectiveGBs(int generation, int lanes, int payload, int overhead) {
        return rawGBs(generation, lanes) * payload / (payload + overhead);
    }

    @Override
    public long maxItems(int generation, int lanes, long bytes) {
        return (long) (rawGBs(generation, lanes) * 1e9 / bytes);
    }
}
