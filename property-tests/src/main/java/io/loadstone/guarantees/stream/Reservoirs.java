package io.loadstone.guarantees.stream;

import io.loadstone.stream.Reservoir;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Reservoirs to try the guarantees on.
final class Reservoirs {
    private Reservoirs() {}

    /// Where an item goes.
    @FunctionalInterface
    interface Placement {
        /// @param number of the item, from 1; greater than `k`
        /// @return a slot from 0 to `k - 1`, or anything else if the item is dropped
        long slot(long number, int k, RandomGenerator random);
    }

    /// An array of slots that is right but for what a subclass does.
    static class Slots implements Reservoir.Sample {
        final RandomGenerator random;
        final Placement placement;
        long[] kept;
        long seen;

        Slots(long[] kept, long seen, RandomGenerator random, Placement placement) {
            this.kept = kept;
            this.seen = seen;
            this.random = random;
            this.placement = placement;
        }

        @Override
        public void offer(long... items) {
            for (long item : items)
                offer(item);
        }

        void offer(long item) {
            seen++;
            long slot = seen <= kept.length ? seen - 1 : placement.slot(seen, kept.length, random);
            if (0 <= slot && slot < kept.length)
                kept[(int) slot] = item;
        }

        @Override
        public long[] sample() {
            return Arrays.copyOf(kept, Math.clamp(seen, 0, kept.length));
        }

        @Override
        public double total() {
            long[] sample = sample();
            return sample.length == 0 ? 0 : Arrays.stream(sample).sum() * ((double) seen / sample.length);
        }
    }

    /// Makes the open part of a reservoir.
    @FunctionalInterface
    interface Maker {
        Reservoir.Sample make(long[] kept, long seen, RandomGenerator random);
    }

    static Reservoir of(Maker maker) {
        return new Reservoir() {
            @Override
            public Sample open(int k, RandomGenerator random) {
                return maker.make(new long[k], 0, random);
            }

            @Override
            public Sample resume(long[] kept, long seen, RandomGenerator random) {
                return maker.make(kept.clone(), seen, random);
            }
        };
    }

    static Reservoir placing(Placement placement) {
        return of((kept, seen, random) -> new Slots(kept, seen, random, placement));
    }

    /// Algorithm R.
    static long right(long number, int k, RandomGenerator random) {
        return random.nextLong(number);
    }

    /// Algorithm L (Li 1994, doi:10.1145/198429.198435): jumps from one item that enters to the next. A checkpoint does not hold its
    /// threshold, so it goes on with Algorithm R from there.
    static final class Jumps extends Slots {
        private double threshold = 1;
        private long next;

        Jumps(long[] kept, long seen, RandomGenerator random) {
            super(kept, seen, random, Reservoirs::right);
            next = seen == 0 ? 0 : -1;
        }

        private void jump() {
            threshold *= Math.exp(Math.log1p(-random.nextDouble()) / kept.length);
            next = seen + 1 + (long) Math.floor(Math.log1p(-random.nextDouble()) / Math.log1p(-threshold));
        }

        @Override
        void offer(long item) {
            if (next < 0) {
                super.offer(item);
                return;
            }
            seen++;
            if (seen <= kept.length) {
                kept[(int) seen - 1] = item;
                if (seen == kept.length)
                    jump();
            } else if (seen == next) {
                kept[random.nextInt(kept.length)] = item;
                jump();
            }
        }
    }

    /// Keeps the `k` items with the least random keys, in the order of the keys.
    static final class LeastKeys extends Slots {
        private final double[] keys;
        private final boolean fresh;

        LeastKeys(long[] kept, long seen, RandomGenerator random) {
            super(kept, seen, random, Reservoirs::right);
            keys = new double[kept.length];
            fresh = seen == 0;
        }

        @Override
        void offer(long item) {
            if (!fresh) {
                super.offer(item);
                return;
            }
            double key = random.nextDouble();
            int filled = (int) Math.min(seen++, kept.length);
            int place = filled;
            while (place > 0 && keys[place - 1] > key)
                place--;
            if (place == kept.length)
                return;
            for (int i = Math.min(filled, kept.length - 1); i > place; i--) {
                keys[i] = keys[i - 1];
                kept[i] = kept[i - 1];
            }
            keys[place] = key;
            kept[place] = item;
        }
    }
}
