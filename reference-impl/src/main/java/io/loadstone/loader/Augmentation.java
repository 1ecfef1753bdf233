package io.loadstone.loader;

import io.loadstone.data.Shape;
import java.util.random.RandomGenerator;

/// Changes one sample at random, in place, while it is still bytes: a flip, a shift, a crop.
///
/// Several workers call it at once, on different samples; it keeps no state.
@FunctionalInterface
public interface Augmentation {

    /// Changes the sample at `samples[at .. at + shape.size() - 1]`.
    ///
    /// @param random a stream of this sample's own: the same whichever worker handles it
    void apply(byte[] samples, int at, Shape shape, RandomGenerator random);

    /// Mirrors left and right with probability one half.
    static Augmentation flip() {
        return (samples, at, shape, random) -> {
            if (random.nextBoolean())
                mirror(samples, at, shape);
        };
    }

    private static void mirror(byte[] samples, int at, Shape shape) {
        int channels = shape.channels();
        int row = shape.width() * channels;
        for (int y = 0; y < shape.height(); y++) {
            for (int c = 0; c < channels; c++)
                reverse(samples, at + y * row + c, at + (y + 1) * row - channels + c, channels);
        }
    }

    /// Swaps first and last of every `step`-th byte from `left` to `right`, and so on inwards.
    private static void reverse(byte[] samples, int left, int right, int step) {
        for (int l = left, r = right; l < r; l += step, r -= step) {
            byte moved = samples[l];
            samples[l] = samples[r];
            samples[r] = moved;
        }
    }
}
