package lab.shuffle;

import io.loadstone.shuffle.Mt19937;

public final class MyMt19937 implements Mt19937 {
    private static final int N = 624;
    private static final int M = 397;

    @Override
    public Generator seeded(int seed) {
        return new Window(filled(seed));
    }

    private static int[] filled(int seed) {
        int[] x = new int[N];
        x[0] = seed;
        for (int i = 1; i < N; i++)
            x[i] = 1812433253 * mixed(x[i - 1]) + i;
        return x;
    }

    private static int mixed(int word) {
        return word ^ (word >>> 30);
    }

    @Override
    public Generator seeded(int[] key) {
        if (key.length == 0)
            throw new IllegalArgumentException("a key has at least one word");
        int[] x = filled(19650218);
        int i = 1;
        for (int step = 0; step < Math.max(N, key.length); step++) {
            int j = step % key.length;
            x[i] = (x[i] ^ 1664525 * mixed(x[i - 1])) + key[j] + j;
            i = following(x, i);
        }
        for (int step = 1; step < N; step++) {
            x[i] = (x[i] ^ 1566083941 * mixed(x[i - 1])) - i;
            i = following(x, i);
        }
        x[0] = 1 << 31;
        return new Window(x);
    }

    private static int following(int[] x, int i) {
        if (i < N - 1)
            return i + 1;
        x[0] = x[N - 1];
        return 1;
    }

    /// The last 624 words in a ring: the oldest is replaced by the next one.
    static final class Window implements Generator {
        private final int[] ring;
        private int oldest;

        /// @param words `x_k, ..., x_(k+623)`; the first output belongs to `x_(k+624)`
        Window(int[] words) {
            ring = words.clone();
        }

        @Override
        public int[] next(int count) {
            int[] outputs = new int[count];
            for (int k = 0; k < count; k++) {
                int y = (ring[oldest] & 0x8000_0000) | (ring[(oldest + 1) % N] & 0x7FFF_FFFF);
                int word = ring[(oldest + M) % N] ^ (y >>> 1) ^ ((y & 1) * 0x9908_B0DF);
                ring[oldest] = word;
                oldest = (oldest + 1) % N;
                outputs[k] = tempered(word);
            }
            return outputs;
        }

        private static int tempered(int word) {
            int y = word ^ (word >> 11);
            y ^= (y << 7) & 0x9D2C_5680;
            y ^= (y << 15) & 0xEFC6_0000;
            return y ^ (y >> 18);
        }
    }
}
