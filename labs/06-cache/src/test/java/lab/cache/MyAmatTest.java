package lab.cache;

import io.loadstone.cache.Amat;
import io.loadstone.guarantees.cache.AmatGuarantees;

/// Judges your [MyAmat]. The laws are in [AmatGuarantees].
class MyAmatTest implements AmatGuarantees {

    @Override
    public Amat amat() {
        return new MyAmat();
    }
}
