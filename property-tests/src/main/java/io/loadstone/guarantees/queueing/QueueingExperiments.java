package io.loadstone.guarantees.queueing;

import io.loadstone.evidence.Experiment;
import java.util.List;

/// The measured series of the figures on queues.
final class QueueingExperiments {

    private QueueingExperiments() {}

    static List<Experiment> all() {
        return List.of(new WaitByLoad(), new ThreeReadings(), new ServiceVariability(), new CostOfWorkers(),
                new OpenAndClosed(),
                new ClosedTandem(), new RequestGaps());
    }
}
