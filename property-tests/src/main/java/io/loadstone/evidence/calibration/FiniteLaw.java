package io.loadstone.evidence.calibration;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A law over the cells `0 .. k-1`.
///
/// @param probability of each cell; sums to 1
public record FiniteLaw(double[] probability) implements Source<Integer> {

    /// Each of `cells` cells is equally likely.
    public static FiniteLaw uniform(int cells) {
        double[] probability = new double[cells];
        Arrays.fill(probability, 1.0 / cells);
        return new FiniteLaw(probability);
    }

    /// This law, each cell's probability multiplied by `1 + stake * gain`, where the mean gain is 0 and no factor is negative.
    FiniteLaw tilted(double stake, double[] gain) {
        double[] tilted = new double[probability.length];
        Arrays.setAll(tilted, i -> probability[i] * (1 + stake * gain[i]));
        return new FiniteLaw(tilted);
    }

    /// A law near the uniform one, drawn from a Dirichlet law with parameter `a` a cell.
    static FiniteLaw drawn(int cells, double a, RandomGenerator random) {
        double[] weights = new double[cells];
        Arrays.setAll(weights, _ -> gamma(a, random));
        double sum = Arrays.stream(weights).sum();
        return new FiniteLaw(Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    /// Marsaglia & Tsang 2000, doi:10.1145/358407.358414, for `a` of at least 1/3.
    private static double gamma(double a, RandomGenerator random) {
        double d = a + 1 - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        for (;;) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v))
                return d * v * Math.pow(1 - random.nextDouble(), 1 / a);
        }
    }

    @Override
    public Integer draw(RandomGenerator random) {
        double left = random.nextDouble();
        int last = probability.length - 1;
        for (int i = 0; i < last; i++) {
            left -= probability[i];
            if (left < 0)
                return i;
        }
        return last;
    }

    /// This law as a tilt of another.
    Kind.Tilt<Integer> against(FiniteLaw right) {
        double[] logs = new double[probability.length];
        Arrays.setAll(logs, i -> Math.log(probability[i] / right.probability[i]));
        return new Kind.Tilt<>(this, cell -> logs[cell]);
    }

    /// Chi-square non-centrality of one observation: `sum (q - p)^2 / p`.
    double effect(FiniteLaw right) {
        double sum = 0;
        for (int i = 0; i < probability.length; i++) {
            double off = probability[i] - right.probability[i];
            sum += off * off / right.probability[i];
        }
        return sum;
    }

    /// This law as a wrong program.
    Kind.Wrong<Integer> wrong(String name, FiniteLaw right) {
        return new Kind.Wrong<>(name, this, effect(right), probability.length - 1);
    }
}
