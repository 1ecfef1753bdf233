package io.loadstone.transfer;

import io.loadstone.Reference;
import java.util.Arrays;

/// Little's law: to issue in every cycle, `latency` instructions must be in flight.
@Reference
public final class LatencyHiding implements WarpSim {

    @Override
    public double issueEfficiency(int warps, int ilp, int latency) {
        return Math.min(1.0, (double) warps * ilp / latency);
    }

    @Override
    public double laneEfficiency(int[] activeMasks) {
        return Arrays.stream(activeMasks).map(Integer::bitCount).average().orElse(0) / 32;
    }
}
