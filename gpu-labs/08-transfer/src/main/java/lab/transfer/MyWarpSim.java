package lab.transfer;

import io.loadstone.transfer.WarpSim;

/// Task 8 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyWarpSim implements WarpSim {

    @Override
    public double issueEfficiency(int warps, int ilp, int latency) {
        throw new UnsupportedOperationException("Task 8: find the share of cycles that issue");
    }

    @Override
    public double laneEfficiency(int[] activeMasks) {
        throw new UnsupportedOperationException("Task 8: find the mean share of active lanes");
    }
}
