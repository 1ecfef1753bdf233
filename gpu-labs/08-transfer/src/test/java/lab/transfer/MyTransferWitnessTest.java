package lab.transfer;

import io.loadstone.guarantees.transfer.TransferWitnessGuarantees;
import io.loadstone.transfer.TransferWitness;

/// Judges your [MyTransferWitness]. The laws are in [TransferWitnessGuarantees].
class MyTransferWitnessTest implements TransferWitnessGuarantees {

    @Override
    public TransferWitness witness() {
        return new MyTransferWitness();
    }
}
