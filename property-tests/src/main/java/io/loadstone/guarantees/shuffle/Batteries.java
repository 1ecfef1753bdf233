package io.loadstone.guarantees.shuffle;

import io.loadstone.shuffle.RandomTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/// The tests by other ways than the reference's: whole numbers and libraries where they reach. What a subclass does may be wrong.
class Batteries implements RandomTest {

    /// The tails of a law with weights at 0, 1, 2, ...
    Tails tails(double[] law, int seen) {
        double total = Arrays.stream(law).sum();
        return new Tails(Arrays.stream(law, 0, Math.min(law.length, seen + 1)).sum() / total,
                Arrays.stream(law, Math.min(law.length, seen), law.length).sum() / total);
    }

    int[] seenBits(int[] words) {
        return words;
    }

    @Override
    public Tails monobit(int[] words) {
        BitSet bits = new BitSet();
        int[] seen = seenBits(words);
        for (int i = 0; i < seen.length; i++)
            for (int b = 0; b < 32; b++)
                bits.set(32 * i + b, (seen[i] >>> b & 1) == 1);
        return monobit(32 * words.length, bits.cardinality());
    }

    Tails monobit(int n, int ones) {
        var law = new BinomialDistribution(null, n, 0.5);
        return strict(new Tails(law.cumulativeProbability(ones), 1 - law.cumulativeProbability(ones - 1)));
    }

    /// What is made of the tails of a law that a library knows.
    Tails strict(Tails tails) {
        return tails;
    }

    int coordinate(int word, int bits) {
        return word >>> (32 - bits);
    }

    int stride(int dimension) {
        return dimension;
    }

    @Override
    public final Tails occupancy(int[] words, int bits, int dimension) {
        Set<Integer> cells = new HashSet<>();
        int points = words.length / dimension;
        for (int point = 0; point < points; point++) {
            int cell = 0;
            for (int i = 0; i < dimension; i++)
                cell = cell * (1 << bits) + coordinate(words[point * stride(dimension) + i], bits);
            cells.add(cell);
        }
        double k = 1 << (bits * dimension);
        double[] law = {1};
        for (int point = 1; point <= points; point++) {
            double[] next = new double[(int) Math.min(point, k) + 1];
            for (int j = 0; j < law.length; j++) {
                next[j] += law[j] * (j / k);
                if (j + 1 < next.length)
                    next[j + 1] += law[j] * (1 - j / k);
            }
            law = next;
        }
        return tails(law, cells.size());
    }

    double meanOfBirthdays(double m, double n) {
        return m * m * m / (4 * n);
    }

    int equalSpacings(long[] sortedDays, long year) {
        Set<Long> different = new HashSet<>();
        for (int i = 1; i < sortedDays.length; i++)
            different.add(sortedDays[i] - sortedDays[i - 1]);
        different.add(sortedDays[0] - sortedDays[sortedDays.length - 1] + year);
        return sortedDays.length - different.size();
    }

    @Override
    public final Tails birthdays(int[] words, int bits) {
        long[] days = Arrays.stream(words).mapToLong(word -> (word & 0xFFFF_FFFFL) >> (32 - bits)).sorted().toArray();
        long year = 1L << bits;
        int seen = equalSpacings(days, year);
        var law = new PoissonDistribution(null, meanOfBirthdays(days.length, (double) year), 1e-15, 10_000_000);
        return strict(new Tails(law.cumulativeProbability(seen), 1 - law.cumulativeProbability(seen - 1)));
    }

    /// By elimination from the highest column down.
    int rankOf(int[] rows) {
        int rank = 0;
        for (int column = 31; column >= 0; column--) {
            int pivot = rank;
            while (pivot < rows.length && (rows[pivot] >>> column & 1) == 0)
                pivot++;
            if (!swaps(pivot, rank, rows.length))
                continue;
            int row = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = row;
            for (int i = rank + 1; i < rows.length; i++)
                if ((rows[i] >>> column & 1) == 1)
                    rows[i] ^= row;
            rank++;
        }
        return rank;
    }

    boolean swaps(int pivot, int rank, int rows) {
        return pivot < rows;
    }

    @Override
    public final Tails rank(int[] words) {
        double[] one = rankLaw();
        double[] law = {1};
        int seen = 0;
        for (int from = 0; from + 32 <= words.length; from += 32) {
            law = convolved(law, one);
            seen += rankOf(Arrays.copyOfRange(words, from, from + 32));
        }
        return tails(law, seen);
    }

    /// Row by row: a row is in the span of the `r` independent ones before it with probability `2^r / 2^32`.
    private static double[] rankLaw() {
        double[] law = new double[33];
        law[0] = 1;
        for (int row = 0; row < 32; row++)
            for (int r = 32; r >= 0; r--)
                law[r] = law[r] * Math.pow(2, r - 32)
                        + (r == 0 ? 0 : law[r - 1] * (1 - Math.pow(2, r - 1 - 32)));
        return law;
    }

    private static double[] convolved(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int t = 0; t < sum.length; t++)
            for (int j = Math.max(0, t - a.length + 1); j < Math.min(b.length, t + 1); j++)
                sum[t] += a[t - j] * b[j];
        return sum;
    }

    boolean bit(int word, int bit) {
        return (word >>> bit & 1) == 1;
    }

    /// How many of the `2^n` sequences have complexity `length`, as a power of two.
    int logSequences(int n, int length) {
        return Math.min(2 * n - 2 * length, 2 * length - 1);
    }

    @Override
    public final Tails complexity(int[] words, int bit) {
        int n = words.length;
        boolean[] bits = new boolean[n];
        for (int i = 0; i < n; i++)
            bits[i] = bit(words[i], bit);
        int seen = n == 0 ? 0 : new Registers().add(bits)[n - 1];
        BigInteger total = BigInteger.ONE.shiftLeft(n);
        double[] law = new double[n + 1];
        for (int length = 0; length <= n; length++) {
            BigInteger sequences = length == 0
                    ? BigInteger.ONE
                    : BigInteger.ONE.shiftLeft(logSequences(n, length));
            law[length] = new BigDecimal(sequences).divide(new BigDecimal(total), MathContext.DECIMAL64).doubleValue();
        }
        return tails(law, seen);
    }

    boolean leavesOut(int[] tuple) {
        return Arrays.stream(tuple).distinct().count() < tuple.length;
    }

    boolean greater(int first, int second) {
        return (first & 0xFFFF_FFFFL) > (second & 0xFFFF_FFFFL);
    }

    @Override
    public final Tails orders(int[] words, int size) {
        Map<Integer, Double> one = new TreeMap<>(Map.of(0, 1.0));
        for (int place = 1; place < size; place++) {
            Map<Integer, Double> next = new TreeMap<>();
            for (var entry : one.entrySet())
                for (int more = 0; more <= place; more++)
                    next.merge(entry.getKey() + more, entry.getValue() / (place + 1), Double::sum);
            one = next;
        }
        double[] single = one.values().stream().mapToDouble(p -> p).toArray();
        double[] law = {1};
        int seen = 0;
        for (int from = 0; from + size <= words.length; from += size) {
            int[] tuple = Arrays.copyOfRange(words, from, from + size);
            if (leavesOut(tuple))
                continue;
            law = convolved(law, single);
            for (int j = 1; j < size; j++)
                for (int i = 0; i < j; i++)
                    seen += greater(tuple[i], tuple[j]) ? 1 : 0;
        }
        return tails(law, seen);
    }

    boolean isSmall(double expected) {
        return expected < 5;
    }

    @Override
    public final ChiSquare chiSquare(long[] counts, double[] expected) {
        Map<Integer, double[]> cells = new TreeMap<>(); // a small one is number -1
        for (int i = 0; i < counts.length; i++) {
            double[] cell = cells.computeIfAbsent(isSmall(expected[i]) ? -1 : i, _ -> new double[2]);
            cell[0] += counts[i];
            cell[1] += expected[i];
        }
        double[] pooled = cells.get(-1);
        if (pooled != null && isSmall(pooled[1]) && cells.size() > 1) {
            cells.remove(-1);
            double[] least = cells.values().stream().reduce((a, b) -> b[1] < a[1] ? b : a).orElseThrow();
            least[0] += pooled[0];
            least[1] += pooled[1];
        }
        return new ChiSquare(cells.values().stream().mapToDouble(c -> Math.pow(c[0] - c[1], 2) / c[1]).sum(),
                cells.size() - 1);
    }

    @Override
    public double pValue(Tails tails) {
        return 2 * Math.min(0.5, Math.min(tails.lower(), tails.upper()));
    }

    @Override
    public double family(double[] pValues) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        double any = 0; // 1 - (1 - p)^k, test by test: the next one adds p of what is left
        for (int i = 0; i < sorted.length; i++)
            any += sorted[0] * (1 - any);
        return any;
    }
}
