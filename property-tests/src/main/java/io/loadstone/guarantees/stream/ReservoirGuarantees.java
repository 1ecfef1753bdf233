package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.BoundedMean;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.RateAtMost;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Side;
import io.loadstone.evidence.Statistical;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Agreement;
import io.loadstone.guarantees.Mutant;
import io.loadstone.stream.Reservoir;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/// The laws of the seam [Reservoir].
public interface ReservoirGuarantees {

    /// Length of the long stream, and the size of its sample.
    int LARGE_N = 40;
    /// See [#LARGE_N].
    int LARGE_K = 4;

    /// The implementation under judgement.
    default Reservoir reservoir() {
        return Run.current().components().component(Reservoir.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ReservoirGuarantees {}

    @Guarantee(id = ReservoirConcept.EXACT, claim = "res.uniform",
            law = "After n items each set of k of them is kept with probability exactly 1/C(n, k); while n <= k all are kept.",
            source = "Vitter 1985, doi:10.1145/3147.3165; Knuth, TAOCP 2, 3.4.2, Algorithm R",
            hint = "Take k = 1 and three items. With which probability must the third one enter, and who leaves?")
    @Deterministic
    default void everySetHasExactlyTheSameProbability(@ForAll @IntRange(max = 7) int n,
            @ForAll @IntRange(min = 1, max = 3) int k, Trial trial) {
        switch (ReservoirLaws.of(reservoir(), n, k)) {
            case ExactLaw.Known<Integer> law -> {
                trial.exact();
                boolean uniform = ReservoirLaws.isUniform(law, n, k);
                if (!uniform)
                    ReservoirLaws.mistake(reservoir()).ifPresent(trial::diagnose);
                trial.check(uniform, () -> unfair(n, k, law));
            }
            case ExactLaw.NotEnumerable<Integer>(String draw) ->
                sampled(n, k, trial, "sampled instead of walked: " + draw + " cannot be enumerated");
            case ExactLaw.TooLarge<Integer>(long limit) ->
                sampled(n, k, trial, "sampled instead of walked: more than " + limit + " sequences of draws");
            case ExactLaw.Unrepeatable<Integer> _ -> {
                trial.diagnose(ReservoirConcept.OWN_GENERATOR.mistake());
                trial.check(false, () -> "n = %d, k = %d: given the same draws again, it kept something else"
                        .formatted(n, k));
            }
        }
    }

    private static String unfair(int n, int k, ExactLaw.Known<Integer> law) {
        int size = Math.min(n, k);
        BigFraction fair = new BigFraction(1, Subsets.count(n, size));
        if (law.probability().containsKey(ReservoirLaws.NO_SAMPLE))
            return "n = %d, k = %d: with probability %s what is kept is not %d different items of the stream".formatted(
                    n, k, Objects.requireNonNull(law.probability().get(ReservoirLaws.NO_SAMPLE)), size);
        for (int mask : Subsets.ranks(n, size).keySet()) {
            BigFraction p = law.probability().getOrDefault(mask, BigFraction.ZERO);
            if (!p.equals(fair))
                return "n = %d, k = %d: items %s are kept with probability %s instead of %s".formatted(n, k,
                        Subsets.text(mask), p, fair);
        }
        return "n = %d, k = %d: not uniform".formatted(n, k);
    }

    private void sampled(int n, int k, Trial trial, String remark) {
        trial.remark(remark);
        int size = Math.min(n, k);
        Map<Integer, Integer> ranks = Subsets.ranks(n, size);
        boolean judged = n == 6 && k >= 2;
        if (judged)
            trial.known(mistakes());
        do {
            for (int i = 0; i < 50; i++) {
                long[] kept = ReservoirLaws.sampled(reservoir(), n, k, trial.random());
                int mask = ReservoirLaws.mask(kept, n, size);
                trial.check(mask != ReservoirLaws.NO_SAMPLE, () -> "n = %d, k = %d: the sample of %s is %s".formatted(n,
                        k, stream(n), Arrays.toString(kept)));
                if (judged)
                    trial.process(k, () -> new UniformCells(ranks.size(), ReservoirLaws.alternatives(n, k)))
                            .observe(Objects.requireNonNull(ranks.get(mask)));
            }
        } while (judged && Sampling.goesOn(trial, trial.process(k, () -> {
            throw new IllegalStateException("no process");
        }).observations(), 3000, 50_000));
    }

    private static String stream(int n) {
        long[] items = new long[n];
        Arrays.setAll(items, ReservoirLaws::item);
        return Arrays.toString(items);
    }

    @Guarantee(id = ReservoirConcept.LARGE, claim = "res.algorithm-r",
            law = "Of 40 items 4 are kept: each of the 780 pairs is in the sample with probability k (k-1) / (n (n-1)), whenever its items came.",
            source = "Vitter 1985, doi:10.1145/3147.3165; Ville 1939",
            hint = "Short streams may be fair and longer ones not. What in your draw depends on the number of items so far?")
    @Statistical
    default void aLongerStreamShowsNoPreference(Trial trial) {
        trial.known(mistakes());
        UniformCells pairs = trial.process("pairs",
                () -> new UniformCells(Subsets.count(LARGE_N, 2), longerAlternatives()));
        var judges = trial.judgesRandom();
        while (Sampling.goesOn(trial, pairs.observations(), 4000, 100_000)) {
            for (int i = 0; i < 50; i++) {
                long[] kept = ReservoirLaws.sampled(reservoir(), LARGE_N, LARGE_K, trial.random());
                long[] places = Arrays.stream(kept).map(item -> (ReservoirLaws.item(0) - item) / 7).toArray();
                boolean sample = Arrays.stream(places).distinct().count() == LARGE_K
                        && Arrays.stream(places).allMatch(p -> 0 <= p && p < LARGE_N
                                && Arrays.stream(kept).anyMatch(item -> item == ReservoirLaws.item((int) p)));
                if (!sample)
                    ReservoirLaws.mistake(reservoir()).ifPresent(trial::diagnose);
                trial.require(sample,
                        () -> "not 4 different items of %s: %s".formatted(stream(LARGE_N), Arrays.toString(kept)));
                int first = judges.nextInt(LARGE_K);
                int second = (first + 1 + judges.nextInt(LARGE_K - 1)) % LARGE_K;
                pairs.observe(Subsets.pair((int) places[first], (int) places[second]));
            }
        }
    }

    private static List<UniformCells.Alternative> longerAlternatives() {
        double[] blocks = new double[Subsets.count(LARGE_N, 2)];
        for (int block = 0; block < LARGE_N / LARGE_K; block++)
            for (int i = 0; i < LARGE_K; i++)
                for (int j = 0; j < i; j++)
                    blocks[Subsets.pair(block * LARGE_K + i, block * LARGE_K + j)] = 1.0 / (LARGE_N / LARGE_K
                            * Subsets.count(LARGE_K, 2));
        return List.of(slots("counts-before", t -> Math.min(1, LARGE_K / (t - 1.0))), slots("fixed-share", _ -> 0.1),
                slots("fixed-share", _ -> 0.5), slots("keeps-first", _ -> 0),
                slots("capped-range", t -> (double) LARGE_K / Math.min(t, 16)),
                slots("capped-range", t -> (double) LARGE_K / Math.min(t, 24)),
                new UniformCells.Law("block", blocks));
    }

    private static UniformCells.Law slots(String mutant, IntToDoubleFunction enters) {
        return new UniformCells.Law(mutant, new SlotLaw(LARGE_K, enters).pairs(LARGE_N));
    }

    @Guarantee(id = ReservoirConcept.TOTAL, claim = "q7.reservoir",
            law = "n/|sample| * sum(sample) has the mean sum x and the variance n^2 (1 - k/n) S^2 / k; while n <= k it is the sum itself.",
            source = "Cochran 1977, Sampling Techniques, theorems 2.1 and 2.2",
            hint = "For how many items of the stream does one member of the sample stand?")
    @Deterministic
    default void theTotalIsUnbiasedWithTheVarianceOfSimpleSampling(@ForAll @IntRange(max = 6) int n,
            @ForAll @IntRange(min = 1, max = 7) int k, Trial trial) {
        long[] values = Arrays.copyOf(new long[]{1, 10, -3, 25, 4, -7}, n);
        double sum = Arrays.stream(values).sum();
        var law = ExactLaw.of(20_000, random -> {
            var open = reservoir().open(k, random);
            open.offer(values.clone());
            return open.total();
        });
        if (n <= k) {
            var open = reservoir().open(k, trial.random());
            open.offer(values.clone());
            ReservoirConcept.SUSPECTS.demandNear(trial, reservoir(), open.total(), sum,
                    () -> "total of %s with k = %d".formatted(Arrays.toString(values), k));
        } else if (law instanceof ExactLaw.Known<Double> known) {
            double mean = moment(known, 0, 1);
            double variance = moment(known, sum, 2);
            double center = sum / n;
            double spread = Arrays.stream(values).mapToDouble(v -> (v - center) * (v - center)).sum() / (n - 1);
            double expected = n * (double) n * (1 - (double) k / n) * spread / k;
            ReservoirConcept.SUSPECTS.check(trial, reservoir(), Agreement.within(mean, sum, 1e-9),
                    () -> "%s, k = %d: the mean of the total is %.9g instead of %.9g".formatted(Arrays.toString(values),
                            k, mean, sum));
            ReservoirConcept.SUSPECTS.check(trial, reservoir(), Agreement.within(variance, expected, 1e-9),
                    () -> "%s, k = %d: the variance of the total is %.9g instead of %.9g".formatted(
                            Arrays.toString(values), k, variance, expected));
        } else if (n == 6 && k == 2) {
            trial.remark("sampled instead of walked");
            while (Sampling.goesOn(trial, total(trial).observations(), 2000, 50_000))
                for (int i = 0; i < 50; i++)
                    observeTotal(values, trial);
        }
    }

    private static double moment(ExactLaw.Known<Double> law, double center, int power) {
        return law.probability().entrySet().stream()
                .mapToDouble(e -> Math.pow(e.getKey() - center, power) * e.getValue().doubleValue()).sum();
    }

    private static BoundedMean total(Trial trial) {
        return trial.process("total", () -> new BoundedMean(Side.EQUAL,
                List.of(new BoundedMean.Alternative("too much", m -> m + 0.05),
                        new BoundedMean.Alternative("too little", m -> m - 0.05))));
    }

    private void observeTotal(long[] values, Trial trial) {
        var open = reservoir().open(2, trial.random());
        open.offer(values.clone());
        double total = open.total();
        double least = 3 * (-7 - 3); // six items, of which two are known
        double most = 3 * (25 + 10);
        ReservoirConcept.SUSPECTS.check(trial, reservoir(), least <= total && total <= most,
                () -> "%s, k = 2: a total of %s".formatted(Arrays.toString(values), total));
        total(trial).observe((total - least) / (most - least),
                (Arrays.stream(values).sum() - least) / (most - least));
    }

    @Guarantee(id = ReservoirConcept.COPY, claim = "res.space",
            law = "The sample is the caller's own, and so are the items: what the caller does to either changes nothing inside.",
            source = "the seam's contract",
            hint = "Who else holds the array that you return, or the one that you got?")
    @Deterministic
    default void nothingIsShared(@ForAll @IntRange(min = 1, max = 5) int k, @ForAll @IntRange(min = 1, max = 8) int n,
            Trial trial) {
        var open = reservoir().open(k, trial.random());
        long[] items = new long[n];
        Arrays.setAll(items, i -> i + 1);
        open.offer(items);
        long[] before = open.sample().clone();
        Arrays.sort(before);
        Arrays.fill(items, -1);
        Arrays.fill(open.sample(), -2);
        long[] after = open.sample();
        Arrays.sort(after);
        ReservoirConcept.SUSPECTS.check(trial, reservoir(), Arrays.equals(before, after),
                () -> "k = %d: the sample of 1..%d was %s, and %s after the caller had written to its own arrays"
                        .formatted(k, n, Arrays.toString(before), Arrays.toString(after)));
    }

    @Guarantee(id = ReservoirConcept.SPACE, claim = "res.space",
            law = "Memory does not grow with the stream: of 2,000 calls with 100 items each, with k = 10, none allocates more than 64 KiB, nor does opening a reservoir.",
            source = "Vitter 1985, doi:10.1145/3147.3165",
            hint = "What do you keep of an item that did not enter?")
    @Once
    default void memoryDoesNotGrow(Trial trial) {
        var open = reservoir().open(10, trial.random());
        long[] items = new long[100];
        long most = 0;
        for (int call = 0; call < 2000; call++) {
            Arrays.fill(items, call);
            long bytes = AllocatedBytes.of(open, () -> open.offer(items));
            if (call >= AllocatedBytes.WARM_UP)
                most = Math.max(most, bytes);
        }
        long worst = Math.max(most, AllocatedBytes.of(open, open::sample));
        if (worst > AllocatedBytes.BURST)
            trial.diagnose(ReservoirConcept.STORES_ALL.mistake());
        trial.metric("bytes", Metric.exact((double) worst, "bytes/call"));
        trial.check(worst <= AllocatedBytes.BURST, () -> "a call allocated %,d bytes".formatted(worst));
        long opening = 0;
        for (int call = 0; call <= AllocatedBytes.WARM_UP; call++)
            opening = AllocatedBytes.of(reservoir(), () -> reservoir().open(10, trial.random()));
        long opened = opening;
        if (opened > AllocatedBytes.BURST)
            trial.diagnose(ReservoirConcept.BUFFERS_FIRST.mistake());
        trial.check(opened <= AllocatedBytes.BURST, () -> "opening allocated %,d bytes".formatted(opened));
    }

    @Guarantee(id = ReservoirConcept.RESUME, claim = "res.algorithm-r",
            law = "After a checkpoint the law goes on, also when more items have been seen than an int can count: of m new items j are in the sample with probability C(m, j) C(s, k-j) / C(s+m, k).",
            source = "Vitter 1985, doi:10.1145/3147.3165",
            hint = "Three thousand million items have been seen. With which probability does the next one enter?")
    @Once
    default void aCheckpointChangesNothing(Trial trial) {
        for (int seen = 2; seen <= 4; seen++)
            resumedExactly(seen, trial);
        for (long seen : new long[]{3_000_000_000L, (1L << 32) + 4})
            resumedLate(seen, trial);
    }

    private void resumedLate(long seen, Trial trial) {
        double bound = 1000 * 2.0 / seen;
        var late = trial.process(seen,
                () -> new RateAtMost(List.of(new RateAtMost.Alternative("counter-overflow", _ -> 0.2))));
        for (int i = 0; i < 100; i++) {
            var open = open(trial, seen);
            long[] items = new long[1000];
            Arrays.fill(items, 7);
            open.offer(items);
            double total = open.total();
            boolean entered = Arrays.stream(open.sample()).anyMatch(item -> item == 7);
            late.observe(entered, bound);
            ReservoirConcept.SUSPECTS.check(trial, reservoir(),
                    entered || Agreement.near(total, 5.0 * (seen + 1000)),
                    () -> "two items of 5 after %,d items: a total of %s".formatted(seen + 1000, total));
        }
        if (trial.refuted() && seen > 1L << 32) // and not before
            trial.diagnose(ReservoirConcept.COUNTER_OVERFLOW.mistake());
        if (trial.refuted())
            ReservoirConcept.SUSPECTS.check(trial, reservoir(), false,
                    () -> "of 1,000 items after %,d others one entered too often".formatted(seen));
    }

    private Reservoir.Sample open(Trial trial, long seen) {
        try {
            reservoir().resume(new long[]{5, 5}, seen, trial.random()).offer(5);
            return reservoir().resume(new long[]{5, 5}, seen, trial.random());
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            ReservoirConcept.SUSPECTS.check(trial, reservoir(), false,
                    () -> "after %,d items: %s".formatted(seen, e));
            throw e;
        }
    }

    private void resumedExactly(int seen, Trial trial) {
        long[] kept = {ReservoirLaws.item(0), ReservoirLaws.item(1)};
        var law = ExactLaw.of(50_000, random -> {
            var open = reservoir().resume(kept.clone(), seen, random);
            open.offer(ReservoirLaws.item(2), ReservoirLaws.item(3));
            return ReservoirLaws.mask(open.sample(), 4, 2);
        });
        if (!(law instanceof ExactLaw.Known<Integer> known))
            return;
        for (int mask : Subsets.ranks(4, 2).keySet()) {
            int fresh = Integer.bitCount(mask >> 2);
            BigFraction expected = new BigFraction(Subsets.count(2, fresh) * Subsets.count(seen, 2 - fresh),
                    Subsets.count(seen + 2, 2)).divide(Subsets.count(2, fresh) * Subsets.count(2, 2 - fresh));
            BigFraction p = known.probability().getOrDefault(mask, BigFraction.ZERO);
            ReservoirConcept.SUSPECTS.check(trial, reservoir(), p.equals(expected),
                    () -> "a checkpoint of items {1, 2} of %d, then items 3 and 4: %s are kept with probability %s instead of %s"
                            .formatted(seen, Subsets.text(mask), p, expected));
        }
    }

    private static List<Mistake> mistakes() {
        return ReservoirConcept.MUTANTS.stream().map(Mutant::mistake).toList();
    }
}
