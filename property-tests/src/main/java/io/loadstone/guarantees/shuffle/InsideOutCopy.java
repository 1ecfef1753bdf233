package io.loadstone.guarantees.shuffle;

import java.util.random.RandomGenerator;

/// The inside-out form of Fisher-Yates: builds the shuffled order in a second array, in one pass over the first.
///
/// Source: Knuth, TAOCP 2, 3.4.2; needed when the number of elements is not known beforehand.
final class InsideOutCopy {
    private InsideOutCopy() {}

    static void shuffle(int[] order, RandomGenerator random) {
        int[] built = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int place = random.nextInt(i + 1);
            built[i] = built[place];
            built[place] = order[i];
        }
        System.arraycopy(built, 0, order, 0, order.length);
    }
}
