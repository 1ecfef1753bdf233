package lab.transfer;

import io.loadstone.guarantees.transfer.DoubleBufferGuarantees;
import io.loadstone.transfer.DoubleBuffer;

/// Judges your [MyDoubleBuffer]. The laws are in [DoubleBufferGuarantees].
class MyDoubleBufferTest implements DoubleBufferGuarantees {

    @Override
    public DoubleBuffer buffers() {
        return new MyDoubleBuffer();
    }
}
