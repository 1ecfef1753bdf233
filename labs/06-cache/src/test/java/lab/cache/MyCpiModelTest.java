package lab.cache;

import io.loadstone.cache.CpiModel;
import io.loadstone.guarantees.cache.CpiModelGuarantees;

/// Judges your [MyCpiModel]. The laws are in [CpiModelGuarantees].
class MyCpiModelTest implements CpiModelGuarantees {

    @Override
    public CpiModel model() {
        return new MyCpiModel();
    }
}
