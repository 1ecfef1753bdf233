package lab.shuffle;

import io.loadstone.shuffle.Mt19937;

/// Makes 624 words at once, in place, and gives them out one by one.
public final class MyMt19937 implements Mt19937 {
    private static final int WORDS = 624;

    @Override
    public Generator seeded(int seed) {
        return new Batch(begin(seed));
    }

    @Override
    public Generator seeded(int[] key) {
        if (key.length < 1)
            throw new IllegalArgumentException("the key is empty");
        int[] state = begin(19_650_218);
        int at = 0;
        int left = key.length > WORDS ? key.length : WORDS;
        for (int j = 0; left > 0; left--, j = j + 1 == key.length ? 0 : j + 1) {
            at = step(state, at);
            state[at] ^= folded(state[at - 1]) * 1_664_525;
            state[at] += key[j] + j;
        }
        for (int k = 1; k < WORDS; k++) {
            at = step(state, at);
            state[at] ^= folded(state[at - 1]) * 1_566_083_941;
            state[at] -= at;
        }
        state[0] = Integer.MIN_VALUE;
        return new Batch(state);
    }

    private static int step(int[] state, int at) {
        if (at + 1 < WORDS)
            return at + 1;
        state[0] = state[WORDS - 1];
        return 1;
    }

    private static int[] begin(int seed) {
        int[] state = new int[WORDS];
        int word = seed;
        for (int i = 0; i < WORDS; i++) {
            state[i] = word;
            word = 1_812_433_253 * folded(word) + i + 1;
        }
        return state;
    }

    private static int folded(int word) {
        return word >>> 30 ^ word;
    }

    static final class Batch implements Generator {
        private final int[] state;
        private int given = WORDS;

        /// @param state the 624 words before the first one that is given out
        Batch(int[] state) {
            this.state = state;
        }

        @Override
        public int[] next(int count) {
            int[] outputs = new int[count];
            for (int i = 0; i < count; i++) {
                if (given == WORDS)
                    twist();
                outputs[i] = temper(state[given++]);
            }
            return outputs;
        }

        private void twist() {
            for (int i = 0; i < WORDS; i++) {
                int joined = state[i] >>> 31 << 31 | state[i + 1 < WORDS ? i + 1 : 0] << 1 >>> 1;
                int far = state[i < WORDS - 397 ? i + 397 : i + 397 - WORDS];
                state[i] = far ^ joined >>> 1 ^ -(joined & 1) & 0x9908B0DF;
            }
            given = 0;
        }

        static int temper(int word) {
            int a = word ^ word >> 11;
            int b = a ^ a << 7 & 0x9D2C5680;
            int c = b ^ b << 15 & 0xEFC60000;
            return c ^ c >> 18;
        }
    }
}
