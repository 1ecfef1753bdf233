package io.loadstone.shuffle;

import io.loadstone.Reference;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The inside-out shuffle: item `i` (from 0) takes a place drawn from `0 .. i`, and what lay there moves to the end.
///
/// Why: let the first `i` items be in uniform order. The draw has `i + 1` outcomes, and the order of `i + 1` items tells it (it is where the new
/// item lies) as well as the order before (undo the move). So `i! (i + 1)` equally likely histories lead to as many orders, one each.
///
/// Source: Knuth, TAOCP 2, 3.4.2.
@Reference
public final class GrowingDeck implements InsideOut {

    @Override
    public Deck open(RandomGenerator random) {
        return new Grown(random);
    }

    private static final class Grown implements Deck {
        private final RandomGenerator random;
        private int[] order = new int[8];
        private int count;

        Grown(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public void add(int... items) {
            if (order.length - count < items.length)
                order = Arrays.copyOf(order, Math.max(Math.addExact(count, items.length), count + count / 2));
            for (int item : items) {
                int place = random.nextInt(count + 1);
                order[count++] = order[place];
                order[place] = item;
            }
        }

        @Override
        public int[] order() {
            return Arrays.copyOf(order, count);
        }
    }
}
