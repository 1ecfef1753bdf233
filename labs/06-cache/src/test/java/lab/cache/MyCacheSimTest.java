package lab.cache;

import io.loadstone.cache.CacheSim;
import io.loadstone.guarantees.cache.CacheSimGuarantees;

/// Judges your [MyCacheSim]. The laws are in [CacheSimGuarantees].
class MyCacheSimTest implements CacheSimGuarantees {

    @Override
    public CacheSim simulator() {
        return new MyCacheSim();
    }
}
