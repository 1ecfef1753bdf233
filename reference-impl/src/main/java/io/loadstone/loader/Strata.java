package io.loadstone.loader;

import io.loadstone.data.Dataset;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The samples of a dataset by class: what stratified and balanced samplers share.
final class Strata {
    private final int[][] members;

    /// Reads all labels once: `O(n)`, `4 n` bytes.
    Strata(Dataset dataset) {
        int classes = 0;
        for (int i = 0; i < dataset.size(); i++)
            classes = Math.max(classes, dataset.label(i) + 1);
        int[] counts = new int[classes];
        for (int i = 0; i < dataset.size(); i++)
            counts[dataset.label(i)]++;
        members = new int[classes][];
        Arrays.setAll(members, c -> new int[counts[c]]);
        for (int i = dataset.size() - 1; i >= 0; i--)
            members[dataset.label(i)][--counts[dataset.label(i)]] = i;
    }

    /// Number of classes that have a sample.
    int inhabited() {
        return (int) Arrays.stream(members).filter(m -> m.length > 0).count();
    }

    int size() {
        return Arrays.stream(members).mapToInt(m -> m.length).sum();
    }

    /// The inhabited classes' samples, each class in a new random order.
    int[][] shuffled(Shuffler shuffler, RandomGenerator random) {
        int[][] copies = Arrays.stream(members).filter(m -> m.length > 0).map(int[]::clone).toArray(int[][]::new);
        for (int[] copy : copies)
            shuffler.shuffle(copy, random);
        return copies;
    }
}
