package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.Occupancy;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Occupancy].
public interface OccupancyGuarantees {

    /// The calculator under judgement.
    default Occupancy occupancy() {
        return Run.current().components().component(Occupancy.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements OccupancyGuarantees {}

    @Guarantee(id = "transfer.occupancy", claim = "gpu.occupancy",
            law = "Resident blocks are as many as can be placed one by one until warps, blocks, a partition's registers or shared memory run out.",
            source = "NVIDIA, CUDA Occupancy Calculator",
            hint = "Compute the four limits one by one, each in the units in which it is given out.")
    @Deterministic
    default void asManyBlocksAsCanBePlaced(@ForAll @IntRange(min = 1, max = 1024) int threads,
            @ForAll @IntRange(min = 16, max = 255) int registers, @ForAll @IntRange(max = 49_152) int shared,
            @ForAll @IntRange(max = 2) int device, Trial trial) {
        demand(threads, registers, shared, device, trial);
        demand(32, 16, 0, device, trial);
        demand(threads, 16, 0, device, trial);
        demand(32, registers, 0, device, trial);
        demand(32, 16, shared, device, trial);
    }

    private void demand(int threads, int registers, int shared, int device, Trial trial) {
        Occupancy.Limits limits = OccupancyConcept.DEVICES.get(device);
        Function<Occupancy, Integer> ask = s -> s.blocksPerSm(threads, registers, shared, limits);
        OccupancyConcept.SUSPECTS.demand(trial, occupancy(), ask.apply(occupancy()),
                OccupancyConcept.filled(threads, registers, shared, limits),
                () -> "blocks of %d threads, %d registers, %d bytes on %s".formatted(threads, registers, shared,
                        limits));
    }
}
