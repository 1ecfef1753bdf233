package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.QueueSimulatorConcept.SUSPECTS;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.BoundedMean;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Side;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Mutant;
import io.loadstone.loader.FlowLine;
import io.loadstone.queueing.QueueSimulator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [QueueSimulator]: exact in virtual time, and in law from replicates that start in the stationary law. A mean
/// wait is never compared with a formula: it is neither stationary nor independent, and no test of it has a known error.
public interface QueueSimulatorGuarantees {

    /// Replicates before which no program is found right.
    int LEAST = 6000;
    /// Replicates after which a verdict must stand.
    int MOST = 30_000;

    /// The implementation under judgement.
    default QueueSimulator simulator() {
        return Run.current().components().component(QueueSimulator.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements QueueSimulatorGuarantees {}

    @Guarantee(id = "queueing.sim-lindley", claim = "queueing.mm1.assumptions",
            law = "One worker: service begins at max(arrival, end of the service before), to the nanosecond, as in the loader's pipeline in virtual time.",
            source = "Lindley 1952, doi:10.1017/S0305004100027638",
            hint = "Whose service does a customer wait for? And what if the worker has been idle?")
    @Deterministic
    default void lindley(@ForAll @IntRange(min = 1, max = 40) int customers, @ForAll @IntRange(max = 12) int mostGap,
            @ForAll @IntRange(max = 12) int mostService, Trial trial) {
        var random = trial.judgesRandom();
        long unit = random.nextBoolean() ? 1 : 1_000_000_000L; // a second has more nanoseconds than an int can count a few of
        long[] gaps = times(customers, mostGap, unit, random);
        long[] services = times(customers, mostService, unit, random);
        long[] expected = new long[customers];
        for (FlowLine.Event event : new FlowLine(new long[][]{gaps, services}, new int[]{customers}).run())
            if (event.stage() == 1 && event.change() == FlowLine.Change.ENTER)
                expected[event.item()] = event.at();
        long[] arrivals = gaps.clone();
        Arrays.parallelPrefix(arrivals, Long::sum);
        starts(arrivals, services, 1, expected, trial);
    }

    @Guarantee(id = "queueing.sim-starts", claim = "queueing.mmc.model",
            law = "Several workers with one queue: the next in line begins when he has arrived and the first worker is free; what was given stays as it was.",
            source = "Kiefer & Wolfowitz 1955, doi:10.1090/S0002-9947-1955-0066587-3",
            hint = "Which of the workers takes the next in line?")
    @Deterministic
    default void sharedQueue(@ForAll @IntRange(min = 1, max = 40) int customers,
            @ForAll @IntRange(min = 1, max = 6) int servers,
            @ForAll @IntRange(max = 6) int mostGap, @ForAll @IntRange(max = 30) int mostService, Trial trial) {
        var random = trial.judgesRandom();
        long[] arrivals = times(customers, mostGap, 1, random);
        Arrays.parallelPrefix(arrivals, Long::sum);
        long[] services = times(customers, mostService, 1, random);
        starts(arrivals, services, servers, SharedQueue.starts(arrivals, services, servers), trial);
    }

    private void starts(long[] arrivals, long[] services, int servers, long[] expected, Trial trial) {
        long[] arrivalsGiven = arrivals.clone();
        long[] servicesGiven = services.clone();
        long[] seen = simulator().starts(arrivalsGiven, servicesGiven, servers);
        SUSPECTS.demand(trial, simulator(), Arrays.toString(seen), Arrays.toString(expected),
                () -> "arrivals %s, services %s, %d workers: starts".formatted(Arrays.toString(arrivals),
                        Arrays.toString(services), servers));
        SUSPECTS.check(trial, simulator(),
                Arrays.equals(arrivals, arrivalsGiven) && Arrays.equals(services, servicesGiven),
                () -> "arrivals %s became %s, services %s became %s".formatted(Arrays.toString(arrivals),
                        Arrays.toString(arrivalsGiven), Arrays.toString(services), Arrays.toString(servicesGiven)));
    }

    private static long[] times(int count, int most, long unit, RandomGenerator random) {
        return random.longs(count, 0, most + 1).map(t -> t * unit).toArray();
    }

    @Guarantee(id = "queueing.sim-mm1", claim = "queueing.mm1.length",
            law = "M/M/1 at load 0.8, begun in its stationary law: over 200 services the mean share of the time with at least k present is 0.8^k.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.2; Asmussen & Glynn 2007, Stochastic Simulation, chapter IV",
            hint = "Which of these does your run not do: begin with those present, arrive at rate lambda, serve at rate mu, weigh states by time?")
    @Once
    default void singleServer(Trial trial) {
        var station = new StationaryStation(0.8, 1);
        replicates(station, 200, new int[]{1, 5, 10}, trial, k -> List.of(
                effect("slow-service", station.share(k, 200, false, 0.8, n -> n > 0 ? 0.95 : 0)),
                effect("fast-arrivals", station.share(k, 200, false, 0.84, n -> n > 0 ? 1 : 0)),
                effect("starts-empty", station.share(k, 200, true, 0.8, n -> n > 0 ? 1 : 0)),
                effect("more-than-k", station.atLeast(k + 1))));
    }

    @Guarantee(id = "queueing.sim-mmc", claim = "queueing.mmc.model",
            law = "M/M/3 at load 0.8, begun in its stationary law: over 50 mean services the mean share of the time with at least k present is Erlang's.",
            source = "Erlang 1917; Asmussen & Glynn 2007, Stochastic Simulation, chapter IV",
            hint = "At which rate does anybody leave when one, two, three, four customers are there?")
    @Once
    default void severalServers(Trial trial) {
        var station = new StationaryStation(2.4, 3);
        replicates(station, 50, new int[]{1, 3, 6}, trial, k -> List.of(
                effect("slow-service", station.share(k, 50, false, 2.4, n -> 0.95 * Math.min(n, 3))),
                effect("fast-arrivals", station.share(k, 50, false, 2.52, n -> Math.min(n, 3))),
                effect("starts-empty", station.share(k, 50, true, 2.4, n -> Math.min(n, 3))),
                effect("one-fast-worker", station.share(k, 50, false, 2.4, n -> n > 0 ? 3 : 0)),
                effect("a-worker-for-each", station.share(k, 50, false, 2.4, n -> n))));
    }

    @Guarantee(id = "queueing.sim-short", claim = "queueing.mm1.length",
            law = "M/M/1 at load 0.2, begun in its stationary law: also over five services somebody is present for a share 0.2 of the time on average, however the run ends.",
            source = "Asmussen & Glynn 2007, Stochastic Simulation, chapter IV; Kelly 1979, Reversibility and Stochastic Networks, theorem 1.3",
            hint = "What does your run do with the stay that is under way when the time is over?")
    @Once
    default void shortRuns(Trial trial) {
        var station = new StationaryStation(0.2, 1);
        replicates(station, 5, new int[]{1}, trial, k -> List.of(
                effect("last-stay-lost", station.shareWithoutLastStay(k, 5)),
                effect("slightly-off", station.atLeast(k) * 0.9),
                effect("slightly-off", station.atLeast(k) * 1.1)));
    }

    @Guarantee(id = "queueing.sim-independent", claim = "queueing.mmc.model",
            law = "M/M/2 at load 0.6, begun in its stationary law: the shares are Erlang's also over one service, where a stay that decides by its length what ends it shows.",
            source = "Asmussen & Glynn 2007, Stochastic Simulation, chapter IV",
            hint = "Are arrivals as likely to end a long stay as a short one?")
    @Once
    default void independentDraws(Trial trial) {
        var station = new StationaryStation(1.2, 2);
        replicates(station, 1, new int[]{1, 2}, trial, k -> List.of(
                effect("last-stay-lost", station.shareWithoutLastStay(k, 1)),
                effect("slightly-off", station.atLeast(k) * 0.97),
                effect("slightly-off", station.atLeast(k) * 1.03)));
    }

    private static BoundedMean.Alternative effect(String mutant, double mean) {
        return new BoundedMean.Alternative(mutant, _ -> mean);
    }

    private void replicates(StationaryStation station, double horizon, int[] levels, Trial trial,
            IntFunction<List<BoundedMean.Alternative>> alternatives) {
        BoundedMean[] shares = Arrays.stream(levels)
                .mapToObj(k -> trial.process(k, () -> new BoundedMean(Side.EQUAL, alternatives.apply(k))))
                .toArray(BoundedMean[]::new);
        double[] means = Arrays.stream(levels).mapToDouble(station::atLeast).toArray();
        int last = levels[levels.length - 1];
        trial.known(QueueSimulatorConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        trial.effect(() -> {
            int farthest = IntStream.range(0, levels.length).boxed()
                    .max(Comparator.comparingDouble(i -> shares[i].logE())).orElseThrow();
            return new Evidence.Effect("share of the time with at least %d present, %.4f by the law".formatted(
                    levels[farthest], means[farthest]), shares[farthest].mean(1e-3));
        });
        var judges = trial.judgesRandom();
        for (int i = 0; !trial.refuted() && Sampling.goesOn(trial, i, LEAST, MOST); i++) {
            int present = station.start(judges);
            double[] seen = simulator().timeAtLeast(station.lambda(), 1, station.servers(), present, horizon, last,
                    trial.random());
            // A replicate is one observation: each is looked at for one k.
            int which = i % levels.length;
            double share = seen.length == last ? seen[levels[which] - 1] : Double.NaN;
            boolean isShare = share >= 0 && share <= 1 + 1e-9;
            if (!isShare)
                SUSPECTS.diagnose(trial, simulator());
            trial.require(isShare,
                    () -> "shares of the time with at least 1 .. %d present: %s".formatted(last,
                            Arrays.toString(seen)));
            shares[which].observe(Math.min(1, share), means[which]);
        }
        if (trial.refuted())
            SUSPECTS.diagnose(trial, simulator());
    }
}
