package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.MvaConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.Mva;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Mva]. The judge's numbers are Buzen's normalising constants: another theorem than mean values.
public interface MvaGuarantees {

    /// The implementation under judgement.
    default Mva mva() {
        return Run.current().components().component(Mva.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements MvaGuarantees {}

    @Guarantee(id = "queueing.mva-throughput", claim = "q2.mmc-framework",
            law = "With n tokens X(n) = G(n-1) / G(n) rounds a second, G the normalising constants of the product form.",
            source = "Buzen 1973, doi:10.1145/362342.362345; Reiser & Lavenberg 1980, doi:10.1145/322186.322195",
            hint = "Two equal stations and two tokens: whom does a token meet on arrival, on average?")
    @Deterministic
    default void throughput(@ForAll @IntRange(min = 1, max = 5) int stations,
            @ForAll @IntRange(min = 1, max = 30) int tokens, @ForAll @IntRange(max = 40) int think, Trial trial) {
        double[] demand = trial.judgesRandom().ints(stations, 1, 13).mapToDouble(d -> d / 8.0).toArray();
        double[] g = constants(demand, tokens, think / 8.0);
        double[] seen = mva().throughput(demand.clone(), tokens, think / 8.0);
        String network = "demands %s, think %s".formatted(Arrays.toString(demand), think / 8.0);
        SUSPECTS.demand(trial, mva(), seen.length, tokens, () -> network + ": numbers of tokens");
        for (int n = 1; n <= tokens; n++) {
            int count = n;
            SUSPECTS.demandWithin(trial, mva(), seen[n - 1], g[n - 1] / g[n], 1e-9,
                    () -> "%s: throughput with %d tokens".formatted(network, count));
        }
    }

    @Guarantee(id = "queueing.mva-numbers", claim = "q2.mmc-framework",
            law = "Station i holds sum_{j = 1..n} d_i^j G(n-j) / G(n) tokens on average.",
            source = "Buzen 1973, doi:10.1145/362342.362345",
            hint = "Where are all the tokens? The numbers and X times think sum to n.")
    @Deterministic
    default void numbers(@ForAll @IntRange(min = 1, max = 5) int stations,
            @ForAll @IntRange(min = 1, max = 30) int tokens, @ForAll @IntRange(max = 40) int think, Trial trial) {
        double[] demand = trial.judgesRandom().ints(stations, 1, 13).mapToDouble(d -> d / 8.0).toArray();
        double[] g = constants(demand, tokens, think / 8.0);
        double[] seen = mva().meanAtStations(demand.clone(), tokens, think / 8.0);
        SUSPECTS.demand(trial, mva(), seen.length, demand.length, () -> "stations of " + Arrays.toString(demand));
        for (int i = 0; i < demand.length; i++) {
            double expected = 0;
            for (int j = 1; j <= tokens; j++)
                expected += Math.pow(demand[i], j) * g[tokens - j] / g[tokens];
            int station = i;
            SUSPECTS.demandWithin(trial, mva(), seen[i], expected, 1e-9,
                    () -> "demands %s, think %s: tokens at station %d of %d"
                            .formatted(Arrays.toString(demand), think / 8.0, station, tokens));
        }
    }

    /// `G(0) .. G(tokens)` by convolution: `z^n / n!` for thinking, then `G(n) += d G(n - 1)` station by station. All terms are positive.
    private static double[] constants(double[] demand, int tokens, double think) {
        double[] g = new double[tokens + 1];
        g[0] = 1;
        for (int n = 1; n <= tokens; n++)
            g[n] = g[n - 1] * think / n;
        for (double d : demand)
            for (int n = 1; n <= tokens; n++)
                g[n] += d * g[n - 1];
        return g;
    }
}
