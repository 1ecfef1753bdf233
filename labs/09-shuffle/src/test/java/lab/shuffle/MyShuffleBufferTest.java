package lab.shuffle;

import io.loadstone.guarantees.shuffle.ShuffleBufferGuarantees;
import io.loadstone.shuffle.ShuffleBuffer;

/// Judges your [MyShuffleBuffer]. The laws are in [ShuffleBufferGuarantees].
class MyShuffleBufferTest implements ShuffleBufferGuarantees {

    @Override
    public ShuffleBuffer buffer() {
        return new MyShuffleBuffer();
    }
}
