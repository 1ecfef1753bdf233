package lab.importance;

import io.loadstone.guarantees.importance.SumTreeGuarantees;
import io.loadstone.importance.SumTree;

/// Judges your [MySumTree]. The laws are in [SumTreeGuarantees].
class MySumTreeTest implements SumTreeGuarantees {

    @Override
    public SumTree tree() {
        return new MySumTree();
    }
}
