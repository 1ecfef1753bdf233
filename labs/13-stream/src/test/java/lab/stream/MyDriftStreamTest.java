package lab.stream;

import io.loadstone.guarantees.stream.DriftStreamGuarantees;
import io.loadstone.stream.DriftStream;

/// Judges your [MyDriftStream]. The laws are in [DriftStreamGuarantees].
class MyDriftStreamTest implements DriftStreamGuarantees {

    @Override
    public DriftStream stream() {
        return new MyDriftStream();
    }
}
