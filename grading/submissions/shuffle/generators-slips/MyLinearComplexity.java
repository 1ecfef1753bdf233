package lab.shuffle;

import io.loadstone.shuffle.LinearComplexity;
import java.util.Arrays;

public final class MyLinearComplexity implements LinearComplexity {

    @Override
    public Register open() {
        return new Shortest();
    }

    private static final class Shortest implements Register {
        private boolean[] bits = new boolean[64];
        private boolean[] connection = new boolean[64]; // c_0 = 1, c_1, ...
        private boolean[] earlier = new boolean[64]; // the connection before the length grew
        private int earlierDegree;
        private int gap = 1; // bits since the earlier connection failed
        private int length;
        private int n;

        Shortest() {
            connection[0] = true;
            earlier[0] = true;
        }

        @Override
        public int[] add(boolean... next) {
            int[] lengths = new int[next.length];
            for (int i = 0; i < next.length; i++) {
                if (n + 2 > bits.length)
                    grow();
                bits[n] = next[i];
                if (isWrong())
                    correct();
                else
                    gap++;
                n++;
                lengths[i] = length;
            }
            return lengths;
        }

        private void grow() {
            bits = Arrays.copyOf(bits, 2 * bits.length);
            connection = Arrays.copyOf(connection, bits.length);
            earlier = Arrays.copyOf(earlier, bits.length);
        }

        private boolean isWrong() {
            boolean sum = false;
            for (int i = 0; i <= length; i++)
                sum ^= connection[i] && bits[n - i];
            return sum;
        }

        private void correct() {
            boolean grows = 2 * length <= n;
            boolean[] before = grows ? connection.clone() : connection;
            for (int i = 0; i <= earlierDegree; i++)
                connection[i + gap] ^= earlier[i];
            if (grows) {
                earlier = before;
                earlierDegree = length;
                length = n + 1 - length;
                gap = 1;
            } else {
                gap++;
            }
        }

        @Override
        public boolean[] feedback() {
            return Arrays.copyOfRange(connection, 1, length + 1);
        }
    }
}
