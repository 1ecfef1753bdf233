package shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// In another package than the task asks for.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }
}
