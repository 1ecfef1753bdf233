package io.loadstone.loader;

import io.loadstone.data.Dataset;
import io.loadstone.shuffle.Shuffler;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/// Visits every sample once, with each class spread evenly over the epoch: every stretch of it has close to its share.
///
/// The `j`-th sample of a class of `m` gets the place `(j + u) / m`, with one uniform `u` a class, and the epoch follows
/// the places. So any stretch of places of width `h` holds `h m` samples of the class, less or more than 1.
/// `O(n log classes)` an epoch.
public final class Stratified implements Sampler {
    private final Strata strata;
    private final Shuffler shuffler;

    private record Next(double place, int stratum, int member) {}

    /// @param dataset whose labels are the strata
    /// @param shuffler orders the samples within each class
    public Stratified(Dataset dataset, Shuffler shuffler) {
        this.strata = new Strata(dataset);
        this.shuffler = shuffler;
    }

    @Override
    public int length(int epoch, int size) {
        if (size != strata.size())
            throw new IllegalArgumentException("labels of %d samples for %d samples".formatted(strata.size(), size));
        return size;
    }

    @Override
    public void order(int epoch, int size, int[] order, RandomGenerator random) {
        int[][] members = strata.shuffled(shuffler, random);
        double[] phase = new double[members.length];
        PriorityQueue<Next> queue = new PriorityQueue<>(Comparator.comparingDouble(Next::place).thenComparingInt(
                Next::stratum));
        for (int s = 0; s < members.length; s++) {
            phase[s] = random.nextDouble();
            queue.add(new Next(phase[s] / members[s].length, s, 0));
        }
        for (int i = 0; i < order.length; i++) {
            Next next = queue.remove();
            int s = next.stratum();
            int j = next.member();
            order[i] = members[s][j];
            if (j + 1 < members[s].length)
                queue.add(new Next((j + 1 + phase[s]) / members[s].length, s, j + 1));
        }
    }
}
