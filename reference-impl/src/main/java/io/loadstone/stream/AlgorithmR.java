package io.loadstone.stream;

import io.loadstone.Reference;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Algorithm R: item `i` enters with probability `k / i` and takes the place of a member chosen uniformly. One draw an item.
///
/// Why: let each `k`-set of the first `i - 1` items be equally likely. A set without item `i` is kept if `i` does not enter,
/// or is never left: `(1 - k/i) / C(i-1, k) = 1 / C(i, k)`. A set with item `i` comes from each of the `i - k` sets that hold its other
/// `k - 1` members and one victim: `(i - k) * (k/i) * (1/k) / C(i-1, k) = 1 / C(i, k)`.
///
/// Source: Vitter 1985, doi:10.1145/3147.3165; Knuth, TAOCP 2, 3.4.2, Algorithm R.
@Reference
public final class AlgorithmR implements Reservoir {

    @Override
    public Sample open(int k, RandomGenerator random) {
        if (k < 1)
            throw new IllegalArgumentException("a reservoir keeps at least 1 item, got k = " + k);
        return new Open(new long[k], 0, random);
    }

    @Override
    public Sample resume(long[] kept, long seen, RandomGenerator random) {
        if (kept.length < 1 || seen < kept.length)
            throw new IllegalArgumentException(
                    "a checkpoint of %d items cannot have seen %d".formatted(kept.length, seen));
        return new Open(kept.clone(), seen, random);
    }

    private static final class Open implements Sample {
        private final long[] kept;
        private final RandomGenerator random;
        private long seen;

        Open(long[] kept, long seen, RandomGenerator random) {
            this.kept = kept;
            this.seen = seen;
            this.random = random;
        }

        @Override
        public void offer(long... items) {
            for (long item : items)
                offer(item);
        }

        private void offer(long item) {
            seen++; // item number `seen`, counted from 1
            if (seen <= kept.length) {
                kept[(int) seen - 1] = item;
                return;
            }
            // Below k with probability k/seen, and then uniform over the slots: one draw both accepts and chooses the victim.
            long slot = random.nextLong(seen);
            if (slot < kept.length)
                kept[(int) slot] = item;
        }

        @Override
        public long[] sample() {
            return Arrays.copyOf(kept, (int) Math.min(seen, kept.length));
        }

        @Override
        public double total() {
            long[] sample = sample();
            double sum = 0;
            for (long item : sample)
                sum += item;
            return sample.length == 0 ? 0 : sum * ((double) seen / sample.length);
        }
    }
}
