package lab.importance;

import io.loadstone.importance.Proposal;
import java.util.Arrays;

/// The closed forms.
public final class MyProposal implements Proposal {

    @Override
    public double[] optimal(double[] f, double[] p) {
        return inProportion(f, p, 0);
    }

    @Override
    public double[] optimalSelfNormalized(double[] f, double[] p) {
        boolean constant = Arrays.stream(f).allMatch(value -> value == f[0]);
        double mean = 0;
        for (int i = 0; i < f.length; i++)
            mean += f[i] * p[i];
        return inProportion(f, p, constant ? f[0] : mean);
    }

    private static double[] inProportion(double[] f, double[] p, double centre) {
        double[] q = new double[f.length];
        for (int i = 0; i < q.length; i++)
            q[i] = Math.abs(f[i] - centre) * p[i];
        double sum = Arrays.stream(q).sum();
        return sum == 0 ? p.clone() : Arrays.stream(q).map(share -> share / sum).toArray();
    }

    @Override
    public double excess(double[] f, double[] p, double[] q) {
        double[] best = optimal(f, p);
        double size = 0;
        double chi2 = 0;
        for (int i = 0; i < f.length; i++) {
            size += Math.abs(f[i]) * p[i];
            double off = best[i] - q[i]; // sum (q* - q)^2 / q = sum q*^2/q - 1, without the cancellation
            chi2 += off == 0 ? 0 : off * off / q[i];
        }
        return size == 0 ? 0 : size * size * chi2;
    }

    @Override
    public double[] byNorm(double[][] gradients) {
        double[] even = new double[gradients.length];
        Arrays.fill(even, 1.0 / gradients.length);
        return inProportion(Arrays.stream(gradients).mapToDouble(MyProposal::norm).toArray(), even, 0);
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    }

    @Override
    public double gain(double[] norms) {
        double sum = Arrays.stream(norms).sum();
        double squares = Arrays.stream(norms).map(norm -> norm * norm).sum();
        return norms.length * squares / (sum * sum);
    }
}
