package io.loadstone.guarantees.shuffle;

import io.loadstone.shuffle.Mt19937;

/// The Mersenne Twister, 624 words at a time. What a subclass does may be wrong.
class Twisters implements Mt19937 {
    static final int N = 624;

    int multiplier() {
        return 1812433253;
    }

    int addend(int i) {
        return i;
    }

    int[] filled(int seed) {
        int[] x = new int[N];
        x[0] = seed;
        for (int i = 1; i < N; i++)
            x[i] = multiplier() * (x[i - 1] ^ (x[i - 1] >>> 30)) + addend(i);
        return x;
    }

    @Override
    public Generator seeded(int seed) {
        return new Blocks(this, filled(seed));
    }

    int steps(int keyLength) {
        return Math.max(N, keyLength);
    }

    int keyAddend(int[] key, int j) {
        return key[j] + j;
    }

    int firstWord(int[] x) {
        return 0x8000_0000;
    }

    @Override
    public Generator seeded(int[] key) {
        int[] x = filled(19650218);
        int i = 1;
        int j = 0;
        for (int k = steps(key.length); k > 0; k--) {
            x[i] = (x[i] ^ ((x[i - 1] ^ (x[i - 1] >>> 30)) * 1664525)) + keyAddend(key, j);
            i++;
            j = (j + 1) % key.length;
            if (i == N) {
                x[0] = x[N - 1];
                i = 1;
            }
        }
        for (int k = N - 1; k > 0; k--) {
            x[i] = (x[i] ^ ((x[i - 1] ^ (x[i - 1] >>> 30)) * 1566083941)) - i;
            i++;
            if (i == N) {
                x[0] = x[N - 1];
                i = 1;
            }
        }
        x[0] = firstWord(x);
        return new Blocks(this, x);
    }

    int middle() {
        return 397;
    }

    /// The next 624 words in the place of these.
    void twist(int[] x) {
        for (int k = 0; k < N; k++)
            x[k] = twisted(x[k], x[(k + 1) % N], x[(k + middle()) % N]);
    }

    int twisted(int word, int next, int middle) {
        int y = (word & 0x8000_0000) | (next & 0x7FFF_FFFF);
        return middle ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908_B0DF);
    }

    int tempered(int word) {
        int y = word;
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9D2C_5680;
        y ^= (y << 15) & 0xEFC6_0000;
        y ^= y >>> 18;
        return y;
    }

    /// A block of words, given out one by one.
    static class Blocks implements Generator {
        private final Twisters of;
        private final int[] x;
        private int used;

        /// @param x the words before those that are given out
        Blocks(Twisters of, int[] x) {
            this(of, x, N);
        }

        Blocks(Twisters of, int[] x, int used) {
            this.of = of;
            this.x = x.clone();
            this.used = used;
        }

        @Override
        public int[] next(int count) {
            int[] outputs = new int[count];
            for (int i = 0; i < count; i++) {
                if (used == N) {
                    of.twist(x);
                    used = 0;
                }
                outputs[i] = of.tempered(x[used++]);
            }
            return outputs;
        }
    }
}
