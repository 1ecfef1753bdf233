package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.shuffle.ShuffleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [ShuffleBuffer].
public interface ShuffleBufferGuarantees {

    /// Items of the long stream.
    int LONG_STREAM = 256;

    /// The implementation under judgement.
    default ShuffleBuffer buffer() {
        return Run.current().components().component(ShuffleBuffer.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ShuffleBufferGuarantees {}

    @Guarantee(id = ShuffleBufferConcept.KEEPS, claim = "q6.entropy",
            law = "Every item that came leaves, each as often as it came; also when items are equal, negative or none.",
            source = "the seam's contract",
            hint = "Follow one item: who holds it, and when does it leave?")
    @Deterministic
    default void everyItemLeaves(@ForAll @Size(max = 30) int[] items, @ForAll @IntRange(min = 1, max = 12) int capacity,
            @ForAll @IntRange(max = 30) int cut, Trial trial) {
        int first = Math.min(cut, items.length);
        var open = buffer().open(capacity, trial.random());
        int[] left = open.offer(Arrays.copyOfRange(items, 0, first));
        left = Streams.joined(left, open.offer(Arrays.copyOfRange(items, first, items.length)));
        int[] all = Streams.joined(left, open.drain());
        boolean kept = LostElements.none(items, all);
        if (!kept)
            lost(trial);
        trial.check(kept, () -> "capacity %d: %s came, and %s left".formatted(capacity, Arrays.toString(items),
                Arrays.toString(all)));
    }

    private void lost(Trial trial) {
        int[] few = {30, 10, 50};
        int[] mixed = {5, 5, 7};
        boolean short_ = sent(few, 5, trial).length < 3;
        boolean strange = Arrays.stream(sent(few, 1, trial)).anyMatch(item -> item < 10);
        boolean merged = !LostElements.none(mixed, sent(mixed, 3, trial));
        named(short_ ? "loses-tail" : strange ? "gives-out-places" : merged ? "equal-is-same" : "zero-is-nobody",
                trial);
    }

    private int[] sent(int[] items, int capacity, Trial trial) {
        var open = buffer().open(capacity, trial.random());
        return Streams.joined(open.offer(items.clone()), open.drain());
    }

    private static void named(String mutant, Trial trial) {
        trial.diagnose(mistake(mutant));
    }

    private static Mistake mistake(String mutant) {
        return ShuffleBufferConcept.MUTANTS.stream().filter(known -> known.name().equals(mutant)).map(Mutant::mistake)
                .findFirst()
                .orElseThrow();
    }

    @Guarantee(id = ShuffleBufferConcept.EXACT, claim = "q6.entropy",
            law = "No item leaves more than B - 1 places early, and each of the B^(n-B) B! orders with that property has the same probability: the order has (n - B) log2 B + log2 B! bits.",
            source = "derived: sequences of draws and orders match one to one",
            hint = "Two items of room, three items: which could leave first, and with which probability does each?")
    @Deterministic
    default void everyPossibleOrderHasExactlyTheSameProbability(@ForAll @IntRange(max = 6) int n,
            @ForAll @IntRange(min = 1, max = 7) int capacity, Trial trial) {
        switch (BufferLaws.of(buffer(), n, capacity)) {
            case ExactLaw.Known<Integer> law -> {
                trial.exact();
                trial.metric("bits-%d-%d".formatted(n, capacity), Metric.exact(bits(law), "bit"));
                var wrong = BufferLaws.wrong(law, n, capacity);
                if (wrong.isPresent())
                    BufferLaws.mistake(buffer()).ifPresent(trial::diagnose);
                trial.check(wrong.isEmpty(), () -> unfair(n, capacity, law, wrong.orElseThrow()));
            }
            case ExactLaw.NotEnumerable<Integer>(String draw) ->
                sampled(n, capacity, trial, "sampled instead of walked: " + draw + " cannot be enumerated");
            case ExactLaw.TooLarge<Integer>(long limit) ->
                sampled(n, capacity, trial, "sampled instead of walked: more than " + limit + " sequences of draws");
            case ExactLaw.Unrepeatable<Integer> _ -> {
                trial.diagnose(ShuffleBufferConcept.OWN_GENERATOR.mistake());
                trial.check(false, () -> "n = %d, B = %d: given the same draws again, the items left in another order"
                        .formatted(n, capacity));
            }
        }
    }

    private static double bits(ExactLaw.Known<Integer> law) {
        return law.probability().values().stream().mapToDouble(p -> {
            double value = p.doubleValue();
            return value == 1 ? 0 : -value * Math.log(value) / Math.log(2);
        }).sum();
    }

    private static String unfair(int n, int capacity, ExactLaw.Known<Integer> law, int order) {
        if (order == BufferLaws.NO_ORDER)
            return "n = %d, B = %d: with probability %s not every item leaves once".formatted(n, capacity, Objects
                    .requireNonNull(law.probability().get(order)));
        var possible = BufferLaws.possible(n, capacity);
        return "n = %d, B = %d: order %s has probability %s instead of %s".formatted(n, capacity,
                Orders.text(Orders.unrank(n, order)), Objects.requireNonNullElse(law.probability().get(order), 0),
                possible.containsKey(order) ? "1/" + possible.size() : "0");
    }

    private void sampled(int n, int capacity, Trial trial, String remark) {
        trial.remark(remark);
        boolean judged = (n == 5 && capacity == 2) || (n == 4 && capacity == 3);
        var possible = BufferLaws.possible(n, capacity);
        if (judged)
            trial.known(mistakes());
        do {
            for (int i = 0; i < 50; i++) {
                int[] places = Streams.mixed(buffer(), n, capacity, trial.random());
                int order = BufferLaws.number(places, n);
                trial.check(possible.containsKey(order),
                        () -> "n = %d, B = %d: the items left in the order %s".formatted(
                                n, capacity, Arrays.toString(places)));
                if (judged)
                    cells(n, capacity, trial).observe(Objects.requireNonNull(possible.get(order)));
            }
        } while (judged && Sampling.goesOn(trial, cells(n, capacity, trial).observations(), 3000, 50_000));
    }

    private static UniformCells cells(int n, int capacity, Trial trial) {
        return trial.process(n, () -> new UniformCells(BufferLaws.possible(n, capacity).size(),
                BufferLaws.alternatives(n, capacity)));
    }

    private static List<Mistake> mistakes() {
        return ShuffleBufferConcept.MUTANTS.stream().map(Mutant::mistake).toList();
    }

    @Guarantee(id = ShuffleBufferConcept.BOUNDED, claim = "q6.entropy",
            law = "Between two calls no more than B items have come and not left, however long the stream is.",
            source = "the seam's contract",
            hint = "After each call: how many items came so far, and how many left?")
    @Deterministic
    default void neverHoldsMoreThanItsCapacity(@ForAll @IntRange(max = 200) int n,
            @ForAll @IntRange(min = 1, max = 20) int capacity, @ForAll @IntRange(min = 1, max = 30) int call,
            Trial trial) {
        var open = buffer().open(capacity, trial.random());
        int held = 0;
        for (int from = 0; from < n; from += call) {
            int[] items = Streams.items(from, Math.min(n, from + call));
            held += items.length - open.offer(items).length;
            int now = held;
            if (held > capacity)
                named(open.offer(Streams.items(0, capacity + 5)).length == 0 ? "reads-everything" : "one-more", trial);
            trial.check(0 <= held && held <= capacity, () -> "B = %d, calls of %d items: %d came and did not leave"
                    .formatted(capacity, call, now));
        }
        int rest = held;
        int left = open.drain().length;
        trial.check(left == rest, () -> "B = %d: %d items were held at the end, and %d left".formatted(capacity, rest,
                left));
    }

    @Guarantee(id = ShuffleBufferConcept.LARGE, claim = "q6.entropy",
            law = "A stream of 256 items through a buffer of 32: whoever leaves is, in the order of arrival, equally likely to be each of the 32 that could (of those that are left, at the end), whoever left before.",
            source = "derived; Ville 1939",
            hint = "Small buffers may be fair and larger ones not. What in your draw depends on the capacity?")
    @Once
    default void aLongStreamShowsNoPreference(Trial trial) {
        trial.known(mistakes());
        var ages = new LeavingAges(trial);
        while (trial.open() && ages.observations() < 200_000) {
            int[] places = Streams.mixedAtOnce(buffer(), LONG_STREAM, LeavingAges.CAPACITY, trial.random());
            trial.require(Streams.isOrder(places, LONG_STREAM), () -> "0..255 left as " + Arrays.toString(places));
            boolean possible = BufferLaws.isPossible(places, LeavingAges.CAPACITY);
            if (!possible)
                BufferLaws.mistake(buffer()).ifPresent(trial::diagnose);
            trial.check(possible, () -> "B = 32: an item left more than 31 places early: " + Arrays.toString(places));
            ages.observe(places);
        }
        if (trial.refuted())
            BufferLaws.mistake(buffer()).or(() -> LeavingAges.mistake(buffer())).ifPresent(trial::diagnose);
    }

    @Guarantee(id = ShuffleBufferConcept.WORDS, claim = "q6.entropy",
            law = "An index below 3 is not folded out of a fixed number of 32-bit words: 2^32 is no multiple of 3, so an exact draw rejects some words.",
            source = "Lemire 2019, doi:10.1145/3230636",
            hint = "Take the words one by one, from the smallest to the largest: which index gets one word more than the others?")
    @Once
    default void noIndexIsFoldedOutOfAWord(Trial trial) {
        BoundaryWords.check(Streams.shuffler(buffer()), trial, mistake("buffer-modulo-bias"));
    }

    @Guarantee(id = ShuffleBufferConcept.CUTS, claim = "q6.entropy",
            law = "How the stream is cut into calls makes no difference: with equal generators the items leave in the same order.",
            source = "the seam's contract",
            hint = "Offer five items in one call. When does the first one leave, and who was there by then?")
    @Deterministic
    default void cutsMakeNoDifference(@ForAll @IntRange(max = 40) int n,
            @ForAll @IntRange(min = 1, max = 8) int capacity,
            @ForAll @IntRange(min = 1, max = 15) int call, Trial trial) {
        var script = new EngineRandom.Seeded(trial.seed());
        int[] whole = Streams.mixedAtOnce(buffer(), n, capacity, new EngineRandom(script));
        int[] cut = cut(n, capacity, call, new EngineRandom(script));
        boolean same = Arrays.equals(whole, cut);
        if (!same)
            BufferLaws.mistake(buffer()).ifPresent(trial::diagnose);
        trial.check(same, () -> "n = %d, B = %d: %s in one call, %s in calls of %d".formatted(n, capacity,
                Arrays.toString(whole), Arrays.toString(cut), call));
    }

    private int[] cut(int n, int capacity, int call, EngineRandom random) {
        var open = buffer().open(capacity, random);
        int[] left = {};
        for (int from = 0; from < n; from += call)
            left = Streams.joined(left, open.offer(Streams.items(from, Math.min(n, from + call))));
        return Streams.places(Streams.joined(left, open.drain()), n);
    }

    @Guarantee(id = ShuffleBufferConcept.REPEATABLE, claim = "q6.entropy",
            law = "The order is a function of the stream's length, the capacity and the generator, whatever other buffers are open.",
            source = "the seam's contract",
            hint = "Is there any random number, or any item, that two passes share?")
    @Deterministic
    default void dependsOnTheGeneratorAlone(@ForAll @IntRange(min = 8, max = 40) int n,
            @ForAll @IntRange(min = 3, max = 8) int capacity, Trial trial) {
        var script = new EngineRandom.Seeded(trial.seed());
        int[] alone = cut(n, capacity, n / 2, new EngineRandom(script));
        var other = buffer().open(capacity, trial.random());
        other.offer(Streams.items(n, n + capacity + 3));
        int[] beside = cut(n, capacity, n / 2, new EngineRandom(script));
        other.drain();
        boolean same = Arrays.equals(alone, beside);
        if (!same)
            named(Streams.isOrder(beside, n) ? "buffer-own-generator" : "one-for-all", trial);
        trial.check(same, () -> "n = %d, B = %d: the same generator gave %s, then %s".formatted(n, capacity, Arrays
                .toString(alone), Arrays.toString(beside)));
    }
}
