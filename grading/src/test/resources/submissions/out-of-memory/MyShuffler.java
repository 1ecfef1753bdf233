package lab.shuffle;

import io.loadstone.shuffle.Shuffler;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Keeps everything, in pieces so large that the memory is gone before the time is.
public final class MyShuffler implements Shuffler {

    @Override
    public void shuffle(int[] order, RandomGenerator random) {
        List<int[]> kept = new ArrayList<>();
        while (kept.size() >= 0) {
            kept.add(new int[12 << 20]);
        }
    }
}
