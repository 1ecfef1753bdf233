package io.loadstone.transfer;

import io.loadstone.Reference;
import java.util.stream.LongStream;

/// Follows a plateau by its mean; a size whose latency is `STEP` times that begins the next.
@Reference
public final class PlateauSteps implements StepFinder {

    @Override
    public long[] capacities(long[] size, double[] latency) {
        LongStream.Builder capacities = LongStream.builder();
        double sum = latency[0];
        int count = 1;
        for (int i = 1; i < size.length; i++) {
            if (latency[i] >= STEP * sum / count) {
                capacities.add(size[i - 1]);
                sum = 0;
                count = 0;
            }
            sum += latency[i];
            count++;
        }
        return capacities.build().toArray();
    }
}
