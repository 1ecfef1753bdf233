package lab.stream;

import io.loadstone.stream.Reservoir;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Algorithm R from memory: the index is drawn before the item is counted.
public final class MyReservoir implements Reservoir {

    @Override
    public Sample open(int k, RandomGenerator random) {
        return new Kept(k, List.of(), 0, random);
    }

    @Override
    public Sample resume(long[] kept, long seen, RandomGenerator random) {
        return new Kept(kept.length, java.util.Arrays.stream(kept).boxed().toList(), seen, random);
    }

    private static final class Kept implements Sample {
        private final int k;
        private final List<Long> kept;
        private final RandomGenerator random;
        private long seen;

        Kept(int k, List<Long> kept, long seen, RandomGenerator random) {
            this.k = k;
            this.kept = new ArrayList<>(kept);
            this.seen = seen;
            this.random = random;
        }

        @Override
        public void offer(long... items) {
            for (long item : items) {
                if (kept.size() < k) {
                    kept.add(item);
                } else {
                    long place = random.nextLong(seen);
                    if (place < k)
                        kept.set((int) place, item);
                }
                seen++;
            }
        }

        @Override
        public long[] sample() {
            return kept.stream().mapToLong(Long::longValue).toArray();
        }

        @Override
        public double total() {
            double mean = kept.stream().mapToLong(Long::longValue).average().orElse(0);
            return mean * seen;
        }
    }
}
