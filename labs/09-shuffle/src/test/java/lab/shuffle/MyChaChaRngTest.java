package lab.shuffle;

import io.loadstone.guarantees.shuffle.ChaChaRngGuarantees;
import io.loadstone.shuffle.ChaChaRng;

/// Judges your [MyChaChaRng]. The laws are in [ChaChaRngGuarantees].
class MyChaChaRngTest implements ChaChaRngGuarantees {

    @Override
    public ChaChaRng chaCha() {
        return new MyChaChaRng();
    }
}
