package lab.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.guarantees.cache.FifoGuarantees;

/// Judges your [MyFifo]. The laws are in [FifoGuarantees].
class MyFifoTest implements FifoGuarantees {

    @Override
    public CachePolicy policy() {
        return new MyFifo();
    }
}
