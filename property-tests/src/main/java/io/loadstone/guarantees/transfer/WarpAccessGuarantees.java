package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.WarpAccess;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [WarpAccess].
public interface WarpAccessGuarantees {

    /// The calculator under judgement.
    default WarpAccess access() {
        return Run.current().components().component(WarpAccess.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements WarpAccessGuarantees {}

    @Guarantee(id = "transfer.sectors", claim = "gpu.coalescing",
            law = "A request takes as many sectors as there are distinct 32-byte sectors among the bytes of its active lanes.",
            source = "NVIDIA, CUDA C++ Best Practices Guide, coalesced access",
            hint = "Write down the byte address of each lane that takes part, and divide by 32.")
    @Deterministic
    default void countsDistinctSectors(@ForAll @IntRange(max = 300) int word,
            @ForAll @IntRange(min = -40, max = 40) int stride,
            @ForAll @IntRange(max = 4) int log, @ForAll int mask, Trial trial) {
        demand(word, stride, 1 << log, mask, WarpAccessConcept.marked((long) word << log, stride, 1 << log, mask),
                trial);
    }

    @Guarantee(id = "transfer.sectors-reference", claim = "q5.strategy",
            law = "32 lanes of 4 bytes: stride 1, 2, 4, 8, 16 take 4, 8, 16, 32, 32 sectors; a start one word after an aligned address takes 5.",
            source = "counted by an interpreter of the kernels' PTX; NVIDIA, Nsight Compute, sectors/request",
            hint = "The naive transpose stores with the matrix's width as stride. How many sectors is that?")
    @Deterministic
    default void givesTheReferenceCounts(@ForAll @IntRange(max = 4) int log, @ForAll @IntRange(max = 7) int shift,
            Trial trial) {
        demand(0, 1 << log, 4, -1, Math.min(32, 4 << log), trial);
        demand(shift, 1, 4, -1, shift == 0 ? 4 : 5, trial);
    }

    private void demand(int word, int stride, int size, int mask, int expected, Trial trial) {
        Function<WarpAccess, Integer> ask = s -> s.sectors((long) word * size, stride, size, mask);
        WarpAccessConcept.SUSPECTS.demand(trial, access(), ask.apply(access()), expected,
                () -> "sectors(base %d, stride %d, size %d, mask %08x)".formatted(word * size, stride, size, mask));
    }
}
