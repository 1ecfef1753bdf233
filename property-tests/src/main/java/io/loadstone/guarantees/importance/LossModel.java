package io.loadstone.guarantees.importance;

import java.util.Arrays;

/// What is known of losses, written down plainly.
record LossModel(double[] mean, double floor, double smoothing) {

    LossModel(int n, double floor, double smoothing, double initial) {
        this(new double[n], floor, smoothing);
        Arrays.fill(mean, initial);
    }

    void report(int[] examples, double[] losses) {
        for (int i = 0; i < examples.length; i++)
            mean[examples[i]] = (1 - smoothing) * mean[examples[i]] + smoothing * losses[i];
    }

    double[] probabilities() {
        double sum = Arrays.stream(mean).sum();
        int n = mean.length;
        return Arrays.stream(mean).map(s -> sum == 0 ? 1.0 / n : (1 - floor) * s / sum + floor / n).toArray();
    }
}
