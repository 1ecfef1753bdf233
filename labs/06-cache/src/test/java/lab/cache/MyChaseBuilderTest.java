package lab.cache;

import io.loadstone.cache.ChaseBuilder;
import io.loadstone.guarantees.cache.ChaseBuilderGuarantees;

/// Judges your [MyChaseBuilder]. The laws are in [ChaseBuilderGuarantees].
class MyChaseBuilderTest implements ChaseBuilderGuarantees {

    @Override
    public ChaseBuilder builder() {
        return new MyChaseBuilder();
    }
}
