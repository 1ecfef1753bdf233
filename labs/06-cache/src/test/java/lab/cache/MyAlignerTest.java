package lab.cache;

import io.loadstone.cache.Aligner;
import io.loadstone.guarantees.cache.AlignerGuarantees;

/// Judges your [MyAligner]. The laws are in [AlignerGuarantees].
class MyAlignerTest implements AlignerGuarantees {

    @Override
    public Aligner aligner() {
        return new MyAligner();
    }
}
