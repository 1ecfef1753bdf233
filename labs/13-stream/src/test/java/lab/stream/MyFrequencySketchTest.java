package lab.stream;

import io.loadstone.guarantees.stream.FrequencySketchGuarantees;
import io.loadstone.stream.FrequencySketch;

/// Judges your [MyFrequencySketch]. The laws are in [FrequencySketchGuarantees].
class MyFrequencySketchTest implements FrequencySketchGuarantees {

    @Override
    public FrequencySketch sketch() {
        return new MyFrequencySketch();
    }
}
