package io.loadstone.guarantees.importance;

/// Ten classes from pixels by one linear layer: small enough to train a hundred times, real enough to have hard examples.
final class SoftmaxRegression {
    private static final int CLASSES = 10;
    private final int pixels;
    private final float[] weights;
    private final double[] probability = new double[CLASSES];

    SoftmaxRegression(int pixels) {
        this.pixels = pixels;
        weights = new float[CLASSES * (pixels + 1)];
    }

    /// Computes the probabilities of an image; the cross-entropy of a label.
    double loss(float[] data, int at, int label) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            int row = c * (pixels + 1);
            float logit = weights[row + pixels];
            for (int j = 0; j < pixels; j++)
                logit += weights[row + j] * data[at + j];
            probability[c] = logit;
            greatest = Math.max(greatest, logit);
        }
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            probability[c] = Math.exp(probability[c] - greatest);
            sum += probability[c];
        }
        for (int c = 0; c < CLASSES; c++)
            probability[c] /= sum;
        return -Math.log(Math.max(1e-12, probability[label]));
    }

    /// A step down the gradient of the loss that was computed last.
    void step(float[] data, int at, int label, double rate) {
        for (int c = 0; c < CLASSES; c++) {
            float by = (float) (rate * (probability[c] - (c == label ? 1 : 0)));
            int row = c * (pixels + 1);
            weights[row + pixels] -= by;
            for (int j = 0; j < pixels; j++)
                weights[row + j] -= by * data[at + j];
        }
    }

    /// The norm of the gradient of the loss that was computed last: `|p - y| |(x, 1)|`.
    double norm(float[] data, int at, int label) {
        double output = 0;
        for (int c = 0; c < CLASSES; c++) {
            double off = probability[c] - (c == label ? 1 : 0);
            output += off * off;
        }
        double input = 1;
        for (int j = 0; j < pixels; j++)
            input += (double) data[at + j] * data[at + j];
        return Math.sqrt(output * input);
    }

    int answer(float[] data, int at) {
        loss(data, at, 0);
        int best = 0;
        for (int c = 1; c < CLASSES; c++)
            best = probability[c] > probability[best] ? c : best;
        return best;
    }
}
