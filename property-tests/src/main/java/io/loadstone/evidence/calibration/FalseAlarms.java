package io.loadstone.evidence.calibration;

import io.loadstone.evidence.LogSum;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.BetaDistribution;

/// How often a kind refutes a right program, measured in two ways.
///
/// An event of probability `1e-12` cannot be waited for. **Change of measure**: draw whole runs from a mixture `Q` of laws
/// under which the evidence grows, and count each run that reaches the bar at time `t` with its weight
/// `P(x_1 ... x_t) / Q(x_1 ... x_t)`. The mean weight is an unbiased estimate of the chance that the right program `P` reaches the bar
/// within the horizon. The densities of `P` and `Q` are written down independently of the e-process, so a process
/// that is no martingale is found out.
///
/// **Waiting**: at a moderate `alpha` the right program itself is run many times; Clopper and Pearson's upper limit bounds the rate.
///
/// Source: Siegmund 1976, "Importance sampling in the Monte Carlo study of sequential tests", doi:10.1214/aos/1176343541;
/// Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404.
///
/// @param rate estimated chance of a false alarm at `alpha`
/// @param error standard error of `rate`
/// @param reached share of the tilted runs that reached the bar: evidence of a study that could see alarms
/// @param waited runs of the right program
/// @param alarms how many of them reached the bar of `moderate`
/// @param limit upper end of a one-sided 99.9 % interval for the chance of that
public record FalseAlarms(double rate, double error, double reached, int waited, int alarms, double limit) {

    /// Measures.
    ///
    /// @param alpha the working level, for example 1e-12
    /// @param tilted runs under the mixture; none if the kind has no tilts
    /// @param moderate a level at which waiting is possible, for example 0.01
    /// @param waited runs of the right program
    public static <X> FalseAlarms of(Kind<X> kind, double alpha, int tilted, double moderate, int waited,
            RandomGenerator random) {
        double sum = 0;
        double squares = 0;
        int reached = 0;
        for (int run = 0; run < tilted; run++) {
            double weight = weight(kind, -Math.log(alpha), run % kind.tilts().size(), random);
            sum += weight;
            squares += weight * weight;
            reached += weight > 0 ? 1 : 0;
        }
        double mean = sum / tilted;
        double error = Math.sqrt(Math.max(0, squares / tilted - mean * mean) / tilted);
        int alarms = 0;
        for (int run = 0; run < waited; run++)
            alarms += time(kind.judged().get(), kind.right(), -Math.log(moderate), kind.horizon(), random) > 0 ? 1 : 0;
        return new FalseAlarms(mean, error, (double) reached / tilted, waited, alarms,
                upperLimit(alarms, waited, 0.999));
    }

    /// `P / Q` when a run from one of the tilts reaches the bar, 0 if it does not within the horizon.
    private static <X> double weight(Kind<X> kind, double bar, int tilt, RandomGenerator random) {
        Judged<X> judged = kind.judged().get();
        double[] logs = new double[kind.tilts().size()];
        for (int t = 1; t <= kind.horizon(); t++) {
            X x = kind.tilts().get(tilt).source().draw(random);
            judged.observe().accept(x);
            for (int i = 0; i < logs.length; i++)
                logs[i] += kind.tilts().get(i).logRatio().applyAsDouble(x);
            if (isLookedAt(t) && judged.reaches(bar))
                return Math.exp(-LogSum.mean(logs));
        }
        return 0;
    }

    /// Logarithms cost more than an observation: they are taken at each of the first 255, at every second one up to 511, every fourth
    /// up to 1023, and so on. A time is at most 0.8 % too long for it.
    private static boolean isLookedAt(int t) {
        int step = Math.max(1, Integer.highestOneBit(t) >> 7);
        return (t & step - 1) == 0;
    }

    /// The first time at which the evidence is seen at the bar, or 0 if it does not within `most` observations.
    static <X> int time(Judged<X> judged, Source<X> source, double bar, int most, RandomGenerator random) {
        for (int t = 1; t <= most; t++) {
            judged.observe().accept(source.draw(random));
            if (isLookedAt(t) && judged.reaches(bar))
                return t;
        }
        return 0;
    }

    /// Clopper and Pearson's upper limit for the chance of an event seen `events` times in `runs`.
    static double upperLimit(int events, int runs, double confidence) {
        return events >= runs
                ? 1
                : new BetaDistribution(null, events + 1.0, (double) runs - events)
                        .inverseCumulativeProbability(confidence);
    }
}
