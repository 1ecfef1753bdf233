package lab.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.guarantees.cache.OptGuarantees;

/// Judges your [MyOpt]. The laws are in [OptGuarantees].
class MyOptTest implements OptGuarantees {

    @Override
    public CachePolicy policy() {
        return new MyOpt();
    }
}
