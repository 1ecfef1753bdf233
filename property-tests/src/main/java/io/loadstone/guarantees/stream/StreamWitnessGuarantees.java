package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.stream.StreamWitness;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// What a counterexample must show.
public interface StreamWitnessGuarantees {

    /// The implementation under judgement.
    default StreamWitness witness() {
        return Run.current().components().component(StreamWitness.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements StreamWitnessGuarantees {}

    @Guarantee(id = StreamWitnessConcept.NARROW, claim = "cms.error",
            law = "On the stream handed in, ceil(ln 1/delta) rows of ceil(1/epsilon) counters miss the absent key's count by more than epsilon N with probability above delta.",
            source = "Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001: e/epsilon, not 1/epsilon",
            hint = "One collision must be enough, and there must be as many chances of one as possible.")
    @Deterministic
    default void aNarrowSketchFailsTooOften(Trial trial) {
        StreamWitness.Stream s = witness().narrowSketch();
        long[] counts = s.counts();
        long all = Arrays.stream(counts).map(count -> Math.min(count, 100_001)).sum();
        trial.require(s.epsilon() >= 0.001 && s.epsilon() <= 0.5 && s.delta() >= 1e-6 && s.delta() <= 0.5
                && counts.length >= 1 && counts.length <= 1000 && Arrays.stream(counts).allMatch(count -> count >= 0)
                && all >= 1 && all <= 100_000,
                () -> "out of range: epsilon %s, delta %s, %d counts with sum %,d".formatted(s.epsilon(), s.delta(),
                        counts.length, all));
        int width = (int) Math.ceil(1 / s.epsilon());
        int depth = (int) Math.ceil(-Math.log(s.delta()));
        double fails = Math.pow(1 - within(counts, width, (int) Math.floor(s.epsilon() * all)), depth);
        StreamWitnessConcept.SUSPECTS.check(trial, witness(), fails > s.delta(),
                () -> "%d keys, N = %,d, %d rows of %d counters: fails with probability %.3g, and %.3g is allowed"
                        .formatted(
                                counts.length, all, depth, width, fails, s.delta()));
    }

    /// Probability that the counts which share a counter with the query, each with `1/width`, sum to at most `most`.
    private static double within(long[] counts, int width, int most) {
        double[] law = new double[most + 1];
        law[0] = 1;
        for (long count : counts)
            for (int sum = most; sum >= 0; sum--)
                law[sum] = law[sum] * (1 - 1.0 / width) + (count <= sum ? law[sum - (int) count] / width : 0);
        return Arrays.stream(law).sum();
    }

    @Guarantee(id = StreamWitnessConcept.HALF, claim = "sw.epsilon",
            law = "After the bits handed in, an estimate that takes the oldest bucket for size/2 is off by more than true / (2 (r - 1)).",
            source = "Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363, theorem 1",
            hint = "When is half of the oldest bucket a bad guess, and how little is allowed?")
    @Deterministic
    default void halfABucketIsNotEnough(Trial trial) {
        StreamWitness.Bits b = witness().halfBucket();
        int length = b.bits().length;
        trial.require(b.window() >= 1 && b.window() <= 1000 && b.perSize() >= 2 && b.perSize() <= 50 && length >= 1
                && length <= 2000,
                () -> "out of range: W %d, r %d, %d bits".formatted(b.window(), b.perSize(), length));
        var histogram = Histograms.of(Histograms.Fault.NONE).open(b.window(), b.perSize());
        histogram.add(b.bits().clone());
        long[] buckets = histogram.buckets();
        double estimate = buckets.length == 0 ? 0 : Arrays.stream(buckets).sum() - buckets[buckets.length - 1] / 2.0;
        double[] truth = new Histograms.Exact(b.window()).add(b.bits());
        double ones = truth[length - 1];
        StreamWitnessConcept.SUSPECTS.check(trial, witness(),
                Math.abs(estimate - ones) > ones / (2.0 * (b.perSize() - 1)) + 1e-9,
                () -> "W = %d, r = %d, buckets %s: the estimate is %s, the truth %.0f, and %s is allowed".formatted(
                        b.window(), b.perSize(), Arrays.toString(buckets), estimate, ones,
                        ones / (2.0 * (b.perSize() - 1))));
    }

    @Guarantee(id = StreamWitnessConcept.SHARES, claim = "res.uniform",
            law = "In the scheme handed in every item is in the sample with probability k/n, but not all sets of k items are equally likely.",
            source = "Cochran 1977, Sampling Techniques, section 2.1 and chapter 8 (systematic sampling)",
            hint = "Which pairs of items may never meet, though each item has its share?")
    @Deterministic
    default void equalSharesAreNotUniform(Trial trial) {
        StreamWitness.Scheme s = witness().equalShares();
        int k = s.sets().length == 0 ? 0 : s.sets()[0].length;
        trial.require(s.n() >= 2 && s.n() <= 20 && s.sets().length >= 1 && s.sets().length <= 1000 && k >= 1
                && k <= s.n() && Arrays.stream(s.sets()).allMatch(set -> set.length == k
                        && Arrays.stream(set).distinct().count() == k
                        && Arrays.stream(set).allMatch(item -> 0 <= item && item < s.n())),
                () -> "not sets of the same number of different items below %d: %s".formatted(s.n(),
                        Arrays.deepToString(s.sets())));
        int[] share = new int[s.n()];
        Map<TreeSet<Integer>, Integer> lines = new HashMap<>();
        for (int[] set : s.sets()) {
            TreeSet<Integer> items = new TreeSet<>();
            for (int item : set) {
                share[item]++;
                items.add(item);
            }
            lines.merge(items, 1, Integer::sum);
        }
        boolean equal = Arrays.stream(share).allMatch(count -> count * s.n() == s.sets().length * k);
        boolean uniform = lines.size() == Subsets.count(s.n(), k)
                && lines.values().stream().distinct().count() == 1;
        StreamWitnessConcept.SUSPECTS.check(trial, witness(), equal && !uniform,
                () -> "of %d lines each item stands on %s; %s".formatted(s.sets().length, Arrays.toString(share),
                        uniform ? "all sets are equally likely" : "some sets are likelier than others"));
    }
}
