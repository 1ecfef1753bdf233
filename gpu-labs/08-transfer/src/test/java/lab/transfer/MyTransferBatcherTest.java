package lab.transfer;

import io.loadstone.guarantees.transfer.TransferBatcherGuarantees;
import io.loadstone.transfer.TransferBatcher;

/// Judges your [MyTransferBatcher]. The laws are in [TransferBatcherGuarantees].
class MyTransferBatcherTest implements TransferBatcherGuarantees {

    @Override
    public TransferBatcher batcher() {
        return new MyTransferBatcher();
    }
}
