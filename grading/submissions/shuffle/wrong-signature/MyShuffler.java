package lab.shuffle;

import java.util.random.RandomGenerator;

/// Broken: the class does not implement Shuffler.
public final class MyShuffler {

    public void shuffle(int[] order, RandomGenerator random) {
        for (int last = order.length - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            int moved = order[last];
            order[last] = order[chosen];
            order[chosen] = moved;
        }
    }
}
