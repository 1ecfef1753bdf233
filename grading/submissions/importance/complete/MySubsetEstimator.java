package lab.importance;

import io.loadstone.importance.SubsetEstimator;
import io.loadstone.importance.WeightedSampler;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Each estimator as its textbook has it; the choice compares their exact variances.
public final class MySubsetEstimator implements SubsetEstimator {

    @Override
    public double simple(double[] x, int k, RandomGenerator random) {
        double[] rest = x.clone();
        double sum = 0;
        for (int i = 0; i < k; i++) { // rest[0..i) is drawn, rest[i..n) is not
            int chosen = random.nextInt(i, rest.length);
            double value = rest[chosen];
            rest[chosen] = rest[i];
            sum += value;
        }
        return sum / k;
    }

    @Override
    public double stratified(double[] x, int[] stratum, int[] k, RandomGenerator random) {
        double mean = 0;
        for (int h = 0; h < k.length; h++) {
            double[] members = members(x, stratum, h);
            mean += simple(members, k[h], random) * members.length / x.length;
        }
        return mean;
    }

    private static double[] members(double[] x, int[] stratum, int h) {
        double[] members = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++)
            if (stratum[i] == h)
                members[count++] = x[i];
        return Arrays.copyOf(members, count);
    }

    @Override
    public double importance(double[] x, double[] size, int k, RandomGenerator random) {
        WeightedSampler.Draws draws = new MyWeightedSampler().of(size);
        return Arrays.stream(draws.draw(k, random)).mapToDouble(i -> x[i] * draws.weight(i)).sum() / k;
    }

    @Override
    public double reservoir(double[][] chunks, int k, RandomGenerator random) {
        double[] kept = new double[k];
        int seen = 0;
        for (double[] chunk : chunks) {
            for (double value : chunk) { // invariant: kept is a uniform sample of all that was seen
                int place = seen < k ? seen : random.nextInt(seen + 1);
                if (place < k)
                    kept[place] = value;
                seen++;
            }
        }
        return Arrays.stream(kept).sum() / k;
    }

    @Override
    public Method choose(Situation situation) {
        if (situation.stream())
            return Method.RESERVOIR;
        int k = Arrays.stream(situation.perStratum()).sum();
        double simple = withoutReplacement(situation.x(), k);
        double stratified = 0;
        for (int h = 0; h < situation.perStratum().length; h++) {
            double[] members = members(situation.x(), situation.stratum(), h);
            double share = (double) members.length / situation.x().length;
            stratified += share * share * withoutReplacement(members, situation.perStratum()[h]);
        }
        double importance = bySize(situation.x(), situation.size(), k);
        if (simple <= stratified && simple <= importance)
            return Method.SIMPLE;
        return stratified <= importance ? Method.STRATIFIED : Method.IMPORTANCE;
    }

    /// `(1 - k/N) S^2 / k`.
    private static double withoutReplacement(double[] x, int k) {
        int n = x.length;
        double mean = Arrays.stream(x).sum() / n;
        double squares = Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum();
        return (1 - (double) k / n) * squares / (n - 1) / k;
    }

    /// `(sum x^2 / (N^2 q) - mean^2) / k`.
    private static double bySize(double[] x, double[] size, int k) {
        int n = x.length;
        double sum = Arrays.stream(size).sum();
        double mean = Arrays.stream(x).sum() / n;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double q = size[i] / sum;
            double off = x[i] / (n * q) - mean;
            variance += q * off * off;
        }
        return variance / k;
    }
}
