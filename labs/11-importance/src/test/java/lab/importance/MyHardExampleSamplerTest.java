package lab.importance;

import io.loadstone.guarantees.importance.HardExampleSamplerGuarantees;
import io.loadstone.importance.HardExampleSampler;

/// Judges your [MyHardExampleSampler]. The laws are in [HardExampleSamplerGuarantees].
class MyHardExampleSamplerTest implements HardExampleSamplerGuarantees {

    @Override
    public HardExampleSampler sampler() {
        return new MyHardExampleSampler();
    }
}
