package lab.cache;

import io.loadstone.cache.ReuseDistance;
import io.loadstone.guarantees.cache.ReuseDistanceGuarantees;

/// Judges your [MyReuseDistance]. The laws are in [ReuseDistanceGuarantees].
class MyReuseDistanceTest implements ReuseDistanceGuarantees {

    @Override
    public ReuseDistance reuse() {
        return new MyReuseDistance();
    }
}
