package io.loadstone.book.interactive;

import java.util.random.RandomGenerator;

/// A small generator that is the same on every machine and in every browser, bounded draws included.
///
/// Source: Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195; bounded draws by rejection.
final class SplitMix implements RandomGenerator {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    SplitMix(long seed) {
        state = seed * GOLDEN;
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        long z = (state ^ state >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= 0)
            throw new IllegalArgumentException("bound must be positive, got " + bound);
        int word = nextInt() >>> 1;
        int value = word % bound;
        while (word - value + (bound - 1) < 0) { // the last, incomplete round of remainders
            word = nextInt() >>> 1;
            value = word % bound;
        }
        return value;
    }

    @Override
    public long nextLong(long bound) {
        if (bound <= 0)
            throw new IllegalArgumentException("bound must be positive, got " + bound);
        long word = nextLong() >>> 1;
        long value = word % bound;
        while (word - value + (bound - 1) < 0) {
            word = nextLong() >>> 1;
            value = word % bound;
        }
        return value;
    }
}
