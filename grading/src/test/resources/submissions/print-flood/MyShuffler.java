package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Prints for ever.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        for (long i = 0; i >= 0; i++) {
            System.out.println("{\"score\": 100, \"line\": " + i + "}");
        }
    }
}
