package io.loadstone.guarantees.cache;

import io.loadstone.cache.ChaseBuilder;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [ChaseBuilder].
public interface ChaseBuilderGuarantees {

    /// The builder under judgement.
    default ChaseBuilder builder() {
        return Run.current().components().component(ChaseBuilder.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ChaseBuilderGuarantees {}

    @Guarantee(id = "cache.chase-cycle", claim = "cache.miss-penalty",
            law = "From node 0 the chain visits the first word of each line once, and then returns: one cycle, one node a line.",
            source = "Sattolo 1986, doi:10.1016/0020-0190(86)90073-6",
            hint = "Follow the chain from node 0. When are you back, and which lines have you not seen?")
    @Deterministic
    default void oneCycleThroughAllLines(@ForAll @IntRange(min = 1, max = 200) int lines, Trial trial) {
        int[] chain = builder().cycle(lines, trial.random());
        String problem = problem(chain, lines);
        ChaseBuilderConcept.SUSPECTS.check(trial, builder(), problem.isEmpty(), () -> lines + " lines: " + problem);
    }

    private static String problem(int[] chain, int lines) {
        if (chain.length != lines * ChaseBuilder.LINE)
            return chain.length + " entries";
        int at = 0;
        for (int visited = 1; visited <= lines; visited++) {
            at = chain[at];
            if (at < 0 || at >= chain.length || at % ChaseBuilder.LINE != 0)
                return "node " + at + " is not the first word of a line";
            if (at == 0 && visited < lines)
                return "back after " + visited + " loads";
        }
        return at == 0 ? "" : "not back after " + lines + " loads";
    }

    @Guarantee(id = "cache.chase-uniform", claim = "cache.miss-penalty",
            law = "Each of the (n-1)! cycles through n lines has probability exactly 1/(n-1)!: no prefetcher can know the next one.",
            source = "Sattolo 1986, doi:10.1016/0020-0190(86)90073-6",
            hint = "How many cycles through four lines are there, and how many does your program build?")
    @Deterministic
    default void anyCycleMayComeOut(@ForAll @IntRange(min = 3, max = 5) int lines, Trial trial) {
        int cycles = 1;
        for (int i = 2; i < lines; i++)
            cycles *= i;
        switch (ExactLaw.of(200_000, random -> order(builder().cycle(lines, random)))) {
            case ExactLaw.Known<String> law -> {
                trial.exact();
                int possible = cycles;
                ChaseBuilderConcept.SUSPECTS.check(trial, builder(),
                        law.distanceToUniform(possible).doubleValue() == 0,
                        () -> "%d lines: %s instead of %d cycles with equal shares".formatted(lines,
                                law.probability(), possible));
            }
            case ExactLaw.NotEnumerable<String> _,ExactLaw.TooLarge<String> _ -> {
                trial.remark("sampled: the draws cannot be listed");
                List<String> all = ChaseBuilderConcept.cycles(lines);
                UniformCells cells = trial.process(lines, () -> new UniformCells(all.size(), List.of()));
                while (trial.open() && cells.observations() < 3000) {
                    int cell = all.indexOf(order(builder().cycle(lines, trial.random())));
                    ChaseBuilderConcept.SUSPECTS.check(trial, builder(), cell >= 0, () -> "not one cycle");
                    cells.observe(cell);
                }
            }
            case ExactLaw.Unrepeatable<String> _ -> ChaseBuilderConcept.SUSPECTS.check(trial, builder(), false,
                    () -> "given the same draws again, another cycle came out");
        }
    }

    private static String order(int[] chain) {
        List<Integer> visited = new ArrayList<>();
        int at = 0;
        do {
            visited.add(at / ChaseBuilder.LINE);
            at = chain[at];
        } while (at > 0 && at < chain.length && visited.size() <= chain.length);
        return visited.toString();
    }

    @Guarantee(id = "cache.chase-walk", claim = "q4.miss-cost",
            law = "After k dependent loads from a node the walk is at the node that lies k links on, for any chain, also one that leads into a shorter cycle.",
            source = "McVoy & Staelin 1996, lmbench: portable tools for performance analysis",
            hint = "Which address does the second load need, and who knows it?")
    @Deterministic
    default void eachLoadNeedsTheOneBefore(@ForAll @IntRange(min = 1, max = 40) int nodes,
            @ForAll @IntRange(max = 100) int loads, Trial trial) {
        var random = trial.judgesRandom();
        int[] chain = random.ints(nodes, 0, nodes).toArray();
        int start = random.nextInt(nodes);
        int at = start;
        for (int load = 0; load < loads; load++)
            at = chain[at];
        ChaseBuilderConcept.SUSPECTS.demand(trial, builder(), builder().walk(chain.clone(), start, loads), at,
                () -> "%d loads from %d in %s end at".formatted(loads, start, Arrays.toString(chain)));
    }

    @Guarantee(id = "cache.chase-time", claim = "q4.miss-cost",
            law = "The time of a load is the shortest lap after two of warm-up, over its loads; fewer than 5 laps beyond these are refused.",
            source = "McVoy & Staelin 1996, lmbench",
            hint = "What do the first laps measure? And what does a lap measure that was interrupted?")
    @Deterministic
    default void theLeastDisturbedLapCounts(@ForAll @IntRange(min = 7, max = 20) int laps,
            @ForAll @IntRange(min = 1, max = 1000) int loads, Trial trial) {
        var random = trial.judgesRandom();
        long[] times = LongStream.generate(() -> 1000 + random.nextLong(100_000)).limit(laps).toArray();
        if (random.nextBoolean())
            times[random.nextInt(2)] = 1; // a clock that was read wrongly while warming up
        long least = Arrays.stream(times, 2, laps).min().orElseThrow();
        ChaseBuilderConcept.SUSPECTS.demandNear(trial, builder(), builder().nanosPerLoad(times.clone(), loads),
                (double) least / loads, () -> "laps %s of %d loads".formatted(Arrays.toString(times), loads));
        boolean refused = false;
        try {
            builder().nanosPerLoad(Arrays.copyOf(times, 6), loads);
        } catch (IllegalArgumentException e) {
            refused = true;
        }
        ChaseBuilderConcept.SUSPECTS.check(trial, builder(), refused, () -> "six laps are enough for it");
    }
}
