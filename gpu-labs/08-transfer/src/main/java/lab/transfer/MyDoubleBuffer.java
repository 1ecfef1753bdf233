package lab.transfer;

import io.loadstone.transfer.DoubleBuffer;
import java.util.List;

/// Task 2 of the transfer lab. See handout.adoc; judge it with `./loadstone check transfer`.
public final class MyDoubleBuffer implements DoubleBuffer {

    @Override
    public List<Step> plan(int batches, int buffers) {
        throw new UnsupportedOperationException(
                "Task 2: plan fills, copies and kernels so that copies hide behind kernels");
    }
}
