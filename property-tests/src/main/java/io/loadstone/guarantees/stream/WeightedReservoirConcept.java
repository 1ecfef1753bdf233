package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.stream.ExponentialKeys;
import io.loadstone.stream.WeightedReservoir;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [WeightedReservoir] are tried on.
public final class WeightedReservoirConcept extends SeamConcept<WeightedReservoir> {
    static final String LAW = "stream.weighted-law";

    /// Sixtieths: of `{1}, {2}, {3}` with `k = 1`, and of `{1, 2}, {1, 3}, {2, 3}` with `k = 2`. For instance `{1, 2}`: `1/6 * 2/5 + 2/6 * 1/4`.
    static final int[][] SIXTIETHS = {{10, 20, 30}, {9, 16, 35}};

    static final List<Mutant<WeightedReservoir>> MUTANTS = List.of(
            mutant("weights-ignored", "All items are treated alike.", "How often should an item of weight 3 be drawn?",
                    LAW,
                    () -> keyed((_, random) -> random.nextDouble(), false)),
            mutant("keys-times-weight", "The keys are random numbers times the weight.",
                    "Two items of weights 1 and 3. With which probability is the greater product that of the second?",
                    LAW,
                    () -> keyed((weight, random) -> -weight * random.nextDouble(), false)),
            mutant("lightest-first", "The lightest items stay.",
                    "Is it the greatest or the least of your keys that stays?", LAW,
                    () -> keyed((weight, random) -> weight + random.nextDouble() / 2, false)),
            mutant("in-proportion",
                    "An item that enters replaces a uniformly chosen one, with probability k w / W: in proportion to its weight, not by drawing without replacement.",
                    "All items of the stream have come, and two places are left for weights 1, 2 and 3. Can the last be in for sure?",
                    LAW, () -> keyed((_, _) -> 0, true)));

    public WeightedReservoirConcept() {
        super("stream", WeightedReservoir.class, WeightedReservoirGuarantees.Suite.class, ExponentialKeys::new,
                Map.of("powers",
                        right(() -> keyed((weight, random) -> -Math.pow(random.nextDouble(), 1 / weight), false)),
                        "draws-at-the-end", right(() -> (k, random) -> new DrawsAtTheEnd(k, random))),
                MUTANTS);
    }

    @FunctionalInterface
    private interface Key {
        double of(double weight, RandomGenerator random);
    }

    private record Keyed(double key, long item) {}

    /// The `k` items with the least keys; or Chao's scheme.
    private static WeightedReservoir keyed(Key key, boolean chao) {
        return (k, random) -> new WeightedReservoir.Sample() {
            private final List<Keyed> kept = new ArrayList<>();
            private double sum;

            @Override
            public void offer(long[] items, double[] weights) {
                for (int i = 0; i < items.length; i++) {
                    sum += weights[i];
                    Keyed next = new Keyed(key.of(weights[i], random), items[i]);
                    if (chao && kept.size() == k) {
                        if (random.nextDouble() < k * weights[i] / sum)
                            kept.set(random.nextInt(k), next);
                        continue;
                    }
                    kept.add(next);
                    kept.sort(Comparator.comparingDouble(Keyed::key));
                    if (kept.size() > k)
                        kept.removeLast();
                }
            }

            @Override
            public long[] sample() {
                return kept.stream().mapToLong(Keyed::item).toArray();
            }
        };
    }

    /// By the definition, from all items: right, but not in one pass. Draws are whole numbers, for weights that are.
    private static final class DrawsAtTheEnd implements WeightedReservoir.Sample {
        private final int k;
        private final RandomGenerator random;
        private final List<Long> items = new ArrayList<>();
        private final List<Long> weights = new ArrayList<>();

        DrawsAtTheEnd(int k, RandomGenerator random) {
            this.k = k;
            this.random = random;
        }

        @Override
        public void offer(long[] items, double[] weights) {
            for (int i = 0; i < items.length; i++) {
                this.items.add(items[i]);
                this.weights.add(Math.round(weights[i]));
            }
        }

        @Override
        public long[] sample() {
            long[] left = weights.stream().mapToLong(w -> w).toArray();
            long[] sample = new long[Math.min(k, left.length)];
            for (int drawn = 0; drawn < sample.length; drawn++) {
                long at = random.nextLong(Arrays.stream(left).sum());
                int i = 0;
                while (at >= left[i])
                    at -= left[i++];
                sample[drawn] = items.get(i);
                left[i] = 0;
            }
            return sample;
        }
    }
}
