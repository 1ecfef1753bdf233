package lab.shuffle;

import io.loadstone.shuffle.RandomTest;
import java.util.Arrays;

public final class MyRandomTest implements RandomTest {
    private static final int SIDE = 32;

    /// The tails of a law that begins at 0.
    private static Tails tails(double[] law, int seen) {
        double lower = 0;
        double upper = 0;
        for (int t = 0; t < law.length; t++) {
            lower += t <= seen ? law[t] : 0;
            upper += t >= seen ? law[t] : 0;
        }
        return new Tails(Math.min(1, lower), Math.min(1, upper));
    }

    @Override
    public Tails monobit(int[] words) {
        int ones = Arrays.stream(words).map(Integer::bitCount).sum();
        int n = SIDE * words.length;
        double[] law = new double[n + 1];
        law[n / 2] = 1; // relative to the middle, where nothing underflows
        for (int t = n / 2; t < n; t++)
            law[t + 1] = law[t] * (n - t) / (t + 1);
        for (int t = n / 2; t > 0; t--)
            law[t - 1] = law[t] * t / (n - t + 1);
        double sum = Arrays.stream(law).sum();
        return tails(Arrays.stream(law).map(p -> p / sum).toArray(), ones);
    }

    @Override
    public Tails occupancy(int[] words, int bits, int dimension) {
        int points = words.length / dimension;
        int cells = 1 << (bits * dimension);
        boolean[] occupied = new boolean[cells];
        int seen = 0;
        double[] law = new double[points + 1];
        law[0] = 1;
        for (int point = 0; point < points; point++) {
            int cell = 0;
            for (int i = 0; i < dimension; i++)
                cell = (cell << bits) | (words[point * dimension + i] >>> (SIDE - bits));
            seen += occupied[cell] ? 0 : 1;
            occupied[cell] = true;
            for (int t = Math.min(point + 1, cells); t >= 0; t--)
                law[t] = law[t] * t / cells + (t == 0 ? 0 : law[t - 1] * (cells - t + 1) / cells);
        }
        return tails(law, seen);
    }

    @Override
    public Tails birthdays(int[] words, int bits) {
        int m = words.length;
        long[] days = Arrays.stream(words).mapToLong(word -> word >>> (SIDE - bits)).sorted().toArray();
        long year = 1L << bits;
        long[] spacings = new long[m];
        for (int i = 0; i < m; i++)
            spacings[i] = i + 1 < m ? days[i + 1] - days[i] : days[0] + year - days[i];
        int seen = m - (int) Arrays.stream(spacings).distinct().count();
        double mean = (double) m * m * m / (4.0 * year);
        double[] law = new double[m + 1];
        for (int t = 0; t <= m; t++)
            law[t] = t == 0 ? Math.exp(-mean) : law[t - 1] * mean / t;
        Tails known = tails(law, seen);
        double below = known.lower() - law[seen];
        return new Tails(known.lower(), Math.max(0, 1 - below));
    }

    @Override
    public Tails rank(int[] words) {
        double[] one = new double[SIDE + 1];
        for (int r = 0; r <= SIDE; r++) {
            double p = Math.scalb(1.0, r * (2 * SIDE - r) - SIDE * SIDE);
            for (int i = 0; i < r; i++)
                p *= Math.pow(1 - Math.scalb(1.0, i - SIDE), 2) / (1 - Math.scalb(1.0, i - r));
            one[r] = p;
        }
        double[] law = {1};
        int seen = 0;
        for (int from = 0; from + SIDE <= words.length; from += SIDE) {
            law = sum(law, one);
            seen += rank(words, from);
        }
        return tails(law, seen);
    }

    /// The law of the sum of two independent numbers.
    private static double[] sum(double[] first, double[] second) {
        double[] law = new double[first.length + second.length - 1];
        for (int i = 0; i < first.length; i++)
            if (first[i] > 0)
                for (int j = 0; j < second.length; j++)
                    law[i + j] += first[i] * second[j];
        return law;
    }

    private static int rank(int[] words, int from) {
        int[] basis = new int[SIDE]; // by the place of the highest one
        int rank = 0;
        for (int i = from; i < from + SIDE; i++) {
            int row = words[i];
            while (row != 0) {
                int top = Integer.numberOfLeadingZeros(row);
                if (basis[top] == 0) {
                    basis[top] = row;
                    rank++;
                    break;
                }
                row ^= basis[top];
            }
        }
        return rank;
    }

    @Override
    public Tails complexity(int[] words, int bit) {
        int n = words.length;
        boolean[] bits = new boolean[n];
        for (int i = 0; i < n; i++)
            bits[i] = (words[i] >>> bit & 1) == 1;
        int[] lengths = new MyLinearComplexity().open().add(bits);
        double[] law = new double[n + 1];
        law[0] = Math.scalb(1.0, -n);
        for (int length = 1; length <= n; length++)
            law[length] = Math.scalb(1.0, Math.min(2 * n - 2 * length, 2 * length - 1) - n);
        return tails(law, n == 0 ? 0 : lengths[n - 1]);
    }

    @Override
    public Tails orders(int[] words, int size) {
        double[] one = {1}; // inversions that each further word of a tuple adds: 0 .. its place, all equally likely
        for (int place = 1; place < size; place++) {
            double[] added = new double[place + 1];
            Arrays.fill(added, 1.0 / (place + 1));
            one = sum(one, added);
        }
        double[] law = {1};
        int seen = 0;
        for (int from = 0; from + size <= words.length; from += size) {
            if (Arrays.stream(words, from, from + size).distinct().count() < size)
                continue;
            law = sum(law, one);
            for (int i = from; i < from + size; i++)
                for (int j = i + 1; j < from + size; j++)
                    seen += Integer.compareUnsigned(words[i], words[j]) > 0 ? 1 : 0;
        }
        return tails(law, seen);
    }

    @Override
    public ChiSquare chiSquare(long[] counts, double[] expected) {
        double[] share = new double[expected.length + 1];
        double[] count = new double[expected.length + 1];
        int cells = 0;
        double smallCount = 0;
        double smallShare = 0;
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] < 5) {
                smallCount += counts[i];
                smallShare += expected[i];
            } else {
                count[cells] = counts[i];
                share[cells++] = expected[i];
            }
        }
        if (smallShare > 0) {
            int to = smallShare < 5 && cells > 0 ? least(share, cells) : cells++;
            count[to] += smallCount;
            share[to] += smallShare;
        }
        double sum = 0;
        for (int i = 0; i < cells; i++)
            sum += (count[i] - share[i]) * (count[i] - share[i]) / share[i];
        return new ChiSquare(sum, cells - 1);
    }

    private static int least(double[] share, int cells) {
        int least = 0;
        for (int i = 1; i < cells; i++)
            least = share[i] < share[least] ? i : least;
        return least;
    }

    @Override
    public double pValue(Tails tails) {
        return tails.upper();
    }

    @Override
    public double family(double[] pValues) {
        double least = Arrays.stream(pValues).min().orElse(1);
        return -Math.expm1(pValues.length * Math.log1p(-least));
    }
}
