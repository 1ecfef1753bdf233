package lab.cache;

import io.loadstone.cache.CacheWitness;
import io.loadstone.guarantees.cache.CacheWitnessGuarantees;

/// Judges your [MyCacheWitness]. The laws are in [CacheWitnessGuarantees].
class MyCacheWitnessTest implements CacheWitnessGuarantees {

    @Override
    public CacheWitness witness() {
        return new MyCacheWitness();
    }
}
