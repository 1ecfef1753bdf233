package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.MMcConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.MMc;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [MMc]. Most stations are small, where every term counts; one law is about large ones.
public interface MMcGuarantees {

    /// The implementation under judgement.
    default MMc mmc() {
        return Run.current().components().component(MMc.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements MMcGuarantees {}

    @Guarantee(id = "queueing.erlang-b", claim = "queueing.mmc.pwait",
            law = "Without a queue the share (a^c / c!) / sum_{k <= c} a^k / k! is turned away, at any load.",
            source = "Erlang 1917; Kleinrock 1975, Queueing Systems 1, section 3.6",
            hint = "With one worker it is a / (1 + a).")
    @Deterministic
    default void blocking(@ForAll @IntRange(min = 1, max = 40) int servers,
            @ForAll @IntRange(min = 1, max = 2000) int permille,
            @ForAll @IntRange(min = 1, max = 64) int eighthsOfMu, Trial trial) {
        double mu = eighthsOfMu / 8.0;
        double lambda = permille / 1000.0 * servers * mu;
        SUSPECTS.demandWithin(trial, mmc(), mmc().blocking(lambda, mu, servers),
                Erlang.blocking(lambda, mu, servers).doubleValue(), 1e-10,
                () -> "blocking at lambda %s, mu %s, c %d".formatted(lambda, mu, servers));
    }

    @Guarantee(id = "queueing.erlang-c", claim = "queueing.mmc.pwait",
            law = "The share C = B / (1 - rho (1 - B)) waits, rho = a / c. With one worker it is rho, with two and a = 1 it is 1/3.",
            source = "Erlang 1917; Wolff 1982, doi:10.1287/opre.30.2.223 (arrivals see time averages)",
            hint = "An arrival waits if it finds all workers busy, and then any number may be ahead of it.")
    @Deterministic
    default void waiting(@ForAll @IntRange(min = 1, max = 40) int servers,
            @ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 64) int eighthsOfMu, Trial trial) {
        double mu = eighthsOfMu / 8.0;
        double lambda = permille / 1000.0 * servers * mu;
        SUSPECTS.demandWithin(trial, mmc(), mmc().waiting(lambda, mu, servers), Erlang.waiting(lambda, mu, servers),
                1e-10,
                () -> "P(wait) at lambda %s, mu %s, c %d".formatted(lambda, mu, servers));
        if (servers == 1)
            SUSPECTS.demandWithin(trial, mmc(), mmc().waiting(lambda, mu, 1), lambda / mu, 1e-10,
                    () -> "P(wait) at lambda %s, mu %s, c 1".formatted(lambda, mu));
        if (servers == 2)
            SUSPECTS.demandWithin(trial, mmc(), mmc().waiting(mu, mu, 2), 1 / 3.0, 1e-10,
                    () -> "P(wait) at lambda %s, mu %s, c 2".formatted(mu, mu));
    }

    @Guarantee(id = "queueing.mmc-wait", claim = "queueing.mmc.wait",
            law = "The mean wait before service is C / (c mu - lambda).",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.5; Cooper 1981, Introduction to Queueing Theory, section 3.4",
            hint = "Who waits, waits for c mu - lambda as the one rate of an exponential. How many wait?")
    @Deterministic
    default void wait(@ForAll @IntRange(min = 1, max = 40) int servers,
            @ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 64) int eighthsOfMu, Trial trial) {
        double mu = eighthsOfMu / 8.0;
        double lambda = permille / 1000.0 * servers * mu;
        SUSPECTS.demandWithin(trial, mmc(), mmc().meanWait(lambda, mu, servers), Erlang.meanWait(lambda, mu, servers),
                1e-10,
                () -> "mean wait at lambda %s, mu %s, c %d".formatted(lambda, mu, servers));
    }

    @Guarantee(id = "queueing.mmc-sojourn", claim = "queueing.mmc.wait",
            law = "The mean time in the system is C / (c mu - lambda) + 1 / mu.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.5",
            hint = "What comes out for a load of nearly nothing?")
    @Deterministic
    default void sojourn(@ForAll @IntRange(min = 1, max = 40) int servers,
            @ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 64) int eighthsOfMu, Trial trial) {
        double mu = eighthsOfMu / 8.0;
        double lambda = permille / 1000.0 * servers * mu;
        SUSPECTS.demandWithin(trial, mmc(), mmc().meanSojourn(lambda, mu, servers),
                Erlang.meanWait(lambda, mu, servers) + 1 / mu, 1e-10,
                () -> "mean sojourn at lambda %s, mu %s, c %d".formatted(lambda, mu, servers));
    }

    @Guarantee(id = "queueing.mmc-length", claim = "queueing.mmc.wait",
            law = "Lq = lambda Wq customers wait, and L = Lq + lambda / mu are present.",
            source = "Little 1961, doi:10.1287/opre.9.3.383", hint = "How many workers are busy on average?")
    @Deterministic
    default void length(@ForAll @IntRange(min = 1, max = 40) int servers,
            @ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 64) int eighthsOfMu, Trial trial) {
        double mu = eighthsOfMu / 8.0;
        double lambda = permille / 1000.0 * servers * mu;
        double queued = lambda * Erlang.meanWait(lambda, mu, servers);
        SUSPECTS.demandWithin(trial, mmc(), mmc().meanInQueue(lambda, mu, servers), queued, 1e-10,
                () -> "mean number waiting at lambda %s, mu %s, c %d".formatted(lambda, mu, servers));
        SUSPECTS.demandWithin(trial, mmc(), mmc().meanInSystem(lambda, mu, servers), queued + lambda / mu, 1e-10,
                () -> "mean number present at lambda %s, mu %s, c %d".formatted(lambda, mu, servers));
    }

    @Guarantee(id = "queueing.mmc-quantile", claim = "queueing.mmc.wait",
            law = "P(wait > t) = C e^-(c mu - lambda) t: the share 1 - C does not wait, and counts.",
            source = "Kleinrock 1975, Queueing Systems 1, section 5.12",
            hint = "Eight workers at half load: what does the median customer wait?")
    @Deterministic
    default void quantile(@ForAll @IntRange(min = 1, max = 40) int servers,
            @ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 999) int share, Trial trial) {
        double mu = 2;
        double lambda = permille / 1000.0 * servers * mu;
        double p = share / 1000.0;
        double waiting = Erlang.waiting(lambda, mu, servers);
        double above = Math.log(waiting) - Math.log1p(-p);
        if (Math.abs(above) < 1e-4)
            return; // so near to the jump that rounding decides
        SUSPECTS.demandWithin(trial, mmc(), mmc().waitQuantile(p, lambda, mu, servers),
                Math.max(0, above) / (servers * mu - lambda), 1e-8,
                () -> "%s of the waits at lambda %s, mu 2, c %d".formatted(p, lambda, servers));
    }

    @Guarantee(id = "queueing.mmc-large", claim = "queueing.mmc.wait",
            law = "All of it stays right to ten digits for up to 10,000 workers and loads up to 0.9999, where powers and factorials overflow.",
            source = "Jagerman 1974, doi:10.1002/j.1538-7305.1974.tb02756.x",
            hint = "How large is 171! as a double, and what is a quotient of two such numbers?")
    @Deterministic
    default void large(@ForAll @IntRange(min = 41, max = 10_000) int servers,
            @ForAll @IntRange(min = 9000, max = 9999) int load,
            Trial trial) {
        double lambda = load / 10_000.0 * servers;
        BigDecimal blocked = Erlang.blocking(lambda, 1, servers);
        SUSPECTS.demandWithin(trial, mmc(), mmc().blocking(lambda, 1, servers), blocked.doubleValue(), 1e-10,
                () -> "blocking at lambda %s, mu 1, c %d".formatted(lambda, servers));
        double wait = Erlang.meanWait(blocked, lambda, 1, servers);
        SUSPECTS.demandWithin(trial, mmc(), mmc().meanWait(lambda, 1, servers), wait, 1e-10,
                () -> "mean wait at lambda %s, mu 1, c %d".formatted(lambda, servers));
        SUSPECTS.demandWithin(trial, mmc(), mmc().waiting(lambda, 1, servers), wait * (servers - lambda), 1e-10,
                () -> "P(wait) at lambda %s, mu 1, c %d".formatted(lambda, servers));
    }

    @Guarantee(id = "queueing.mmc-saturated", claim = "queueing.mmc.model",
            law = "With lambda >= c mu there is no steady state: everybody waits, and times and numbers are infinite. Blocking has no such limit.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.5",
            hint = "What does your formula give when more come than all workers together can serve?")
    @Deterministic
    default void saturated(@ForAll @IntRange(min = 1, max = 40) int servers, @ForAll @IntRange(max = 40) int more,
            Trial trial) {
        double lambda = 2.0 * servers + more / 4.0;
        String at = " at lambda %s, mu 2, c %d".formatted(lambda, servers);
        SUSPECTS.demand(trial, mmc(), mmc().waiting(lambda, 2, servers), 1.0, () -> "P(wait)" + at);
        infinite(mmc().meanWait(lambda, 2, servers), "the mean wait" + at, trial);
        infinite(mmc().meanSojourn(lambda, 2, servers), "the mean sojourn" + at, trial);
        infinite(mmc().meanInQueue(lambda, 2, servers), "the mean number waiting" + at, trial);
        infinite(mmc().meanInSystem(lambda, 2, servers), "the mean number present" + at, trial);
        infinite(mmc().waitQuantile(0.5, lambda, 2, servers), "the median wait" + at, trial);
    }

    private void infinite(double seen, String what, Trial trial) {
        SUSPECTS.demand(trial, mmc(), seen, Double.POSITIVE_INFINITY, () -> what);
    }

    @Guarantee(id = "queueing.mmc-octave", claim = "queueing.mmc.wait",
            law = "P(wait), L, W and Wq agree with GNU Octave's package queueing to nine digits, or to the last one it printed.",
            source = "octave-queueing 1.2.7, qsmmm; Marzolla 2014, The octave queueing package, QEST",
            hint = "Which of the four is off, and by which factor?")
    @Deterministic
    default void octave(Trial trial) {
        for (Octave row : Octave.all()) {
            double lambda = row.rho() * row.servers();
            String at = " at c %d, rho %s".formatted(row.servers(), row.rho());
            agree(trial, mmc().waiting(lambda, 1, row.servers()), row.waiting(), "P(wait)" + at);
            agree(trial, mmc().meanInSystem(lambda, 1, row.servers()), row.present(), "L" + at);
            agree(trial, mmc().meanSojourn(lambda, 1, row.servers()), row.sojourn(), "W" + at);
            agree(trial, mmc().meanWait(lambda, 1, row.servers()), row.waited(), "Wq" + at);
        }
    }

    private void agree(Trial trial, double seen, double printed, String what) {
        SUSPECTS.demand(trial, mmc(), seen, Octave.agree(seen, printed) ? seen : printed, () -> what);
    }

    @Guarantee(id = "queueing.mmc-diminishing", claim = "queueing.diminishing",
            law = "Each further worker shortens the mean wait, and by less than the one before: Wq(c) is decreasing and convex.",
            source = "Dyer & Proll 1977, doi:10.1287/mnsc.23.9.1019", hint = "Write down Wq for c, c + 1 and c + 2.")
    @Deterministic
    default void diminishing(@ForAll @IntRange(min = 1, max = 190) int load,
            @ForAll @IntRange(min = 1, max = 9) int more,
            Trial trial) {
        int servers = load + more;
        double first = mmc().meanWait(load, 1, servers);
        double second = mmc().meanWait(load, 1, servers + 1);
        double third = mmc().meanWait(load, 1, servers + 2);
        SUSPECTS.check(trial, mmc(), third > 0 && first > second && second > third && first - second > second - third,
                () -> "lambda %d, mu 1: waits %s, %s, %s with %d, %d, %d workers".formatted(load, first, second, third,
                        servers, servers + 1, servers + 2));
    }
}
