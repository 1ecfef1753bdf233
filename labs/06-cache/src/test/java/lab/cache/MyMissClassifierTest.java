package lab.cache;

import io.loadstone.cache.MissClassifier;
import io.loadstone.guarantees.cache.MissClassifierGuarantees;

/// Judges your [MyMissClassifier]. The laws are in [MissClassifierGuarantees].
class MyMissClassifierTest implements MissClassifierGuarantees {

    @Override
    public MissClassifier classifier() {
        return new MyMissClassifier();
    }
}
