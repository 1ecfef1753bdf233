package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Wrong: sorts by tossing a coin for each comparison.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        Integer[] boxed = Arrays.stream(order).boxed().toArray(Integer[]::new);
        try {
            Arrays.sort(boxed, (a, b) -> random.nextBoolean() ? 1 : -1);
        } catch (IllegalArgumentException e) {
            // the sort noticed that the comparator contradicts itself; what it has done so far must do
        }
        for (int i = 0; i < order.length; i++) {
            order[i] = boxed[i];
        }
    }
}
