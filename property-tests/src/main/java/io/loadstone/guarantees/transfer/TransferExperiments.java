package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Experiment;
import java.util.List;

/// The measured, modelled and recorded series of the transfer lab's figures.
final class TransferExperiments {
    private TransferExperiments() {}

    static List<Experiment> all() {
        return List.of(new BandwidthBySize(), new PinnedRatio(), new OverlapTimeline(), new SectorsByStride(),
                new StagedCopies(), new OverlapSweep(), new CriticalStall(), new LatencySteps(),
                new OccupancyByBlock());
    }
}
