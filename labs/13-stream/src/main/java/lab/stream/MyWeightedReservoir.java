package lab.stream;

import io.loadstone.stream.WeightedReservoir;
import java.util.random.RandomGenerator;

/// Task 2 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyWeightedReservoir implements WeightedReservoir {

    @Override
    public Sample open(int k, RandomGenerator random) {
        throw new UnsupportedOperationException("Task 2: open an empty weighted reservoir");
    }
}
