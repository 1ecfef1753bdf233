package lab.stream;

import io.loadstone.guarantees.stream.WindowCounterGuarantees;
import io.loadstone.stream.WindowCounter;

/// Judges your [MyWindowCounter]. The laws are in [WindowCounterGuarantees].
class MyWindowCounterTest implements WindowCounterGuarantees {

    @Override
    public WindowCounter counter() {
        return new MyWindowCounter();
    }
}
