package io.loadstone.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Finds the knobs with which a recipe is fastest, by trying: the batches stay the same whatever is tried.
///
/// Throughput first rises with workers and later falls, so it climbs: 0, 1, 2, 4, ... workers until two steps in a row
/// bring nothing, then the workers between. Of all settings within [#TOLERANCE] of the best it takes the one with the
/// fewest workers, and then the smallest depth: what brings nothing only costs memory. Settings beyond the recipe's
/// memory budget are not tried.
public final class Autotuner {

    /// Differences below this share of the rate count as none.
    public static final double TOLERANCE = 0.03;

    private final Probe probe;
    private final int mostWorkers;
    private final List<Step> steps = new ArrayList<>();

    /// Measures one setting.
    @FunctionalInterface
    public interface Probe {
        /// @return samples a second
        double rate(Recipe recipe);
    }

    /// One setting that was tried.
    ///
    /// @param batchSize samples a batch
    /// @param rate samples a second
    public record Step(int batchSize, Knobs knobs, double rate) {}

    /// The outcome.
    ///
    /// @param recipe the recipe with the best setting
    /// @param steps all that was tried, in order
    public record Tuning(Recipe recipe, List<Step> steps) {}

    /// @param mostWorkers never tries more
    public Autotuner(Probe probe, int mostWorkers) {
        this.probe = probe;
        this.mostWorkers = mostWorkers;
    }

    /// Tries a loader with real threads: `batches` batches to warm up, as many again to measure.
    ///
    /// @param consumer what is done with each batch; loading is only worth as much as it serves this
    public static Probe threads(int batches, Consumer<Batch> consumer) {
        return recipe -> {
            Clock clock = Clock.system();
            try (DataLoader loader = new DataLoader(recipe, clock, Thread.ofPlatform().daemon().factory())) {
                long start = 0;
                long samples = 0;
                int seen = 0;
                for (int epoch = 0; seen < 2 * batches; epoch++) {
                    for (Batch batch : loader.epoch(epoch)) {
                        consumer.accept(batch);
                        samples += batch.size();
                        if (++seen == batches) {
                            start = clock.nanos();
                            samples = 0;
                        } else if (seen == 2 * batches) {
                            break;
                        }
                    }
                }
                return samples * 1e9 / (clock.nanos() - start);
            }
        };
    }

    /// Tries in virtual time: exact, so that the tuner itself can be tested.
    public static Probe virtual(ServiceTimes times) {
        return recipe -> {
            VirtualRun run = new VirtualLoader(recipe, times, 0).run(0, 1, batch -> {});
            return run.metrics().samples() * 1e9 / Math.max(1, run.makespan());
        };
    }

    /// Tunes workers and depth.
    public Tuning tune(Recipe recipe) {
        return tune(recipe, List.of(recipe.batchSize()));
    }

    /// Tunes workers, depth and, among those given, the batch size, which does change what the consumer gets.
    public Tuning tune(Recipe recipe, List<Integer> batchSizes) {
        for (int batchSize : batchSizes)
            climb(recipe.withBatchSize(batchSize));
        if (steps.isEmpty())
            throw new IllegalArgumentException("no setting fits the budget of %,d bytes".formatted(recipe.budget()));
        Step best = frugal();
        for (int depth = best.knobs().depth() / 2; depth >= 1; depth /= 2) {
            Step shallower = attempt(recipe.withBatchSize(best.batchSize()), new Knobs(best.knobs().workers(), depth));
            if (shallower == null || shallower.rate() < best.rate() * (1 - TOLERANCE))
                break;
            best = shallower;
        }
        return new Tuning(recipe.withBatchSize(best.batchSize()).with(best.knobs()), List.copyOf(steps));
    }

    private void climb(Recipe recipe) {
        double best = 0;
        int bestWorkers = 0;
        int worse = 0;
        for (int workers = recipe.helping() ? 0 : 1; workers <= mostWorkers
                && worse < 2; workers = Math.max(workers + 1,
                        2 * workers)) {
            Step step = attempt(recipe, Knobs.workers(workers));
            boolean better = step != null && step.rate() > best * (1 + TOLERANCE);
            worse = better ? 0 : worse + 1;
            bestWorkers = better ? workers : bestWorkers;
            best = step != null && better ? step.rate() : best;
        }
        for (int workers = bestWorkers / 2 + 1; workers < Math.min(2 * bestWorkers, mostWorkers + 1); workers++) {
            if (workers != bestWorkers)
                attempt(recipe, Knobs.workers(workers));
        }
    }

    private @org.jspecify.annotations.Nullable Step attempt(Recipe recipe, Knobs knobs) {
        Recipe tried = recipe.with(knobs);
        if (tried.memory().total() > tried.budget())
            return null;
        Step step = new Step(recipe.batchSize(), knobs, probe.rate(tried));
        steps.add(step);
        return step;
    }

    private Step frugal() {
        double best = steps.stream().mapToDouble(Step::rate).max().orElse(0);
        return steps.stream().filter(step -> step.rate() >= best * (1 - TOLERANCE)).min((a, b) -> Integer.compare(a
                .knobs().workers(), b.knobs().workers())).orElseThrow();
    }
}
