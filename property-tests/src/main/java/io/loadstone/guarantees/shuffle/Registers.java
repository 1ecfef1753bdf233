package io.loadstone.guarantees.shuffle;

import io.loadstone.shuffle.LinearComplexity;
import java.math.BigInteger;
import java.util.Arrays;

/// Shortest registers, 64 bits at a time. What a subclass does may be wrong.
class Registers implements LinearComplexity.Register {
    private long[] history = new long[2]; // bit i is the i-th bit before the last one
    private long[] connection = {1, 0};
    private long[] earlier = {1, 0};
    private int gap = 1;
    private int length;
    private int n;

    @Override
    public int[] add(boolean... bits) {
        int[] lengths = new int[bits.length];
        for (int i = 0; i < bits.length; i++) {
            if (n + 2 > 64 * history.length) {
                history = Arrays.copyOf(history, 2 * history.length);
                connection = Arrays.copyOf(connection, history.length);
                earlier = Arrays.copyOf(earlier, history.length);
            }
            remember(history, bits[i]);
            if (isWrong())
                correct();
            else
                gap++;
            n++;
            lengths[i] = shown(length, connection);
        }
        return lengths;
    }

    void remember(long[] past, boolean bit) {
        for (int word = n / 64 + 1; word > 0; word--)
            if (word < past.length)
                past[word] = (past[word] << 1) | (past[word - 1] >>> 63);
        past[0] = (past[0] << 1) | (bit ? 1 : 0);
    }

    private boolean isWrong() {
        long sum = 0;
        for (int word = 0; word <= length / 64; word++)
            sum ^= connection[word] & history[word];
        return Long.bitCount(sum) % 2 == 1;
    }

    private void correct() {
        long[] before = connection.clone();
        int words = gap / 64;
        int bits = gap % 64;
        for (int word = connection.length - 1; word >= words; word--) {
            connection[word] ^= earlier[word - words] << bits;
            if (bits > 0 && word > words)
                connection[word] ^= earlier[word - words - 1] >>> (64 - bits);
        }
        if (grows(length, n)) {
            length = longer(length, n);
            if (keepsConnection(earlier))
                earlier = before;
            gap = 1;
        } else {
            gap++;
        }
    }

    boolean grows(int from, int bits) {
        return 2 * from <= bits;
    }

    int longer(int from, int bits) {
        return bits + 1 - from;
    }

    boolean keepsConnection(long[] last) {
        return last.length > 0;
    }

    /// What is told of a register.
    int shown(int size, long[] coefficients) {
        return size;
    }

    @Override
    public boolean[] feedback() {
        boolean[] feedback = new boolean[length];
        for (int i = 1; i <= length; i++)
            feedback[i - 1] = (connection[i / 64] >>> i & 1) == 1;
        return feedback;
    }

    /// By the continued fraction of the series `sum s_j x^(-j-1)` over the field of two elements: the lengths are the degrees of the
    /// denominators of its convergents (Niederreiter 1988, doi:10.1007/3-540-39118-5_5).
    static final class ContinuedFraction implements LinearComplexity.Register {
        private BigInteger bits = BigInteger.ZERO; // the first bit is the highest
        private int n;
        private BigInteger denominator = BigInteger.ONE;

        @Override
        public int[] add(boolean... next) {
            int before = n;
            for (boolean bit : next) {
                bits = bits.shiftLeft(1).or(bit ? BigInteger.ONE : BigInteger.ZERO);
                n++;
            }
            int[] lengths = new int[n + 1]; // after so many bits
            BigInteger dividend = BigInteger.ONE.shiftLeft(n);
            BigInteger divisor = bits;
            BigInteger last = BigInteger.ZERO;
            denominator = BigInteger.ONE;
            while (divisor.signum() > 0) {
                BigInteger following = last;
                while (dividend.bitLength() >= divisor.bitLength()) {
                    int shift = dividend.bitLength() - divisor.bitLength();
                    dividend = dividend.xor(divisor.shiftLeft(shift));
                    following = following.xor(denominator.shiftLeft(shift));
                }
                int degree = following.bitLength() - 1;
                int from = denominator.bitLength() - 1 + degree;
                if (from > n)
                    break;
                Arrays.fill(lengths, from, n + 1, degree);
                BigInteger rest = dividend;
                dividend = divisor;
                divisor = rest;
                last = denominator;
                denominator = following;
            }
            return Arrays.copyOfRange(lengths, before + 1, n + 1);
        }

        @Override
        public boolean[] feedback() {
            int length = denominator.bitLength() - 1;
            boolean[] feedback = new boolean[length];
            for (int i = 0; i < length; i++)
                feedback[i] = denominator.testBit(length - 1 - i);
            return feedback;
        }
    }
}
