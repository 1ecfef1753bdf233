package lab.shuffle;

import io.loadstone.guarantees.shuffle.LcgGuarantees;
import io.loadstone.shuffle.Lcg;

/// Judges your [MyLcg]. The laws are in [LcgGuarantees].
class MyLcgTest implements LcgGuarantees {

    @Override
    public Lcg lcg() {
        return new MyLcg();
    }
}
