package lab.stream;

import io.loadstone.stream.Reservoir;
import java.util.random.RandomGenerator;

/// Two draws an item: one whether it enters, one whose place it takes.
public final class MyReservoir implements Reservoir {

    @Override
    public Sample open(int k, RandomGenerator random) {
        return new Kept(new long[k], 0, 0, random);
    }

    @Override
    public Sample resume(long[] kept, long seen, RandomGenerator random) {
        return new Kept(kept.clone(), kept.length, seen, random);
    }

    private static final class Kept implements Sample {
        private final long[] slots;
        private final RandomGenerator random;
        private int filled;
        private long seen;

        Kept(long[] slots, int filled, long seen, RandomGenerator random) {
            this.slots = slots;
            this.filled = filled;
            this.seen = seen;
            this.random = random;
        }

        @Override
        public void offer(long... items) {
            for (long item : items) {
                seen++;
                if (filled < slots.length) {
                    slots[filled++] = item;
                    continue;
                }
                boolean enters = random.nextLong(seen) < slots.length; // k / seen
                if (enters)
                    slots[random.nextInt(slots.length)] = item;
            }
        }

        @Override
        public long[] sample() {
            long[] copy = new long[filled];
            for (int i = 0; i < filled; i++)
                copy[i] = slots[i];
            return copy;
        }

        @Override
        public double total() {
            if (filled == 0)
                return 0;
            double sum = 0;
            for (int i = 0; i < filled; i++)
                sum += slots[i];
            return sum * seen / filled;
        }
    }
}
