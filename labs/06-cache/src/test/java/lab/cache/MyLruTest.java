package lab.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.guarantees.cache.LruGuarantees;

/// Judges your [MyLru]. The laws are in [LruGuarantees].
class MyLruTest implements LruGuarantees {

    @Override
    public CachePolicy policy() {
        return new MyLru();
    }
}
