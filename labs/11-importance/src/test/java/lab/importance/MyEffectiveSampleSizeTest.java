package lab.importance;

import io.loadstone.guarantees.importance.EffectiveSampleSizeGuarantees;
import io.loadstone.importance.EffectiveSampleSize;

/// Judges your [MyEffectiveSampleSize]. The laws are in [EffectiveSampleSizeGuarantees].
class MyEffectiveSampleSizeTest implements EffectiveSampleSizeGuarantees {

    @Override
    public EffectiveSampleSize ess() {
        return new MyEffectiveSampleSize();
    }
}
