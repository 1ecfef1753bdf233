package io.loadstone.transfer;

import static io.loadstone.transfer.DoubleBuffer.Action.*;

import io.loadstone.Reference;
import java.util.ArrayList;
import java.util.List;

/// One stream copies, one computes; for each buffer an event says 'copied' and another 'computed'.
@Reference
public final class TwoStreams implements DoubleBuffer {
    private static final int COPIES = 0;
    private static final int KERNELS = 1;

    @Override
    public List<Step> plan(int batches, int buffers) {
        var plan = new ArrayList<Step>();
        for (int batch = 0; batch < batches; batch++) {
            int buffer = batch % buffers;
            int copied = buffer;
            int computed = buffers + buffer;
            if (batch >= buffers) {
                plan.add(new Step(SYNCHRONIZE, 0, 0, 0, copied)); // the host buffer may be written again
                plan.add(new Step(AWAIT, 0, 0, COPIES, computed)); // the device buffer may be
            }
            plan.add(new Step(FILL, batch, buffer, 0, 0));
            plan.add(new Step(COPY, batch, buffer, COPIES, 0));
            plan.add(new Step(RECORD, 0, 0, COPIES, copied));
            plan.add(new Step(AWAIT, 0, 0, KERNELS, copied));
            plan.add(new Step(KERNEL, batch, buffer, KERNELS, 0));
            plan.add(new Step(RECORD, 0, 0, KERNELS, computed));
        }
        plan.add(new Step(SYNCHRONIZE, 0, 0, 0, buffers + (batches - 1) % buffers));
        return plan;
    }
}
