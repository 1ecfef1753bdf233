package lab.shuffle;

import io.loadstone.shuffle.Mt19937;
import io.loadstone.shuffle.StateCloner;
import java.util.Arrays;

/// Tempering is linear over two elements: 32 images of single bits say all about it, and elimination turns it round.
public final class MyStateCloner implements StateCloner {
    private static final int[] INVERSE = inverse();

    /// Word `i` is what has the image `1 << i`.
    private static int[] inverse() {
        int[] image = new int[32];
        int[] origin = new int[32];
        for (int i = 0; i < 32; i++) {
            origin[i] = 1 << i;
            image[i] = MyMt19937.Batch.temper(origin[i]);
        }
        for (int bit = 0; bit < 32; bit++) {
            int pivot = bit;
            while ((image[pivot] >>> bit & 1) == 0)
                pivot++;
            exchange(image, pivot, bit);
            exchange(origin, pivot, bit);
            for (int row = 0; row < 32; row++) {
                if (row != bit && (image[row] >>> bit & 1) == 1) {
                    image[row] ^= image[bit];
                    origin[row] ^= origin[bit];
                }
            }
        }
        return origin;
    }

    private static void exchange(int[] rows, int i, int j) {
        int row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    @Override
    public int[] untemper(int... outputs) {
        return Arrays.stream(outputs).map(MyStateCloner::untempered).toArray();
    }

    private static int untempered(int output) {
        int word = 0;
        for (int bits = output; bits != 0; bits &= bits - 1)
            word ^= INVERSE[Integer.numberOfTrailingZeros(bits)];
        return word;
    }

    @Override
    public Mt19937.Generator rebuild(int[] outputs) {
        if (outputs.length != 624)
            throw new IllegalArgumentException("a state is made from 624 outputs, here are " + outputs.length);
        return new MyMt19937.Batch(untemper(outputs));
    }

    @Override
    public int[] afterJavaInts(int first, int second, int count) {
        long known = Integer.toUnsignedLong(first) << 16;
        for (long guess = known; guess <= known + 0xFFFF; guess++) {
            long[] states = new MyLcg().states(new MyLcg.Rule(25214903917L, 11, 1L << 48), guess, 1);
            if ((int) (states[0] >> 16) == second)
                return Arrays.stream(new MyLcg().states(new MyLcg.Rule(25214903917L, 11, 1L << 48), states[0], count))
                        .mapToInt(state -> (int) (state >> 16)).toArray();
        }
        throw new IllegalArgumentException("the two numbers cannot follow each other");
    }
}
