package io.loadstone.book.interactive;

import java.util.random.RandomGenerator;

/// Keys of falling popularity: key `i` from 0 has probability in proportion to `(i + 1)^-s`.
///
/// Source: Zipf 1949; Breslau et al. 1999, doi:10.1109/INFCOM.1999.749260.
final class Zipf {
    private final double[] popularity;
    private final double[] upTo;

    /// @param keys how many, at least 1
    /// @param s the exponent; 0 makes all keys alike
    Zipf(int keys, double s) {
        popularity = new double[keys];
        upTo = new double[keys];
        double sum = 0;
        for (int i = 0; i < keys; i++) {
            popularity[i] = Math.pow(i + 1, -s);
            sum += popularity[i];
        }
        double before = 0;
        for (int i = 0; i < keys; i++) {
            popularity[i] /= sum;
            before += popularity[i];
            upTo[i] = before;
        }
    }

    /// The probability of each key.
    double[] popularity() {
        return popularity.clone();
    }

    /// Draws keys; binary search, `O(log keys)` each.
    int[] draw(int count, RandomGenerator random) {
        int[] keys = new int[count];
        for (int i = 0; i < count; i++) {
            double share = random.nextDouble();
            int low = 0;
            int high = upTo.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (upTo[middle] > share)
                    high = middle;
                else
                    low = middle + 1;
            }
            keys[i] = low;
        }
        return keys;
    }
}
