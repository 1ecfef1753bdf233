package lab.stream;

import io.loadstone.guarantees.stream.InclusionLawGuarantees;
import io.loadstone.stream.InclusionLaw;

/// Judges your [MyInclusionLaw]. The laws are in [InclusionLawGuarantees].
class MyInclusionLawTest implements InclusionLawGuarantees {

    @Override
    public InclusionLaw law() {
        return new MyInclusionLaw();
    }
}
