package lab.shuffle;

import io.loadstone.shuffle.Mt19937;
import io.loadstone.shuffle.StateCloner;

public final class MyStateCloner implements StateCloner {
    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final long MASK = (1L << 48) - 1;

    @Override
    public int[] untemper(int... outputs) {
        int[] words = new int[outputs.length];
        for (int i = 0; i < words.length; i++) {
            int y = outputs[i];
            y ^= y >>> 18; // the upper 18 bits are as they were, and 18 + 18 > 32
            y ^= (y << 15) & 0xEFC6_0000; // mask and shifted mask have no bit in common below: one round is enough
            y = undoLeft7(y);
            words[i] = undoRight11(y);
        }
        return words;
    }

    /// Seven more bits are right after each round.
    private static int undoLeft7(int y) {
        int word = y;
        for (int right = 7; right < 32; right += 7)
            word = y ^ ((word << 7) & 0x9D2C_5680);
        return word;
    }

    private static int undoRight11(int y) {
        int word = y;
        for (int right = 11; right < 32; right += 11)
            word = y ^ (word >>> 11);
        return word;
    }

    @Override
    public Mt19937.Generator rebuild(int[] outputs) {
        if (outputs.length != 624)
            throw new IllegalArgumentException("624 outputs make a state, not " + outputs.length);
        return new MyMt19937.Window(untemper(outputs));
    }

    @Override
    public int[] afterJavaInts(int first, int second, int count) {
        long upper = (first & 0xFFFF_FFFFL) << 16;
        for (int hidden = 0; hidden < 1 << 16; hidden++) {
            long state = next(upper | hidden);
            if ((int) (state >>> 16) == second)
                return outputs(state, count);
        }
        throw new IllegalArgumentException("no java.util.Random gives out " + first + ", then " + second);
    }

    private static int[] outputs(long state, int count) {
        int[] outputs = new int[count];
        long at = state;
        for (int i = 0; i < count; i++) {
            at = next(at);
            outputs[i] = (int) (at >>> 16);
        }
        return outputs;
    }

    private static long next(long state) {
        return (state * MULTIPLIER + 11) & MASK;
    }
}
