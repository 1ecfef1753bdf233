package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.QueueWitnessConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.QueueWitness;
import java.util.Arrays;

/// What a counterexample must show.
public interface QueueWitnessGuarantees {

    /// The implementation under judgement.
    default QueueWitness witness() {
        return Run.current().components().component(QueueWitness.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements QueueWitnessGuarantees {}

    @Guarantee(id = "queueing.witness-negative", claim = "queueing.mmc.wait",
            law = "For the station handed in a steady state exists, and the notes' wait C / (c (mu - lambda)) is negative.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.5",
            hint = "When are several workers needed at all?")
    @Deterministic
    default void negative(Trial trial) {
        QueueWitness.Station s = witness().waitIsNegative();
        trial.require(s.lambda() > 0 && s.mu() > 0 && s.servers() >= 1 && s.servers() <= 1000,
                () -> "out of range: " + s);
        boolean steady = s.lambda() < s.servers() * s.mu();
        double notes = steady
                ? Erlang.waiting(s.lambda(), s.mu(), s.servers()) / s.servers() / (s.mu() - s.lambda())
                : Double.NaN;
        SUSPECTS.check(trial, witness(), steady && notes < 0,
                () -> "%s: %s, the notes' W is %s".formatted(s, steady ? "steady" : "no steady state", notes));
    }

    @Guarantee(id = "queueing.witness-half", claim = "queueing.mm1.sojourn",
            law = "At the load handed in 1 / (mu - lambda) is at least twice the mean wait before service.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.2",
            hint = "Where do waiting and being served take equally long?")
    @Deterministic
    default void half(Trial trial) {
        double rho = witness().waitIsHalf();
        trial.require(rho > 0 && rho < 1, () -> "not a load: " + rho);
        SUSPECTS.check(trial, witness(), 1 / (1 - rho) >= 2 * rho / (1 - rho) * (1 - 1e-12),
                () -> "rho %s: sojourn %s, wait %s services".formatted(rho, 1 / (1 - rho), rho / (1 - rho)));
    }

    @Guarantee(id = "queueing.witness-steepens", claim = "queueing.near-capacity",
            law = "Of three loads, equally far apart, the second step multiplies 1 / (1 - rho) by at least twice the factor of the first.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.2",
            hint = "An exponential multiplies by the same factor at each step. Let only the last load be near the pole.")
    @Deterministic
    default void steepens(Trial trial) {
        double[] rho = witness().steepensByItself();
        trial.require(rho.length == 3 && rho[0] > 0 && rho[0] < rho[1] && rho[1] < rho[2] && rho[2] < 1
                && Math.abs(rho[0] + rho[2] - 2 * rho[1]) < 1e-9,
                () -> "not three loads, equally far apart: " + Arrays.toString(rho));
        double first = (1 - rho[0]) / (1 - rho[1]);
        double second = (1 - rho[1]) / (1 - rho[2]);
        SUSPECTS.check(trial, witness(), second >= 2 * first,
                () -> "%s: factors %s and %s".formatted(Arrays.toString(rho), first, second));
    }

    @Guarantee(id = "queueing.witness-closed", claim = "queueing.applications",
            law = "The workers handed in have no steady state as an open station, and in the closed loop the consumer works at least half of the time.",
            source = "Baskett, Chandy, Muntz & Palacios 1975, doi:10.1145/321879.321887",
            hint = "Workers a little too slow, and a few tokens more than workers.")
    @Deterministic
    default void closed(Trial trial) {
        QueueWitness.Loader s = witness().waitStaysFinite();
        trial.require(s.fetch() > 0 && s.consume() > 0 && s.workers() >= 1 && s.workers() <= 1000 && s.tokens() >= 1
                && s.tokens() <= 1000, () -> "out of range: " + s);
        boolean overloaded = s.fetch() >= s.workers() * s.consume();
        double[] p = Erlang.distribution(1 / s.consume(), 1 / s.fetch(), Math.min(s.workers(), s.tokens()), s.tokens());
        double works = 1 - p[s.tokens()];
        SUSPECTS.check(trial, witness(), overloaded && works >= 0.5,
                () -> "%s: open station %s, the consumer works %s of the time"
                        .formatted(s, overloaded ? "overloaded" : "steady", works));
    }
}
