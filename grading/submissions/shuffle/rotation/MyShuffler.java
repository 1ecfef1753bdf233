package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Wrong: every element is equally likely in every place, but only n of the n! orders come out.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        if (order.length == 0)
            return;
        int[] copy = order.clone();
        int by = random.nextInt(order.length);
        for (int i = 0; i < order.length; i++)
            order[i] = copy[(i + by) % order.length];
    }
}
