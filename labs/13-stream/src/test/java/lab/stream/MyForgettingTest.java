package lab.stream;

import io.loadstone.guarantees.stream.ForgettingGuarantees;
import io.loadstone.stream.Forgetting;

/// Judges your [MyForgetting]. The laws are in [ForgettingGuarantees].
class MyForgettingTest implements ForgettingGuarantees {

    @Override
    public Forgetting forgetting() {
        return new MyForgetting();
    }
}
