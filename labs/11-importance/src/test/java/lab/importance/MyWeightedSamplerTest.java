package lab.importance;

import io.loadstone.guarantees.importance.WeightedSamplerGuarantees;
import io.loadstone.importance.WeightedSampler;

/// Judges your [MyWeightedSampler]. The laws are in [WeightedSamplerGuarantees].
class MyWeightedSamplerTest implements WeightedSamplerGuarantees {

    @Override
    public WeightedSampler sampler() {
        return new MyWeightedSampler();
    }
}
