package lab.importance;

import io.loadstone.guarantees.importance.FocalLossGuarantees;
import io.loadstone.importance.FocalLoss;

/// Judges your [MyFocalLoss]. The laws are in [FocalLossGuarantees].
class MyFocalLossTest implements FocalLossGuarantees {

    @Override
    public FocalLoss focal() {
        return new MyFocalLoss();
    }
}
