package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.MM1Concept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.MM1;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [MM1]. Loads go from 0.1 % to 99.9 %: at a high one a wait and a sojourn look alike.
public interface MM1Guarantees {

    /// The implementation under judgement.
    default MM1 mm1() {
        return Run.current().components().component(MM1.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements MM1Guarantees {}

    @Guarantee(id = "queueing.mm1-sojourn", claim = "queueing.mm1.sojourn",
            law = "The mean time in the system is 1 / (mu - lambda), service included.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.2",
            hint = "What comes out for a load of nearly nothing? It must be the service alone, 1 / mu.")
    @Deterministic
    default void sojourn(@ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 500) int halfMu, Trial trial) {
        double mu = halfMu / 2.0;
        double lambda = permille * mu / 1000;
        SUSPECTS.demandWithin(trial, mm1(), mm1().meanSojourn(lambda, mu), 1 / (mu - lambda), 1e-11,
                () -> "mean sojourn at lambda %s, mu %s".formatted(lambda, mu));
    }

    @Guarantee(id = "queueing.mm1-wait", claim = "queueing.mm1.sojourn",
            law = "The mean wait before service is rho / (mu - lambda): the sojourn less one service.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.2",
            hint = "What comes out for a load of nearly nothing? Nobody waits then.")
    @Deterministic
    default void waitBeforeService(@ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 500) int halfMu, Trial trial) {
        double mu = halfMu / 2.0;
        double lambda = permille * mu / 1000;
        SUSPECTS.demandWithin(trial, mm1(), mm1().meanWait(lambda, mu), permille / 1000.0 / (mu - lambda), 1e-11,
                () -> "mean wait at lambda %s, mu %s".formatted(lambda, mu));
    }

    @Guarantee(id = "queueing.mm1-length", claim = "queueing.mm1.length",
            law = "rho / (1 - rho) customers are present on average, and rho^2 / (1 - rho) of them wait.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.2; Little 1961, doi:10.1287/opre.9.3.383",
            hint = "The two differ by the mean number in service. What is that?")
    @Deterministic
    default void length(@ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 500) int halfMu, Trial trial) {
        double mu = halfMu / 2.0;
        double lambda = permille * mu / 1000;
        double present = permille / (1000.0 - permille);
        SUSPECTS.demandWithin(trial, mm1(), mm1().meanInSystem(lambda, mu), present, 1e-11,
                () -> "mean number present at lambda %s, mu %s".formatted(lambda, mu));
        SUSPECTS.demandWithin(trial, mm1(), mm1().meanInQueue(lambda, mu), present * permille / 1000, 1e-11,
                () -> "mean number waiting at lambda %s, mu %s".formatted(lambda, mu));
    }

    @Guarantee(id = "queueing.mm1-tail", claim = "queueing.mm1.length",
            law = "At least n customers are present for a share rho^n of the time.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.2",
            hint = "What is the share for n = 0, and for n = 1?")
    @Deterministic
    default void tail(@ForAll @IntRange(min = 1, max = 999) int permille, @ForAll @IntRange(max = 200) int n,
            Trial trial) {
        double seen = mm1().atLeast(n, permille / 500.0, 2);
        double expected = Math.pow(permille / 1000.0, n);
        SUSPECTS.demand(trial, mm1(), seen, Math.abs(seen - expected) <= 1e-12 ? seen : expected,
                () -> "P(N >= %d) at lambda %s, mu 2".formatted(n, permille / 500.0));
    }

    @Guarantee(id = "queueing.mm1-quantiles", claim = "queueing.mm1.sojourn",
            law = "In order of arrival, P(sojourn > t) = e^-(mu - lambda) t and P(wait > t) = rho e^-(mu - lambda) t: the share 1 - rho does not wait.",
            source = "Kleinrock 1975, Queueing Systems 1, section 5.12",
            hint = "At a load of one half, what does the median customer wait?")
    @Deterministic
    default void quantiles(@ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 999) int share, @ForAll @IntRange(min = 1, max = 500) int halfMu,
            Trial trial) {
        double mu = halfMu / 2.0;
        double lambda = permille * mu / 1000;
        double p = share / 1000.0;
        SUSPECTS.demandWithin(trial, mm1(), mm1().sojournQuantile(p, lambda, mu), -Math.log1p(-p) / (mu - lambda),
                1e-11,
                () -> "%s of the sojourns at lambda %s, mu %s".formatted(p, lambda, mu));
        if (permille + share == 1000)
            return; // exactly at the jump, rounding decides
        double wait = permille + share < 1000 ? 0 : Math.log(permille / (1000.0 - share)) / (mu - lambda);
        SUSPECTS.demandWithin(trial, mm1(), mm1().waitQuantile(p, lambda, mu), wait, 1e-11,
                () -> "%s of the waits at lambda %s, mu %s".formatted(p, lambda, mu));
    }

    @Guarantee(id = "queueing.mm1-saturated", claim = "queueing.mm1.sojourn",
            law = "With lambda >= mu there is no steady state: times and numbers are infinite, and any number of customers is there at some time for good.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.2",
            hint = "What does your formula give when more come than go?")
    @Deterministic
    default void saturated(@ForAll @IntRange(max = 20) int more, @ForAll @IntRange(min = 1, max = 20) int mu,
            Trial trial) {
        double lambda = mu + more / 4.0;
        String at = " at lambda %s, mu %d".formatted(lambda, mu);
        infinite(mm1().meanSojourn(lambda, mu), "the mean sojourn" + at, trial);
        infinite(mm1().meanWait(lambda, mu), "the mean wait" + at, trial);
        infinite(mm1().meanInSystem(lambda, mu), "the mean number present" + at, trial);
        infinite(mm1().meanInQueue(lambda, mu), "the mean number waiting" + at, trial);
        infinite(mm1().sojournQuantile(0.5, lambda, mu), "the median sojourn" + at, trial);
        infinite(mm1().waitQuantile(0.5, lambda, mu), "the median wait" + at, trial);
        SUSPECTS.demand(trial, mm1(), mm1().atLeast(more, lambda, mu), 1.0, () -> "P(N >= %d)".formatted(more) + at);
    }

    private void infinite(double seen, String what, Trial trial) {
        SUSPECTS.demand(trial, mm1(), seen, Double.POSITIVE_INFINITY, () -> what);
    }
}
