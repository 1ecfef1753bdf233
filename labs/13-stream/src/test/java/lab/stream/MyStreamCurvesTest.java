package lab.stream;

import io.loadstone.guarantees.stream.StreamCurvesGuarantees;
import io.loadstone.stream.StreamCurves;

/// Judges your [MyStreamCurves]. The laws are in [StreamCurvesGuarantees].
class MyStreamCurvesTest implements StreamCurvesGuarantees {

    @Override
    public StreamCurves curves() {
        return new MyStreamCurves();
    }
}
