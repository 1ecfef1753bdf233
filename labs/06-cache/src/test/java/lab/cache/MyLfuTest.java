package lab.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.guarantees.cache.LfuGuarantees;

/// Judges your [MyLfu]. The laws are in [LfuGuarantees].
class MyLfuTest implements LfuGuarantees {

    @Override
    public CachePolicy policy() {
        return new MyLfu();
    }
}
