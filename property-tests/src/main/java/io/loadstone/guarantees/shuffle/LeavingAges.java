package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Chart;
import io.loadstone.evidence.ConfidenceSequence;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.shuffle.ShuffleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Bets on who leaves a shuffle buffer. While `B` items could leave, the rank of the one that does among them, in the order of arrival, is uniform,
/// and independent of the ranks before: this is the law of the whole order, read one draw at a time.
///
/// Every other stream is bet on rank by rank, the others on pairs of successive ranks, each to a quarter of the buffer. At the end, when fewer and
/// fewer are left, the quarter is bet on wherever their number is a multiple of four.
final class LeavingAges {
    /// `B`.
    static final int CAPACITY = 32;
    private static final int QUARTERS = 4;

    private final UniformCells ages;
    private final UniformCells pairs;
    private final UniformCells tail;
    private boolean byAge;

    LeavingAges(Trial trial) {
        ages = trial.process("ages", () -> new UniformCells(CAPACITY, alternatives()));
        pairs = trial.process("pairs", () -> new UniformCells(QUARTERS * QUARTERS, List.of(alike(0.6), alike(0.1))));
        tail = trial.process("tail", () -> new UniformCells(QUARTERS, List.of(
                new UniformCells.Law("large-tail-in-order", new double[]{0.85, 0.05, 0.05, 0.05}),
                new UniformCells.Law("large-tail-in-order", new double[]{0.4, 0.2, 0.2, 0.2}))));
        trial.effect(this::mostDeviating);
        trial.chart(this::chart);
    }

    long observations() {
        return ages.observations() + pairs.observations();
    }

    /// @param places a possible order: where in the stream each item had come
    void observe(int[] places) {
        boolean[] left = new boolean[places.length];
        int[] ranks = new int[places.length];
        for (int i = 0; i < ranks.length; i++) {
            for (int place = 0; place < places[i]; place++)
                ranks[i] += left[place] ? 0 : 1;
            left[places[i]] = true;
        }
        int full = places.length - CAPACITY + 1;
        for (int i = full; i < ranks.length; i++) {
            int candidates = places.length - i;
            if (candidates % QUARTERS == 0)
                tail.observe(ranks[i] * QUARTERS / candidates);
        }
        byAge = !byAge;
        if (byAge)
            Arrays.stream(ranks, 0, full).forEach(ages::observe);
        else
            for (int i = 0; i + 1 < full; i += 2)
                pairs.observe(quarter(ranks[i]) * QUARTERS + quarter(ranks[i + 1]));
    }

    /// What is wrong with a buffer that is right while it is small, if it shows.
    static Optional<Mistake> mistake(ShuffleBuffer buffer) {
        if (!(BufferLaws.of(buffer, 4, 3) instanceof ExactLaw.Known<Integer> law)
                || BufferLaws.wrong(law, 4, 3).isPresent())
            return Optional.empty();
        boolean inOrder = true;
        int stuck = Integer.MAX_VALUE;
        for (int seed = 0; seed < 20; seed++) {
            var open = buffer.open(CAPACITY, new EngineRandom(new EngineRandom.Seeded(seed)));
            int early = (int) Arrays.stream(open.offer(IntStream.range(0, 8 * CAPACITY).toArray()))
                    .filter(item -> item < CAPACITY)
                    .count();
            stuck = Math.min(stuck, CAPACITY - early);
            int[] rest = open.drain();
            inOrder &= Arrays.stream(rest).filter(item -> item < rest[0]).count() < CAPACITY / QUARTERS;
        }
        return stuck >= 4
                ? Optional.of(ShuffleBufferConcept.FEW_SLOTS_LIVE.mistake())
                : inOrder
                        ? Optional.of(ShuffleBufferConcept.LARGE_TAIL_IN_ORDER.mistake())
                        : Optional.empty();
    }

    private static int quarter(int rank) {
        return rank * QUARTERS / CAPACITY;
    }

    private static List<UniformCells.Alternative> alternatives() {
        double[] blocks = new double[CAPACITY];
        for (int gone = 0; gone < CAPACITY; gone++)
            for (int rank = 0; rank < CAPACITY - gone; rank++)
                blocks[rank] += 1.0 / CAPACITY / (CAPACITY - gone);
        return List.of(ranks("first-in-first-out", 0, 1, 1), ranks("fifo-after-fill", 0, 1, 0.9),
                ranks("one-short", 0, CAPACITY - 1, 1), ranks("newest-stays", 0, CAPACITY - 1, 1),
                ranks("oldest-stays", 1, CAPACITY, 1), ranks("few-slots-live", 16, CAPACITY, 0.9),
                ranks("few-slots-live", 8, CAPACITY, 0.97), new UniformCells.Law("block-by-block", blocks));
    }

    /// Uniform over the ranks `from .. to - 1`, with probability `share`; else over all.
    private static UniformCells.Law ranks(String mutant, int from, int to, double share) {
        double[] probability = new double[CAPACITY];
        Arrays.fill(probability, (1 - share) / CAPACITY);
        for (int rank = from; rank < to; rank++)
            probability[rank] += share / (to - from);
        return new UniformCells.Law(mutant, probability);
    }

    /// The next rank lies in the same quarter with probability `share` instead of 1/4.
    private static UniformCells.Law alike(double share) {
        double[] probability = new double[QUARTERS * QUARTERS];
        for (int cell = 0; cell < probability.length; cell++)
            probability[cell] = (cell / QUARTERS == cell % QUARTERS ? share : (1 - share) / (QUARTERS - 1)) / QUARTERS;
        return new UniformCells.Law("neighbours-alike", probability);
    }

    private Evidence.Effect mostDeviating() {
        long[] counts = ages.counts();
        double mean = Arrays.stream(counts).average().orElse(0);
        int worst = IntStream.range(0, counts.length).boxed()
                .max((i, j) -> Double.compare(Math.abs(counts[i] - mean), Math.abs(counts[j] - mean))).orElse(0);
        return new Evidence.Effect(
                "probability that of 32 items the one that came as number %d leaves (fair: 1/32)".formatted(worst + 1),
                ConfidenceSequence.probability(counts[worst], Math.max(1, ages.observations()), 1e-3 / CAPACITY));
    }

    private Chart chart() {
        int group = 2;
        long[] counts = ages.counts();
        var labels = new ArrayList<String>();
        var observed = new ArrayList<Double>();
        for (int first = 0; first < CAPACITY; first += group) {
            labels.add((first + 1) + "-" + (first + group));
            observed.add((double) Arrays.stream(counts, first, first + group).sum());
        }
        double fair = (double) ages.observations() * group / CAPACITY;
        return new Chart("who leaves, from the oldest to the newest of 32", "items", labels, observed,
                labels.stream().map(_ -> fair).toList());
    }
}
