package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.transfer.GpuSpec;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [GpuSpec].
public interface GpuSpecGuarantees {

    /// The implementation under judgement.
    default GpuSpec spec() {
        return Run.current().components().component(GpuSpec.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements GpuSpecGuarantees {}

    @Guarantee(id = "transfer.data-sheet", claim = "gpu.registers",
            law = "Registers are counted in units of 4 bytes, shared memory in bytes a multiprocessor and a block, peak bandwidth is 2 f w / 8.",
            source = "NVIDIA, CUDA C++ Programming Guide, compute capabilities",
            hint = "Read each attribute's unit before you use it: a count, bytes, kHz, bits; of a block, a multiprocessor, the device.")
    @Deterministic
    default void readsTheAttributesInTheirUnits(@ForAll @IntRange(max = 5) int device, Trial trial) {
        GpuSpec.Attributes attributes = GpuSpecConcept.DEVICES.get(device);
        GpuSpec.Sheet seen = spec().read(attributes);
        GpuSpec.Sheet right = GpuSpecConcept.right(attributes);
        boolean same = seen.registerBytesPerSm() == right.registerBytesPerSm()
                && Agreement.near(seen.sharedKibPerSm(), right.sharedKibPerSm())
                && Agreement.near(seen.sharedKibPerBlock(), right.sharedKibPerBlock())
                && Agreement.near(seen.l2Mib(), right.l2Mib())
                && Agreement.near(seen.peakBytesPerSecond(), right.peakBytesPerSecond());
        GpuSpecConcept.SUSPECTS.demand(trial, spec(), seen, same ? seen : right,
                () -> "sheet of " + attributes);
    }

    @Guarantee(id = "transfer.effective-bandwidth", claim = "gpu.bw-effective",
            law = "Effective bandwidth is bytes read plus bytes written over time: a copy of n bytes moves 2 n.",
            source = "NVIDIA, CUDA C++ Best Practices Guide, effective bandwidth",
            hint = "How many bytes pass the memory's pins during a copy?")
    @Deterministic
    default void countsBothDirections(@ForAll @IntRange(min = 1) int read, @ForAll @IntRange(min = 1) int written,
            @ForAll @IntRange(min = 1, max = 1_000_000) int micros, Trial trial) {
        Function<GpuSpec, Double> ask = s -> s.effective(read, written, micros * 1e-6);
        double right = ((double) read + written) / (micros * 1e-6);
        double seen = ask.apply(spec());
        GpuSpecConcept.SUSPECTS.demand(trial, spec(), seen,
                Agreement.near(seen, right) ? seen : right,
                () -> "bandwidth of %d bytes read and %d written in %d us".formatted(read, written, micros));
    }
}
