package io.loadstone.guarantees.shuffle;

import io.loadstone.data.Images;

/// Softmax regression on images pooled to a quarter of their pixels: ten rows of 196 weights and an offset, all 0 at first.
///
/// A step on image `i` moves the weights of class `c` by `step ([c = label] - p_c) x_i`. The loss is `-ln p_label`, in nats.
final class PooledSoftmax {
    private static final int CLASSES = 10;
    private static final int SIDE = 28;
    private static final int HALF = SIDE / 2;

    private final Images images;
    private final float[][] pixels;
    private final double step;
    private final float[][] weights = new float[CLASSES][HALF * HALF + 1];
    private final double[] share = new double[CLASSES];

    PooledSoftmax(Images images, float[][] pixels, double step) {
        this.images = images;
        this.pixels = pixels;
        this.step = step;
    }

    /// Means of 2 x 2 pixels, from -1 to 1, and a 1 for the offset.
    static float[] pooled(Images images, int index) {
        byte[] raw = new byte[images.shape().size()];
        images.copy(index, raw, 0);
        float[] pooled = new float[HALF * HALF + 1];
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++)
                pooled[y / 2 * HALF + x / 2] += (raw[y * SIDE + x] & 255) / 255f / 2;
        for (int i = 0; i < HALF * HALF; i++)
            pooled[i] -= 1;
        pooled[HALF * HALF] = 1;
        return pooled;
    }

    void step(int image) {
        float[] x = pixels[image];
        predict(x);
        for (int c = 0; c < CLASSES; c++) {
            float move = (float) (step * ((images.label(image) == c ? 1 : 0) - share[c]));
            float[] row = weights[c];
            for (int i = 0; i < row.length; i++)
                row[i] += move * x[i];
        }
    }

    double loss(int[] of) {
        double sum = 0;
        for (int image : of) {
            predict(pixels[image]);
            sum -= Math.log(Math.max(share[images.label(image)], 1e-300));
        }
        return sum / of.length;
    }

    private void predict(float[] x) {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            float sum = 0;
            for (int i = 0; i < x.length; i++)
                sum += weights[c][i] * x[i];
            share[c] = sum;
            most = Math.max(most, sum);
        }
        double all = 0;
        for (int c = 0; c < CLASSES; c++) {
            share[c] = Math.exp(share[c] - most);
            all += share[c];
        }
        for (int c = 0; c < CLASSES; c++)
            share[c] /= all;
    }
}
