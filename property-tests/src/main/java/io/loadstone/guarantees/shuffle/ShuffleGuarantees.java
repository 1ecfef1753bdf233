package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Run;
import io.loadstone.shuffle.Shuffler;

/// The laws of the seam [Shuffler]. A lab's test class implements this interface and returns the student's shuffler.
public interface ShuffleGuarantees {

    /// The shuffler under judgement.
    default Shuffler shuffler() {
        return Run.current().components().component(Shuffler.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ShuffleGuarantees {}
}
