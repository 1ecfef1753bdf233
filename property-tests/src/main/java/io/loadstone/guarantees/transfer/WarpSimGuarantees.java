package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.WarpSim;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [WarpSim].
public interface WarpSimGuarantees {

    /// The calculator under judgement.
    default WarpSim warps() {
        return Run.current().components().component(WarpSim.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements WarpSimGuarantees {}

    @Guarantee(id = "transfer.issue-efficiency", claim = "gpu.warp-scheduling",
            law = "With constant latency L, W warps of I independent instructions issue in min(1, W I / L) of all cycles, as a cycle-by-cycle simulation does.",
            source = "Volkov 2016, Understanding latency hiding on GPUs; Little 1961",
            hint = "How many instructions are in flight, and for how long is each?")
    @Deterministic
    default void issuesAsTheSimulationDoes(@ForAll @IntRange(min = 1, max = 16) int warps,
            @ForAll @IntRange(min = 1, max = 6) int ilp, @ForAll @IntRange(min = 1, max = 60) int latency,
            Trial trial) {
        Function<WarpSim, Double> ask = s -> (double) Math.round(s.issueEfficiency(warps, ilp, latency) * 1e12);
        WarpSimConcept.SUSPECTS.demand(trial, warps(), ask.apply(warps()),
                (double) Math.round(WarpSimConcept.simulated(warps, ilp, latency) * 1e12),
                () -> "1e12 times the efficiency of %d warps, %d in flight each, latency %d".formatted(warps, ilp,
                        latency));
    }

    @Guarantee(id = "transfer.lane-efficiency", claim = "gpu.warp-scheduling",
            law = "Lane efficiency is the mean number of active lanes over 32; sides of a branch are issued one after the other.",
            source = "Lindholm et al. 2008, doi:10.1109/MM.2008.31",
            hint = "Count the bits of each mask.")
    @Deterministic
    default void countsActiveLanes(@ForAll @Size(min = 1, max = 8) List<Integer> masks, Trial trial) {
        int[] active = masks.stream().mapToInt(Integer::intValue).toArray();
        double expected = masks.stream().mapToInt(Integer::bitCount).sum() / (32.0 * active.length);
        Function<WarpSim, Double> ask = s -> (double) Math.round(s.laneEfficiency(active.clone()) * 1e12);
        WarpSimConcept.SUSPECTS.demand(trial, warps(), ask.apply(warps()),
                (double) Math.round(expected * 1e12),
                () -> "1e12 times the lane efficiency of " + masks);
    }
}
