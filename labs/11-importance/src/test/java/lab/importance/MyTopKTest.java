package lab.importance;

import io.loadstone.guarantees.importance.TopKGuarantees;
import io.loadstone.importance.TopK;

/// Judges your [MyTopK]. The laws are in [TopKGuarantees].
class MyTopKTest implements TopKGuarantees {

    @Override
    public TopK mining() {
        return new MyTopK();
    }
}
