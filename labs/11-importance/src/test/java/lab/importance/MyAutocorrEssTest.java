package lab.importance;

import io.loadstone.guarantees.importance.AutocorrEssGuarantees;
import io.loadstone.importance.AutocorrEss;

/// Judges your [MyAutocorrEss]. The laws are in [AutocorrEssGuarantees].
class MyAutocorrEssTest implements AutocorrEssGuarantees {

    @Override
    public AutocorrEss ess() {
        return new MyAutocorrEss();
    }
}
