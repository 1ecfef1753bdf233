package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.UvmSim;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [UvmSim].
public interface UvmSimGuarantees {

    /// The implementation under judgement.
    default UvmSim pages() {
        return Run.current().components().component(UvmSim.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements UvmSimGuarantees {}

    @Guarantee(id = "transfer.uvm-faults", claim = "um.working-set",
            law = "A touch faults if and only if the page's group is not among the devicePages/batch groups used last.",
            source = "Denning 1968, doi:10.1145/363095.363141; Allen & Ge 2021, doi:10.1145/3458817.3480855",
            hint = "Keep the groups in the order of their last use and walk through the counterexample by hand.")
    @Deterministic
    default void faultsAreThoseOfLru(@ForAll @Size(max = 60) List<@IntRange(max = 11) Integer> touches,
            @ForAll @IntRange(min = 1, max = 4) int groups, @ForAll @IntRange(min = 1, max = 3) int batch,
            Trial trial) {
        demand(touches.stream().mapToInt(Integer::intValue).toArray(), groups * batch, batch, trial);
    }

    @Guarantee(id = "transfer.uvm-cliff", claim = "um.working-set",
            law = "Cyclic use of M pages faults M times where M fit, and every time where M - 1 fit.",
            source = "Denning 1968, doi:10.1145/363095.363141",
            hint = "Which page does the fault for the last one push out, and which is touched next?")
    @Deterministic
    default void onePageTooManyThrashes(@ForAll @IntRange(min = 2, max = 11) int cycle,
            @ForAll @IntRange(max = 1) int missing, Trial trial) {
        demand(IntStream.range(0, 5 * cycle).map(i -> i % cycle).toArray(), cycle - missing, 1, trial);
    }

    private void demand(int[] trace, int devicePages, int batch, Trial trial) {
        Function<UvmSim, Long> ask = s -> s.faults(trace.clone(), 12, devicePages, batch);
        UvmSimConcept.SUSPECTS.demand(trial, pages(), ask.apply(pages()),
                UvmSimConcept.lru(trace, 12, devicePages, batch, true),
                () -> "faults of %s with room for %d pages, %d at a time".formatted(Arrays.toString(trace), devicePages,
                        batch));
    }

    @Guarantee(id = "transfer.uvm-out-of-range", claim = "um.faults",
            law = "A touch of a page that is not allocated is an error, not a fault.",
            source = "NVIDIA, CUDA C++ Programming Guide, unified memory",
            hint = "What does a device do with an address that nothing stands behind?")
    @Deterministic
    default void unallocatedPagesAreErrors(@ForAll @IntRange(min = 1, max = 9) int allocated,
            @ForAll @IntRange(max = 3) int beyond,
            Trial trial) {
        boolean refused = false;
        try {
            pages().faults(new int[]{0, allocated + beyond}, allocated, 4, 2);
        } catch (IndexOutOfBoundsException e) {
            refused = true;
        }
        boolean told = refused;
        UvmSimConcept.SUSPECTS.check(trial, pages(), told,
                () -> "page %d of %d was taken for a fault".formatted(allocated + beyond, allocated));
    }
}
