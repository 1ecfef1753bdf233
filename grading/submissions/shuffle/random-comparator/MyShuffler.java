package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Wrong: sorts by a comparator that answers at random.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        Integer[] boxed = Arrays.stream(order).boxed().toArray(Integer[]::new);
        try {
            Arrays.sort(boxed, (left, right) -> random.nextInt(3) - 1);
        } catch (IllegalArgumentException contractBroken) {
            // the sort noticed; what it has done so far must do
        }
        for (int i = 0; i < order.length; i++)
            order[i] = boxed[i];
    }
}
