package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Cannot be made without a number that nobody gives.
public final class MyShuffler implements Shuffler {
    private final int rounds;

    public MyShuffler(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        for (int i = 0; i < rounds; i++) {
            random.nextInt();
        }
    }
}
