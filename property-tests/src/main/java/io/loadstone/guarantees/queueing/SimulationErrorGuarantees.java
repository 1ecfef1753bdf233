package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.SimulationErrorConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.SimulationError;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [SimulationError].
public interface SimulationErrorGuarantees {

    /// The implementation under judgement.
    default SimulationError error() {
        return Run.current().components().component(SimulationError.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements SimulationErrorGuarantees {}

    @Guarantee(id = "queueing.error-variance", claim = "queueing.mm1.sojourn",
            law = "n Var(mean of n waits) tends to rho (2 + 5 rho - 4 rho^2 + rho^3) / (1 - rho)^4, for mu = 1: at load 0.5 it is 29.",
            source = "Daley 1968, J. Austral. Math. Soc. 8, The serial correlation coefficients of waiting times in a stationary single server queue",
            hint = "At load 0.5 it must be 29, ten times the variance of one wait.")
    @Deterministic
    default void variance(@ForAll @IntRange(min = 1, max = 990) int permille, Trial trial) {
        double rho = permille / 1000.0;
        double top = 2 * rho + 5 * rho * rho - 4 * Math.pow(rho, 3) + Math.pow(rho, 4);
        SUSPECTS.demandWithin(trial, error(), error().asymptoticVariance(rho), top / Math.pow(1 - rho, 4), 1e-10,
                () -> "asymptotic variance at load " + rho);
        SUSPECTS.demandWithin(trial, error(), error().asymptoticVariance(0.5), 29, 1e-10,
                () -> "asymptotic variance at load 0.5");
    }

    @Guarantee(id = "queueing.error-customers", claim = "queueing.mm1.sojourn",
            law = "A relative standard error e of the mean wait takes variance / (e rho / (1 - rho))^2 customers, rounded up.",
            source = "Daley 1968; Asmussen & Glynn 2007, Stochastic Simulation, chapter IV",
            hint = "Half the error takes how many times the customers? And may one be missing?")
    @Deterministic
    default void customers(@ForAll @IntRange(min = 50, max = 990) int permille,
            @ForAll @IntRange(min = 1, max = 100) int permilleOfError,
            Trial trial) {
        double rho = permille / 1000.0;
        double relative = permilleOfError / 1000.0;
        double variance = rho * (2 + 5 * rho - 4 * rho * rho + rho * rho * rho) / Math.pow(1 - rho, 4);
        double needed = variance / Math.pow(relative * rho / (1 - rho), 2);
        long seen = error().customers(rho, relative);
        boolean right = seen >= needed * (1 - 1e-9) && seen <= needed * (1 + 1e-9) + 1;
        SUSPECTS.demand(trial, error(), seen, right ? seen : (long) Math.ceil(needed),
                () -> "customers for %s of the mean wait at load %s".formatted(relative, rho));
    }

    @Guarantee(id = "queueing.error-batches", claim = "queueing.mm1.sojourn",
            law = "The standard error of a long run is sqrt(sum (m_j - mean)^2 / (b (b - 1))) from its b batch means.",
            source = "Law & Kelton 2000, Simulation Modeling and Analysis, section 9.5.3",
            hint = "What is independent here: the waits, or the means of long batches?")
    @Deterministic
    default void batches(@ForAll @IntRange(min = 2, max = 12) int batches,
            @ForAll @IntRange(min = 1, max = 20) int length, Trial trial) {
        var random = trial.judgesRandom();
        double[] values = new double[batches * length];
        double level = 5;
        for (int i = 0; i < values.length; i++) {
            level = Math.max(0, level + random.nextDouble(-1, 1)); // neighbours are alike
            values[i] = level;
        }
        double[] means = new double[batches];
        for (int j = 0; j < batches; j++)
            means[j] = Arrays.stream(values, j * length, (j + 1) * length).average().orElseThrow();
        double mean = Arrays.stream(means).average().orElseThrow();
        double error = Math
                .sqrt(Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / batches / (batches - 1));
        SimulationError.Estimate seen = error().batchMeans(values.clone(), batches);
        String of = "%d batches of %s".formatted(batches, Arrays.toString(values));
        SUSPECTS.demandWithin(trial, error(), seen.mean(), mean, 1e-9, () -> of + ": mean");
        SUSPECTS.demandWithin(trial, error(), seen.standardError(), error, 1e-6, () -> of + ": standard error");
    }
}
