package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.DoubleBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [DoubleBuffer].
public interface DoubleBufferGuarantees {

    /// The implementation under judgement.
    default DoubleBuffer buffers() {
        return Run.current().components().component(DoubleBuffer.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements DoubleBufferGuarantees {}

    @Guarantee(id = "transfer.overlap-safe", claim = "pin.dma",
            law = "Every batch is filled, copied and computed once; work that uses the same buffer is ordered by streams, events or the host.",
            source = "Lamport 1978, happened-before, doi:10.1145/359545.359563; NVIDIA, CUDA C++ Programming Guide, streams",
            hint = "For each buffer, list who writes and who reads it, in order. What makes each wait for the one before?")
    @Deterministic
    default void nothingRaces(@ForAll @IntRange(min = 1, max = 12) int batches,
            @ForAll @IntRange(min = 2, max = 4) int count, Trial trial) {
        PlanRun run = new PlanRun(buffers().plan(batches, count), batches, count, 3, 5);
        if (!run.problem().isEmpty())
            DoubleBufferConcept.SUSPECTS.demand(trial, buffers(), run.problem(), "",
                    () -> "%d batches, %d buffers".formatted(batches, count));
        DoubleBufferConcept.SUSPECTS.check(trial, buffers(), run.problem().isEmpty(), run::problem);
    }

    @Guarantee(id = "transfer.overlap-time", claim = "pin.dma",
            law = "n batches with copies of c and kernels of k take c + (n-1) max(c, k) + k, not n (c + k).",
            source = "NVIDIA, CUDA C++ Best Practices Guide, overlapping transfers and computation",
            hint = "Draw the two engines' bars for three batches. Where is a gap, and who is waited for there?")
    @Deterministic
    default void copiesHideBehindKernels(@ForAll @IntRange(min = 1, max = 12) int batches,
            @ForAll @IntRange(min = 2, max = 4) int count,
            @ForAll @IntRange(min = 1, max = 9) int copy, @ForAll @IntRange(min = 1, max = 9) int kernel, Trial trial) {
        PlanRun run = new PlanRun(buffers().plan(batches, count), batches, count, copy, kernel);
        long right = copy + (batches - 1L) * Math.max(copy, kernel) + kernel;
        // What races may end sooner; that is the other law's business.
        long seen = run.problem().isEmpty() ? run.makespan() : Math.max(right, run.makespan());
        DoubleBufferConcept.SUSPECTS.demand(trial, buffers(), seen, right,
                () -> "%d batches, %d buffers, copies of %d, kernels of %d".formatted(batches, count, copy, kernel));
    }
}
