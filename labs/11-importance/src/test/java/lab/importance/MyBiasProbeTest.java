package lab.importance;

import io.loadstone.guarantees.importance.BiasProbeGuarantees;
import io.loadstone.importance.BiasProbe;

/// Judges your [MyBiasProbe]. The laws are in [BiasProbeGuarantees].
class MyBiasProbeTest implements BiasProbeGuarantees {

    @Override
    public BiasProbe probe() {
        return new MyBiasProbe();
    }
}
