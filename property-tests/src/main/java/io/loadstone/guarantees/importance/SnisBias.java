package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.random.RandomGenerator;

/// The bias of the self-normalised estimate beside its first-order law, and its error beside that of the plain one.
public final class SnisBias extends SeriesExperiment {
    private static final int REPLICAS = 200_000;
    private static final Gaussian P = new Gaussian(0, 1);
    private static final Gaussian Q = new Gaussian(1, 1.5);

    public SnisBias() {
        super("importance.snis-bias", "snis.bias",
                "Bias of the self-normalised estimate of E[X], X normal, from n samples of N(1, 1.5^2), over 200,000 repetitions, beside -E[w^2 (f - mu)]/n.",
                "Owen 2013, Monte Carlo theory, methods and examples, 9.2");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "n", "samples", "bias", "1", "low", "1", "high", "1");
        double first = -P.expectation(x -> weight(x) * x); // E_q[w^2 f] = E_p[w f], and mu = 0
        for (int n = 5; n <= 160; n *= 2) {
            table.row(THEORY, n, first / n, first / n, first / n);
            var self = new Spread();
            var squares = new Spread();
            var plainSquares = new Spread();
            for (int r = 0; r < REPLICAS; r++) {
                double weights = 0;
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    double x = Q.mean() + Q.deviation() * random.nextGaussian();
                    double w = weight(x);
                    weights += w;
                    sum += w * x;
                }
                self.add(sum / weights);
                squares.add(sum / weights * (sum / weights));
                plainSquares.add(sum / n * (sum / n));
            }
            table.row(MEASURED, n, self.mean(), self.mean() - self.margin(), self.mean() + self.margin());
            if (n == 5 || n == 20 || n == 160) {
                table.metric("bias-" + n, self.metric("1"));
                table.metric("first-order-" + n, first / n, "1");
                table.metric("rmse-" + n, Math.sqrt(squares.mean()), "1");
                table.metric("plain-rmse-" + n, Math.sqrt(plainSquares.mean()), "1");
            }
        }
        return table.measured();
    }

    private static double weight(double x) {
        return Math.exp(P.logDensity(x) - Q.logDensity(x));
    }
}
