package lab.shuffle;

import io.loadstone.shuffle.LinearComplexity;
import java.math.BigInteger;

/// Massey's algorithm on polynomials over two elements that are kept as whole numbers: adding is XOR, and times x is a shift.
public final class MyLinearComplexity implements LinearComplexity {

    @Override
    public Register open() {
        return new Polynomials();
    }

    private static final class Polynomials implements Register {
        private BigInteger connection = BigInteger.ONE;
        private BigInteger lastGood = BigInteger.ONE;
        private BigInteger seen = BigInteger.ZERO; // the newest bit is the lowest
        private int count;
        private int complexity;

        @Override
        public int[] add(boolean... bits) {
            int[] complexities = new int[bits.length];
            for (int i = 0; i < bits.length; i++) {
                add(bits[i]);
                complexities[i] = complexity;
            }
            return complexities;
        }

        private void add(boolean bit) {
            seen = seen.shiftLeft(1);
            if (bit)
                seen = seen.setBit(0);
            lastGood = lastGood.shiftLeft(1);
            count++;
            if (connection.and(seen).bitCount() % 2 == 0)
                return;
            BigInteger failed = connection;
            connection = connection.xor(lastGood);
            if (count > 2 * complexity) {
                complexity = count - complexity;
                lastGood = failed;
            }
        }

        @Override
        public boolean[] feedback() {
            boolean[] taps = new boolean[complexity];
            for (int i = 0; i < complexity; i++)
                taps[i] = connection.testBit(i + 1);
            return taps;
        }
    }
}
