package io.loadstone.transfer;

/// How well a scheduler with warps to choose from is used.
///
/// Source: Volkov 2016, Understanding latency hiding on GPUs; Little 1961.
public interface WarpSim {

    /// Share of cycles in which an instruction is issued: `min(1, warps * ilp / latency)`.
    ///
    /// @param warps warps of the scheduler, at least 1
    /// @param ilp independent instructions that a warp can have in flight, at least 1
    /// @param latency cycles from an instruction to one that depends on it, at least 1
    double issueEfficiency(int warps, int ilp, int latency);

    /// Mean share of a warp's lanes that take part in an instruction.
    ///
    /// @param activeMasks of each issued instruction; the two sides of a branch are issued one after the other
    double laneEfficiency(int[] activeMasks);
}
