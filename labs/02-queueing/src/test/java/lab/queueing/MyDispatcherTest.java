package lab.queueing;

import io.loadstone.guarantees.queueing.DispatcherGuarantees;
import io.loadstone.queueing.Dispatcher;

/// Judges your [MyDispatcher]. The laws are in [DispatcherGuarantees].
class MyDispatcherTest implements DispatcherGuarantees {

    @Override
    public Dispatcher dispatcher() {
        return new MyDispatcher();
    }
}
