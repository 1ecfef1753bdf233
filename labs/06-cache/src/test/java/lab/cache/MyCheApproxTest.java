package lab.cache;

import io.loadstone.cache.CheApprox;
import io.loadstone.guarantees.cache.CheApproxGuarantees;

/// Judges your [MyCheApprox]. The laws are in [CheApproxGuarantees].
class MyCheApproxTest implements CheApproxGuarantees {

    @Override
    public CheApprox che() {
        return new MyCheApprox();
    }
}
