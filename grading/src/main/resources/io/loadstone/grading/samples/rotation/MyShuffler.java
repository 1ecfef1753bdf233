package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Wrong: each element reaches each place equally often, and yet only n orders come out.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        if (order.length == 0) {
            return;
        }
        int[] before = order.clone();
        int by = random.nextInt(order.length);
        for (int i = 0; i < order.length; i++) {
            order[i] = before[(i + by) % order.length];
        }
    }
}
