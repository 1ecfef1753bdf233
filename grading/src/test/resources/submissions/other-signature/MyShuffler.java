package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.List;
import java.util.Random;

/// Shuffles a list where the task asks for an array.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(List<Integer> order, Random random) {
        for (int i = order.size() - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
    }
}
