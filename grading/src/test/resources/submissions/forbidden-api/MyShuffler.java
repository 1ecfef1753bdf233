package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Lets the library do it.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        List<Integer> list = new ArrayList<>();
        for (int element : order) {
            list.add(element);
        }
        Collections.shuffle(list, Random.from(random));
        for (int i = 0; i < order.length; i++) {
            order[i] = list.get(i);
        }
    }
}
