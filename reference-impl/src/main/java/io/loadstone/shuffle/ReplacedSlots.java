package io.loadstone.shuffle;

import io.loadstone.Reference;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// An array of `B` slots. Once it is full, each arrival takes the place of an item drawn from all `B`, which leaves. What is left at the end
/// leaves in a random order. One bounded draw an item, `O(1)` time, `4 B` bytes.
///
/// Why its entropy is that of its draws: knowing which items have come, the order of leaving tells each draw (who left, of the `B` that
/// were there). So sequences of draws and orders match one to one, and the `B^(n-B) B!` sequences are equally likely.
///
/// Source: derived.
@Reference
public final class ReplacedSlots implements ShuffleBuffer {

    @Override
    public Open open(int capacity, RandomGenerator random) {
        if (capacity < 1)
            throw new IllegalArgumentException("a shuffle buffer holds at least 1 item, got capacity " + capacity);
        return new Slots(new int[capacity], random);
    }

    private static final class Slots implements Open {
        private final int[] held;
        private final RandomGenerator random;
        private int count;

        Slots(int[] held, RandomGenerator random) {
            this.held = held;
            this.random = random;
        }

        @Override
        public int[] offer(int... items) {
            int filling = Math.min(items.length, held.length - count);
            System.arraycopy(items, 0, held, count, filling);
            count += filling;
            int[] left = new int[items.length - filling];
            for (int i = 0; i < left.length; i++) {
                int slot = random.nextInt(held.length);
                left[i] = held[slot];
                held[slot] = items[filling + i];
            }
            return left;
        }

        @Override
        public int[] drain() {
            int[] left = new int[count];
            for (int i = 0; i < left.length; i++) {
                int slot = count == 1 ? 0 : random.nextInt(count);
                left[i] = held[slot];
                held[slot] = held[--count]; // held[0 .. count) are those that are left
            }
            Arrays.fill(held, 0);
            return left;
        }
    }
}
