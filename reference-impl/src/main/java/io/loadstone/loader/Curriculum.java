package io.loadstone.loader;

import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Begins with the easy samples: epoch `e` visits the easiest share `pace(e)` of them, in a shuffled order.
///
/// Source: Bengio, Louradour, Collobert and Weston 2009, doi:10.1145/1553374.1553380.
public final class Curriculum implements Sampler {
    private final int[] byDifficulty;
    private final IntToDoubleFunction pace;
    private final Shuffler shuffler;

    /// @param difficulty one number for each sample, larger is harder
    /// @param pace share of the samples that an epoch visits, above 0 and at most 1
    /// @param shuffler orders what is visited
    public Curriculum(double[] difficulty, IntToDoubleFunction pace, Shuffler shuffler) {
        this.byDifficulty = IntStream.range(0, difficulty.length).boxed().sorted(Comparator.comparingDouble(
                i -> difficulty[i])).mapToInt(Integer::intValue).toArray();
        this.pace = pace;
        this.shuffler = shuffler;
    }

    /// The usual pace: from `start` in epoch 0 in equal steps to everything in epoch `full`.
    public static IntToDoubleFunction linear(double start, int full) {
        return epoch -> Math.min(1, start + (1 - start) * epoch / full);
    }

    @Override
    public int length(int epoch, int size) {
        if (size != byDifficulty.length)
            throw new IllegalArgumentException("%d difficulties for %d samples".formatted(byDifficulty.length, size));
        double share = pace.applyAsDouble(epoch);
        if (!(share > 0 && share <= 1))
            throw new IllegalArgumentException("the pace of epoch %d must lie in (0, 1], got %s".formatted(epoch,
                    share));
        return (int) Math.ceil(share * size);
    }

    @Override
    public void order(int epoch, int size, int[] order, RandomGenerator random) {
        System.arraycopy(Arrays.copyOf(byDifficulty, order.length), 0, order, 0, order.length);
        shuffler.shuffle(order, random);
    }
}
