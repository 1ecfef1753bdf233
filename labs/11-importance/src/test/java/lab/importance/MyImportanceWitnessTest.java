package lab.importance;

import io.loadstone.guarantees.importance.ImportanceWitnessGuarantees;
import io.loadstone.importance.ImportanceWitness;

/// Judges your [MyImportanceWitness]. The laws are in [ImportanceWitnessGuarantees].
class MyImportanceWitnessTest implements ImportanceWitnessGuarantees {

    @Override
    public ImportanceWitness witness() {
        return new MyImportanceWitness();
    }
}
