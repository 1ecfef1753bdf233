package lab.shuffle;

import io.loadstone.guarantees.shuffle.GeneratorWitnessGuarantees;
import io.loadstone.shuffle.GeneratorWitness;

/// Judges your [MyGeneratorWitness]. The laws are in [GeneratorWitnessGuarantees].
class MyGeneratorWitnessTest implements GeneratorWitnessGuarantees {

    @Override
    public GeneratorWitness witness() {
        return new MyGeneratorWitness();
    }
}
