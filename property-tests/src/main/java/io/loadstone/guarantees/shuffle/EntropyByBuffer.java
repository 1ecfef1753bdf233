package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.ExactLaw;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.shuffle.OrderEntropy;
import io.loadstone.shuffle.ReplacedSlots;
import io.loadstone.shuffle.StirlingEntropy;
import java.util.random.RandomGenerator;

/// How much of a full shuffle's entropy a shuffle buffer gives, by its size. No randomness is used.
public final class EntropyByBuffer extends SeriesExperiment {
    private static final int STEPS = 32;

    public EntropyByBuffer() {
        super("shuffle.entropy-by-buffer", "q6.entropy",
                "Entropy of the order that a buffer of B gives to n samples, as a share of log2 n!: the formula for three sizes of data, and for 6 samples every order listed.",
                "derived; Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        OrderEntropy entropy = new StirlingEntropy();
        var table = new SeriesTable("mark", "name", "samples", "name", "capacity", "samples", "share", "share of n",
                "fraction", "of log2 n!", "bits", "bit");
        for (long n : new long[]{10_000, 60_000, 1_281_167})
            for (int step = 0; step <= STEPS; step++) {
                long capacity = Math.round(Math.pow((double) n, (double) step / STEPS));
                double bits = entropy.buffer(n, capacity);
                table.row(THEORY, "%,d samples".formatted(n).replace(',', ' '), capacity, (double) capacity / n,
                        bits / entropy.permutation(n), bits);
            }
        for (int capacity = 1; capacity <= 6; capacity++) {
            double bits = walked(6, capacity);
            table.row(MODELLED, "6 samples; every order listed", capacity, capacity / 6.0,
                    bits / entropy.permutation(6), bits);
        }
        table.metric("fraction-50k-1k", entropy.buffer(50_000, 1000) / entropy.permutation(50_000), "1");
        table.metric("fraction-10k-100", entropy.buffer(10_000, 100) / entropy.permutation(10_000), "1");
        table.metric("fraction-imagenet-10k", entropy.buffer(1_281_167, 10_000) / entropy.permutation(1_281_167), "1");
        table.metric("bits-10k", entropy.permutation(10_000), "bit");
        table.metric("bits-50k", entropy.permutation(50_000), "bit");
        table.metric("independent-50k", entropy.independent(50_000), "bit");
        table.metric("blocks-10k-100", 100 * entropy.permutation(100) / entropy.permutation(10_000), "1");
        table.metric("four-two", walked(4, 2), "bit");
        table.metric("six-three", walked(6, 3), "bit");
        table.metric("six", entropy.permutation(6), "bit");
        return table.measured();
    }

    private static double walked(int n, int capacity) {
        if (!(BufferLaws.of(new ReplacedSlots(), n, capacity) instanceof ExactLaw.Known<Integer> law))
            throw new IllegalStateException("a buffer of %d could not be walked for %d items".formatted(capacity, n));
        return new StirlingEntropy().ofLaw(law.probability().values().stream().mapToDouble(p -> p.doubleValue())
                .toArray());
    }
}
