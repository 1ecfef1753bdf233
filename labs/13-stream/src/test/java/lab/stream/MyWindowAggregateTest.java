package lab.stream;

import io.loadstone.guarantees.stream.WindowAggregateGuarantees;
import io.loadstone.stream.WindowAggregate;

/// Judges your [MyWindowAggregate]. The laws are in [WindowAggregateGuarantees].
class MyWindowAggregateTest implements WindowAggregateGuarantees {

    @Override
    public WindowAggregate aggregate() {
        return new MyWindowAggregate();
    }
}
