package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.RateAtMost;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Statistical;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.stream.NearWorstCase.Keys;
import io.loadstone.stream.FrequencySketch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [FrequencySketch].
///
/// Conservative update keeps all but one of them: its estimates lie between the truth and Count-Min's, so that neither bound is in
/// danger; but they depend on the order of the stream, and two tables cannot be added.
public interface FrequencySketchGuarantees {

    /// The implementation under judgement.
    default FrequencySketch sketch() {
        return Run.current().components().component(FrequencySketch.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements FrequencySketchGuarantees {}

    @Guarantee(id = FrequencySketchConcept.UPPER, claim = "cms.frequency",
            law = "An estimate is at least the key's true count and at most the sum of all counts, for any keys and any counts up to 2^40.",
            source = "Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001",
            hint = "Which counters does a key add to, and which does its estimate read? Try negative keys and large counts.")
    @Deterministic
    default void neverUnderestimates(@ForAll @IntRange(min = 1, max = 40) int updates,
            @ForAll @IntRange(max = 40) int bits, Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        long[] keys = new long[updates];
        long[] counts = new long[updates];
        for (int i = 0; i < updates; i++) {
            keys[i] = key(judge);
            counts[i] = judge.nextLong((1L << bits) + 1);
        }
        Map<Long, Long> truth = new HashMap<>();
        for (int i = 0; i < updates; i++)
            truth.merge(keys[i], counts[i], Long::sum);
        long all = Arrays.stream(counts).sum();
        long[] estimates;
        try {
            var open = sketch().open(0.3, 0.1, trial.random());
            open.add(keys.clone(), counts.clone());
            estimates = open.estimate(keys.clone());
        } catch (RuntimeException e) {
            if (!(e instanceof UnsupportedOperationException))
                FrequencySketchConcept.SUSPECTS.check(trial, sketch(), false,
                        () -> "keys %s: %s".formatted(Arrays.toString(keys), e));
            throw e;
        }
        for (int i = 0; i < updates; i++) {
            long key = keys[i];
            long estimate = estimates[i];
            long count = truth.getOrDefault(key, 0L);
            FrequencySketchConcept.SUSPECTS.check(trial, sketch(), count <= estimate && estimate <= all,
                    () -> "key %d occurred %,d times of %,d, its estimate is %,d".formatted(key, count, all, estimate));
        }
    }

    /// Few keys, so that they repeat; the ends of the range among them.
    private static long key(RandomGenerator judge) {
        return switch (judge.nextInt(8)) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            case 2 -> -1;
            case 3 -> 0;
            case 4 -> judge.nextInt(10);
            case 5 -> Integer.MIN_VALUE;
            default -> judge.nextLong();
        };
    }

    @Guarantee(id = FrequencySketchConcept.MERGE, claim = "cms.frequency",
            law = "Two sketches with the same functions, merged, estimate every key as one that saw both streams, in any order; and they stay as they were.",
            source = "Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001: the sketch is linear",
            hint = "What is in a counter after the first stream, what after the second, and what after both?")
    @Deterministic
    default void mergingIsSeeingBoth(@ForAll @IntRange(min = 1, max = 30) int updates, Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        long[] keys = judge.longs(updates, 0, 12).toArray();
        long[] counts = judge.longs(updates, 0, 9).toArray();
        int cut = judge.nextInt(updates + 1);
        var script = new EngineRandom.Seeded(trial.seed());
        FrequencySketch.Sketch one = open(script);
        FrequencySketch.Sketch other = open(script);
        FrequencySketch.Sketch both = open(script);
        one.add(Arrays.copyOf(keys, cut), Arrays.copyOf(counts, cut));
        other.add(Arrays.copyOfRange(keys, cut, updates), Arrays.copyOfRange(counts, cut, updates));
        for (int i = updates - 1; i >= 0; i--) // in another order
            both.add(new long[]{keys[i]}, new long[]{counts[i]});
        long[] asked = new long[13];
        Arrays.setAll(asked, i -> i);
        String before = Arrays.toString(one.estimate(asked)) + Arrays.toString(other.estimate(asked));
        long[] merged = one.merge(other).estimate(asked);
        long[] expected = both.estimate(asked);
        FrequencySketchConcept.SUSPECTS.check(trial, sketch(), Arrays.equals(merged, expected),
                () -> "%s with counts %s, cut at %d: merged %s, seen at once %s".formatted(Arrays.toString(keys),
                        Arrays.toString(counts), cut, Arrays.toString(merged), Arrays.toString(expected)));
        String after = Arrays.toString(one.estimate(asked)) + Arrays.toString(other.estimate(asked));
        FrequencySketchConcept.SUSPECTS.check(trial, sketch(), before.equals(after),
                () -> "merging changed the estimates of a part from %s to %s".formatted(before, after));
    }

    private FrequencySketch.Sketch open(EngineRandom.Seeded script) {
        return sketch().open(0.7, 0.3, new EngineRandom(script));
    }

    @Guarantee(id = FrequencySketchConcept.SPACE, claim = "cms.space",
            law = "There are ceil(ln(1/delta)) rows of ceil(e/epsilon) counters: for epsilon = delta = 0.01, 5 rows of 272.",
            source = "Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001, theorem 1",
            hint = "Which failure probability does Markov's inequality leave a row of your width, and how many rows bring it below delta?")
    @Deterministic
    default void dimensionsFollowFromErrorAndFailure(@ForAll @IntRange(min = 2, max = 999) int thousandths,
            @ForAll @IntRange(min = 1, max = 999) int deltaThousandths, Trial trial) {
        double epsilon = thousandths / 1000.0;
        double delta = deltaThousandths / 1000.0;
        var open = sketch().open(epsilon, delta, trial.random());
        FrequencySketchConcept.SUSPECTS.demand(trial, sketch(), open.width(), (int) Math.ceil(Math.E / epsilon),
                () -> "counters a row for epsilon = " + epsilon);
        FrequencySketchConcept.SUSPECTS.demand(trial, sketch(), open.depth(), (int) Math.ceil(-Math.log(delta)),
                () -> "rows for delta = " + delta);
    }

    @Guarantee(id = FrequencySketchConcept.FIXED_SPACE, claim = "cms.space",
            law = "Memory does not grow with the stream: of 1,000 calls with 100 new keys each none allocates more than 64 KiB.",
            source = "Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001",
            hint = "What do you keep of a key beyond the counters that it adds to?")
    @Once
    default void memoryDoesNotGrow(Trial trial) {
        var open = sketch().open(0.1, 0.1, trial.random());
        long[] counts = new long[100];
        Arrays.fill(counts, 1);
        RandomGenerator judge = trial.judgesRandom();
        long most = 0;
        for (int call = 0; call < 1000; call++) {
            long[] keys = judge.longs(100).toArray();
            long bytes = AllocatedBytes.of(open, () -> open.add(keys, counts));
            if (call >= AllocatedBytes.WARM_UP)
                most = Math.max(most, bytes);
        }
        long worst = most;
        trial.metric("bytes", Metric.exact((double) worst, "bytes/call"));
        FrequencySketchConcept.SUSPECTS.check(trial, sketch(), worst <= AllocatedBytes.BURST,
                () -> "a call allocated %,d bytes".formatted(worst));
    }

    @Guarantee(id = FrequencySketchConcept.ERROR, claim = "cms.error",
            law = "For a key chosen without a look at the hash functions, the estimate exceeds the true count by more than epsilon N with probability at most delta = e^-d; here for m = 1, 4, 15 and 92 heavy keys, each just above epsilon N.",
            source = "Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001, theorem 1",
            hint = "An estimate fails only if every row fails. How likely is that for one row, and are the rows independent?")
    @Statistical
    default void errorsAreRareInTheNearWorstCase(@ForAll @IntRange(max = 5) int draw, Trial trial) {
        trial.known(FrequencySketchConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        for (NearWorstCase instance : NearWorstCase.ALL)
            trial.process(instance, () -> new RateAtMost(instance.alternatives()));
        NearWorstCase chosen = NearWorstCase.ALL.get(Math.min(draw, NearWorstCase.ALL.size() - 1)); // the last most often
        trial.effect(() -> effect(trial));
        RandomGenerator judge = trial.judgesRandom();
        long[] keys = judge.longs(chosen.heavy().keys() + 1L).toArray();
        for (int i = 0; i < 40; i++)
            trial.process(chosen, () -> new RateAtMost(chosen.alternatives())).observe(fails(chosen, keys, trial),
                    chosen.delta());
        if (trial.refuted())
            FrequencySketchConcept.SUSPECTS.diagnose(trial, sketch()); // some show whatever is drawn
    }

    private static Evidence.Effect effect(Trial trial) {
        NearWorstCase last = NearWorstCase.ALL.getLast();
        RateAtMost rate = trial.process(last, () -> new RateAtMost(last.alternatives()));
        double seen = rate.observations() == 0 ? 0 : (double) rate.events() / rate.observations();
        return new Evidence.Effect("failures with %d heavy keys, of %.4f allowed".formatted(last.heavy().keys(),
                last.delta()), Metric.exact(seen, "1"));
    }

    /// One observation: a fresh sketch of the heavy keys, asked for another one.
    private boolean fails(NearWorstCase instance, long[] keys, Trial trial) {
        int m = instance.heavy().keys();
        long[] counts = new long[m];
        Arrays.fill(counts, 1000);
        var open = sketch().open(instance.epsilon(), instance.delta(), trial.random());
        open.add(Arrays.copyOf(keys, m), counts);
        return open.estimate(keys[m])[0] > instance.epsilon() * 1000 * m;
    }

    @Guarantee(id = FrequencySketchConcept.KEYS, claim = "cms.error",
            law = "The same bound for any fixed keys: in arithmetic progression, alike in one half, or found to collide in another sketch.",
            source = "Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001; Carter & Wegman 1979, doi:10.1016/0022-0000(79)90044-8",
            hint = "The hash functions are random, the keys are not. Are there two keys that collide whatever is drawn?")
    @Statistical
    default void errorsAreRareForAnyFixedKeys(@ForAll @IntRange(max = 7) int pattern, Trial trial) {
        NearWorstCase instance = NearWorstCase.FEW;
        for (Keys each : Keys.values())
            trial.process(each, () -> new RateAtMost(each.alternatives()));
        Keys kind = List.of(Keys.values()).get(pattern);
        RateAtMost process = trial.process(kind, () -> new RateAtMost(kind.alternatives()));
        Optional<long[]> keys = kind == Keys.FOUND
                ? collidingKeys(instance, trial)
                : Optional.of(kind.draw(instance,
                        sketch().open(instance.epsilon(), instance.delta(), trial.random()).width(),
                        trial.judgesRandom()));
        for (int i = 0; i < 10; i++) // where no keys collide, there is no error either
            process.observe(keys.isPresent() && fails(instance, keys.get(), trial), instance.delta());
        if (trial.refuted()) {
            FrequencySketchConcept.SUSPECTS.diagnose(trial, sketch());
            trial.remark("the keys: " + kind.told() + ", for example " + keys.map(Arrays::toString).orElse("none"));
        }
    }

    /// Keys that collide with the query in all rows of one sketch: independent of the functions of the next one. None if too few are
    /// found.
    private Optional<long[]> collidingKeys(NearWorstCase instance, Trial trial) {
        int m = instance.heavy().keys();
        RandomGenerator judge = trial.judgesRandom();
        var open = sketch().open(instance.epsilon(), instance.delta(), trial.random());
        long[] keys = new long[m + 1];
        keys[m] = judge.nextLong();
        open.add(new long[]{keys[m]}, new long[]{1});
        int found = 0;
        for (int search = 0; search < 40 && found < m; search++) {
            long[] candidates = judge.longs(12_000).toArray();
            long[] estimates = open.estimate(candidates);
            for (int i = 0; i < candidates.length && found < m; i++)
                if (estimates[i] > 0)
                    keys[found++] = candidates[i];
        }
        return found == m ? Optional.of(keys) : Optional.empty();
    }
}
