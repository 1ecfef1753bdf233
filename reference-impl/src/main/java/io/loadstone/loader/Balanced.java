package io.loadstone.loader;

import io.loadstone.data.Dataset;
import io.loadstone.shuffle.Shuffler;
import java.util.random.RandomGenerator;

/// Visits every class equally often: rounds in which each class comes once, in random order. Samples of a rare class
/// repeat, each as often as the others of its class, give or take one; of a common class, some are left out.
///
/// An epoch has as many samples as the dataset, rounded up to whole rounds.
public final class Balanced implements Sampler {
    private final Strata strata;
    private final Shuffler shuffler;

    /// @param dataset whose labels are the classes
    /// @param shuffler orders the samples within each class, and the classes within each round
    public Balanced(Dataset dataset, Shuffler shuffler) {
        this.strata = new Strata(dataset);
        this.shuffler = shuffler;
    }

    @Override
    public int length(int epoch, int size) {
        if (size != strata.size())
            throw new IllegalArgumentException("labels of %d samples for %d samples".formatted(strata.size(), size));
        int classes = strata.inhabited();
        return Math.ceilDiv(size, classes) * classes;
    }

    @Override
    public void order(int epoch, int size, int[] order, RandomGenerator random) {
        int[][] members = strata.shuffled(shuffler, random);
        int[] round = new int[members.length];
        for (int i = 0; i < order.length; i++) {
            int within = i % round.length;
            if (within == 0) {
                Sequential.count(round);
                shuffler.shuffle(round, random);
            }
            int[] one = members[round[within]];
            order[i] = one[i / round.length % one.length];
        }
    }
}
