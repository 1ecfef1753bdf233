package lab.shuffle;

import io.loadstone.guarantees.shuffle.GeneratorCurvesGuarantees;
import io.loadstone.shuffle.GeneratorCurves;

/// Judges your [MyGeneratorCurves]. The laws are in [GeneratorCurvesGuarantees].
class MyGeneratorCurvesTest implements GeneratorCurvesGuarantees {

    @Override
    public GeneratorCurves curves() {
        return new MyGeneratorCurves();
    }
}
