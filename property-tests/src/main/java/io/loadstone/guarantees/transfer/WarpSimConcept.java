package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.LatencyHiding;
import io.loadstone.transfer.WarpSim;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [WarpSim] are tried on.
public final class WarpSimConcept extends SeamConcept<WarpSim> {
    static final String ISSUE = "transfer.issue-efficiency";
    static final String LANES = "transfer.lane-efficiency";

    private interface Issue {
        double efficiency(int warps, int ilp, int latency);
    }

    private static WarpSim of(Issue issue, boolean parallelBranches) {
        return new WarpSim() {
            @Override
            public double issueEfficiency(int warps, int ilp, int latency) {
                return issue.efficiency(warps, ilp, latency);
            }

            @Override
            public double laneEfficiency(int[] masks) {
                long lanes = Arrays.stream(masks)
                        .mapToLong(mask -> parallelBranches && mask != 0 ? 32 : Integer.bitCount(mask)).sum();
                return masks.length == 0 ? 0 : lanes / (32.0 * masks.length);
            }
        };
    }

    static final List<Mutant<WarpSim>> MUTANTS = List.of(
            mutant("no-cap", "More than one instruction a cycle.", "What can a scheduler issue in a cycle at most?",
                    ISSUE,
                    () -> of((w, i, l) -> (double) w * i / l, false)),
            mutant("ignores-ilp", "A warp has one instruction in flight.",
                    "What can a warp do while its first of two independent loads is under way?", ISSUE,
                    () -> of((w, i, l) -> Math.min(1, (double) w / l), false)),
            mutant("ignores-warps", "One warp is counted for all.", "What do the other warps do in the meantime?",
                    ISSUE,
                    () -> of((w, i, l) -> Math.min(1, (double) i / l), false)),
            mutant("branches-in-parallel", "Both sides of a branch are counted as running at once.",
                    "Which lanes work while the other side of the branch is issued?", LANES,
                    () -> of(WarpSimConcept::simulated, true)));

    static final Suspects<WarpSim> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::warps);

    public WarpSimConcept() {
        super("transfer", WarpSim.class, WarpSimGuarantees.Suite.class, LatencyHiding::new,
                Map.of("cycle-by-cycle", right(() -> of(WarpSimConcept::simulated, false)), "in-flight",
                        right(OtherWays::inFlight)),
                MUTANTS);
    }

    /// Issues cycle by cycle, the instruction that has waited longest first; counts over whole periods.
    static double simulated(int warps, int ilp, int latency) {
        int[] ready = new int[warps * ilp];
        int issued = 0;
        int from = 16 * latency;
        int to = 32 * latency;
        int next = 0;
        for (int cycle = 0; cycle < to; cycle++) {
            if (ready[next] <= cycle) {
                ready[next] = cycle + latency;
                next = (next + 1) % ready.length;
                issued += cycle >= from ? 1 : 0;
            }
        }
        return (double) issued / (to - from);
    }
}
