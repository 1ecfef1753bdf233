package lab.shuffle;

import io.loadstone.shuffle.RandomTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Laws as the chains that make them: what a further bit, point, row or word does to the number.
public final class MyRandomTest implements RandomTest {

    private static Tails around(double[] law, int seen) {
        double below = Arrays.stream(law, 0, seen).sum();
        double above = Arrays.stream(law, seen + 1, law.length).sum();
        return new Tails(Math.min(1, below + law[seen]), Math.min(1, law[seen] + above));
    }

    @Override
    public Tails monobit(int[] words) {
        int bits = words.length << 5;
        int ones = 0;
        for (int word : words)
            for (int rest = word; rest != 0; rest &= rest - 1)
                ones++;
        double[] logs = new double[bits + 1]; // of factorials
        for (int i = 2; i <= bits; i++)
            logs[i] = logs[i - 1] + Math.log(i);
        double[] law = new double[bits + 1];
        for (int t = 0; t <= bits; t++)
            law[t] = Math.exp(logs[bits] - logs[t] - logs[bits - t] - bits * Math.log(2));
        return around(law, ones);
    }

    @Override
    public Tails occupancy(int[] words, int bits, int dimension) {
        int points = words.length / dimension;
        double cells = Math.pow(2, bits * dimension);
        Set<List<Integer>> places = new HashSet<>();
        double[] law = {1};
        for (int point = 0; point < points; point++) {
            List<Integer> place = new ArrayList<>();
            for (int word : Arrays.copyOfRange(words, point * dimension, (point + 1) * dimension))
                place.add(word >>> -bits);
            places.add(place);
            double[] next = new double[law.length + 1];
            for (int occupied = 0; occupied < law.length; occupied++) {
                double old = occupied / cells;
                next[occupied] += law[occupied] * old;
                next[occupied + 1] += law[occupied] * (1 - old);
            }
            law = next;
        }
        return around(law, places.size());
    }

    @Override
    public Tails birthdays(int[] words, int bits) {
        int m = words.length;
        long[] days = new long[m + 1];
        for (int i = 0; i < m; i++)
            days[i] = words[i] >>> -bits;
        Arrays.sort(days, 0, m);
        days[m] = days[0] + (1L << bits);
        Set<Long> spacings = new HashSet<>();
        for (int i = 0; i < m; i++)
            spacings.add(days[i + 1] - days[i]);
        int seen = m - spacings.size();
        double mean = Math.pow(m, 3) / Math.scalb(4.0, bits);
        double below = 0;
        double above = 0;
        double logFactorial = 0;
        for (int t = 0; t <= seen + 40 + 10 * mean; t++) {
            logFactorial += t > 1 ? Math.log(t) : 0;
            double p = Math.exp(t * Math.log(mean) - mean - logFactorial);
            if (t <= seen)
                below += p;
            if (t >= seen)
                above += p;
        }
        return new Tails(Math.min(1, below), Math.min(1, above));
    }

    @Override
    public Tails rank(int[] words) {
        double[] law = {1};
        int seen = 0;
        for (int matrix = 0; matrix < words.length / 32; matrix++) {
            int[] rows = Arrays.copyOfRange(words, 32 * matrix, 32 * matrix + 32);
            seen += eliminated(rows);
            law = withMatrix(law);
        }
        return around(law, seen);
    }

    /// A further row lies among the 2^r sums of the rows before it with probability 2^(r - 32).
    private static double[] withMatrix(double[] law) {
        double[] ranks = {1};
        for (int row = 0; row < 32; row++) {
            double[] next = new double[ranks.length + 1];
            for (int r = 0; r < ranks.length; r++) {
                double inside = Math.scalb(1.0, r - 32);
                next[r] += ranks[r] * inside;
                next[r + 1] += ranks[r] * (1 - inside);
            }
            ranks = next;
        }
        double[] sum = new double[law.length + 32];
        for (int total = 0; total < sum.length; total++)
            for (int r = Math.max(0, total - law.length + 1); r <= Math.min(32, total); r++)
                sum[total] += ranks[r] * law[total - r];
        return sum;
    }

    /// Column after column.
    private static int eliminated(int[] rows) {
        int rank = 0;
        for (int column = 0; column < 32; column++) {
            int pivot = rank;
            while (pivot < 32 && (rows[pivot] >>> column & 1) == 0)
                pivot++;
            if (pivot == 32)
                continue;
            int row = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank++] = row;
            for (int i = rank; i < 32; i++)
                rows[i] ^= -(rows[i] >>> column & 1) & row;
        }
        return rank;
    }

    /// While the complexity is no more than half the length, half of all next bits lift it to what is missing.
    @Override
    public Tails complexity(int[] words, int bit) {
        LinearComplexityOfBits seen = new LinearComplexityOfBits();
        double[] law = {1};
        for (int n = 0; n < words.length; n++) {
            seen.add((words[n] & 1 << bit) != 0);
            double[] next = new double[n + 2];
            for (int length = 0; length <= n; length++) {
                boolean mayGrow = 2 * length <= n;
                next[length] += law[length] * (mayGrow ? 0.5 : 1);
                if (mayGrow)
                    next[n + 1 - length] += law[length] * 0.5;
            }
            law = next;
        }
        return around(law, seen.complexity);
    }

    private static final class LinearComplexityOfBits {
        private final MyLinearComplexity.Register register = new MyLinearComplexity().open();
        private int complexity;

        void add(boolean bit) {
            complexity = register.add(bit)[0];
        }
    }

    @Override
    public Tails orders(int[] words, int size) {
        int tuples = 0;
        int seen = 0;
        for (int from = 0; from + size <= words.length; from += size) {
            int moves = movesToSort(Arrays.copyOfRange(words, from, from + size));
            tuples += moves >= 0 ? 1 : 0;
            seen += Math.max(0, moves);
        }
        double[] law = {1};
        for (int width = 2; width <= size; width++)
            for (int tuple = 0; tuple < tuples; tuple++)
                law = withUniform(law, width);
        return around(law, seen);
    }

    /// Swaps of neighbours by insertion, or -1 if two are equal.
    private static int movesToSort(int[] tuple) {
        int moves = 0;
        for (int i = 1; i < tuple.length; i++)
            for (int j = i; j > 0; j--) {
                int order = Integer.compareUnsigned(tuple[j - 1], tuple[j]);
                if (order == 0)
                    return -1;
                if (order < 0)
                    break;
                int word = tuple[j];
                tuple[j] = tuple[j - 1];
                tuple[j - 1] = word;
                moves++;
            }
        return moves;
    }

    /// The law with a further number from `0 .. width - 1` added.
    private static double[] withUniform(double[] law, int width) {
        double[] sum = new double[law.length + width - 1];
        for (int added = 0; added < width; added++)
            for (int t = 0; t < law.length; t++)
                sum[t + added] += law[t] / width;
        return sum;
    }

    @Override
    public ChiSquare chiSquare(long[] counts, double[] expected) {
        List<double[]> cells = new ArrayList<>();
        double[] small = new double[2];
        for (int i = 0; i < counts.length; i++) {
            if (expected[i] >= 5) {
                cells.add(new double[]{counts[i], expected[i]});
            } else {
                small[0] += counts[i];
                small[1] += expected[i];
            }
        }
        if (small[1] >= 5 || (small[1] > 0 && cells.isEmpty())) {
            cells.add(small);
        } else if (small[1] > 0) {
            double[] least = cells.getFirst();
            for (double[] cell : cells)
                if (cell[1] < least[1])
                    least = cell;
            least[0] += small[0];
            least[1] += small[1];
        }
        double statistic = cells.stream().mapToDouble(cell -> Math.pow(cell[0] - cell[1], 2) / cell[1]).sum();
        return new ChiSquare(statistic, cells.size() - 1);
    }

    @Override
    public double pValue(Tails tails) {
        double twice = tails.lower() < tails.upper() ? 2 * tails.lower() : 2 * tails.upper();
        return twice > 1 ? 1 : twice;
    }

    /// Test after test: it is the first to be so small, or one before it was.
    @Override
    public double family(double[] pValues) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        double any = 0;
        for (int test = 0; test < sorted.length; test++)
            any += (1 - any) * sorted[0];
        return any;
    }
}
