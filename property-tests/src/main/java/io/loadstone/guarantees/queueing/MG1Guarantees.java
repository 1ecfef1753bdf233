package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.MG1Concept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.MG1;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [MG1]. A service takes `short` or `long` seconds with given odds: any two moments can be had so.
public interface MG1Guarantees {

    /// The implementation under judgement.
    default MG1 mg1() {
        return Run.current().components().component(MG1.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements MG1Guarantees {}

    @Guarantee(id = "queueing.mg1-wait", claim = "queueing.mm1.assumptions",
            law = "The mean wait is rho / (1 - rho) (1 + cs^2) / 2 E[S], for services that are always the same and for wildly different ones.",
            source = "Khinchine 1932; Pollaczek 1930; Kleinrock 1975, Queueing Systems 1, section 5.6",
            hint = "With services that are always the same, half of the exponential's wait must come out.")
    @Deterministic
    default void wait(@ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 9) int little,
            @ForAll @IntRange(max = 90) int more, @ForAll @IntRange(min = 1, max = 99) int percentLong, Trial trial) {
        double p = percentLong / 100.0;
        double mean = little + p * more;
        double second = (1 - p) * little * little + p * (little + more) * (little + more);
        double rho = permille / 1000.0;
        double square = p * (1 - p) * more * more / (mean * mean);
        SUSPECTS.demandWithin(trial, mg1(), mg1().meanWait(rho / mean, mean, second),
                rho / (1 - rho) * (1 + square) / 2 * mean, 1e-10,
                () -> "rho %s, E[S] %s, E[S^2] %s: mean wait".formatted(rho, mean, second));
    }

    @Guarantee(id = "queueing.mg1-exponential", claim = "queueing.mm1.assumptions",
            law = "Exponential services, E[S^2] = 2 E[S]^2, wait as in M/M/1: rho / (mu - lambda).",
            source = "Kleinrock 1975, Queueing Systems 1, section 5.6",
            hint = "What are the two moments of an exponential?")
    @Deterministic
    default void exponential(@ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 90) int mean,
            Trial trial) {
        double rho = permille / 1000.0;
        SUSPECTS.demandWithin(trial, mg1(), mg1().meanWait(rho / mean, mean, 2.0 * mean * mean), rho * mean / (1 - rho),
                1e-11,
                () -> "rho %s, exponential services of mean %d: mean wait".formatted(rho, mean));
    }

    @Guarantee(id = "queueing.mg1-sojourn", claim = "queueing.mm1.assumptions",
            law = "The mean sojourn is the mean wait and one mean service.",
            source = "Kleinrock 1975, Queueing Systems 1, section 5.6",
            hint = "What follows the wait?")
    @Deterministic
    default void sojourn(@ForAll @IntRange(min = 1, max = 950) int permille,
            @ForAll @IntRange(min = 1, max = 90) int mean,
            @ForAll @IntRange(max = 50) int tenthsOfVariability, Trial trial) {
        double rho = permille / 1000.0;
        double square = tenthsOfVariability / 10.0;
        SUSPECTS.demandWithin(trial, mg1(), mg1().meanSojourn(rho / mean, mean, mean * mean * (1 + square)),
                mean + rho * mean * (1 + square) / 2 / (1 - rho), 1e-10,
                () -> "rho %s, E[S] %d, cs^2 %s: mean sojourn".formatted(rho, mean, square));
    }

    @Guarantee(id = "queueing.mg1-saturated", claim = "queueing.mm1.assumptions",
            law = "With lambda E[S] >= 1 times are infinite, Kingman's too.",
            source = "Kleinrock 1975, Queueing Systems 1, section 5.6",
            hint = "What does your formula give when more work comes than the worker can do?")
    @Deterministic
    default void saturated(@ForAll @IntRange(max = 20) int more, @ForAll @IntRange(min = 1, max = 20) int mean,
            Trial trial) {
        double lambda = (8.0 + more) / (8 * mean);
        if (lambda * mean < 1)
            return; // rounded below the limit
        String at = " at lambda %s, E[S] %d".formatted(lambda, mean);
        infinite(mg1().meanWait(lambda, mean, 3.0 * mean * mean), "mean wait" + at, trial);
        infinite(mg1().meanSojourn(lambda, mean, 3.0 * mean * mean), "mean sojourn" + at, trial);
        infinite(mg1().kingman(lambda, mean, 1, 0.5), "Kingman's wait" + at, trial);
    }

    private void infinite(double seen, String what, Trial trial) {
        SUSPECTS.demand(trial, mg1(), seen, Double.POSITIVE_INFINITY, () -> what);
    }

    @Guarantee(id = "queueing.mg1-variability", claim = "queueing.mm1.assumptions",
            law = "cs^2 is the variance over the squared mean: 0 for constant, 1 for exponential services.",
            source = "Kleinrock 1975, Queueing Systems 1, section 5.6", hint = "What is the variance of a constant?")
    @Deterministic
    default void variability(@ForAll @IntRange(min = 1, max = 1000) int mean, @ForAll @IntRange(max = 1000) int percent,
            Trial trial) {
        double square = percent / 100.0;
        double seen = mg1().variability(mean / 8.0, mean / 8.0 * (mean / 8.0) * (1 + square));
        SUSPECTS.demand(trial, mg1(), seen, Math.abs(seen - square) <= 1e-12 * (1 + square) ? seen : square,
                () -> "cs^2 of E[S] = %s, E[S^2] = %s".formatted(mean / 8.0, mean / 8.0 * (mean / 8.0) * (1 + square)));
    }

    @Guarantee(id = "queueing.mg1-kingman", claim = "queueing.mm1.assumptions",
            law = "Kingman: rho / (1 - rho) (ca^2 + cs^2) / 2 E[S]; with Poisson arrivals, ca^2 = 1, it is exact.",
            source = "Kingman 1961, doi:10.1017/S0305004100036094",
            hint = "What must remain of the wait if the gaps between arrivals are always the same?")
    @Deterministic
    default void kingman(@ForAll @IntRange(min = 1, max = 999) int permille, @ForAll @IntRange(max = 50) int arrivals,
            @ForAll @IntRange(max = 50) int services, @ForAll @IntRange(min = 1, max = 50) int mean, Trial trial) {
        double rho = permille / 1000.0;
        SUSPECTS.demandWithin(trial, mg1(), mg1().kingman(rho / mean, mean, arrivals / 10.0, services / 10.0),
                rho / (1 - rho) * (arrivals + services) / 20.0 * mean, 1e-10,
                () -> "rho %s, E[S] %d, ca^2 %s, cs^2 %s".formatted(rho, mean, arrivals / 10.0, services / 10.0));
    }
}
