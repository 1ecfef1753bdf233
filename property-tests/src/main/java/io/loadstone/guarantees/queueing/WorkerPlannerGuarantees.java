package io.loadstone.guarantees.queueing;

import static io.loadstone.guarantees.queueing.WorkerPlannerConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.queueing.WorkerPlanner;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [WorkerPlanner].
public interface WorkerPlannerGuarantees {

    /// The implementation under judgement.
    default WorkerPlanner planner() {
        return Run.current().components().component(WorkerPlanner.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements WorkerPlannerGuarantees {}

    @Guarantee(id = "queueing.planner-least", claim = "queueing.opt-workers",
            law = "No number of workers with a steady state has a lesser cost workerCost c + delayCost L(c).",
            source = "Dyer & Proll 1977, doi:10.1287/mnsc.23.9.1019: L is convex in c",
            hint = "Write down the cost of your answer, of one worker more, and of one less.")
    @Deterministic
    default void least(@ForAll @IntRange(min = 1, max = 600) int tenthsOfLoad,
            @ForAll @IntRange(min = 1, max = 80) int mu,
            @ForAll @IntRange(min = 1, max = 40) int workerCost, @ForAll @IntRange(max = 400) int delayCost,
            Trial trial) {
        double lambda = tenthsOfLoad / 10.0 * mu / 8;
        cheapest(lambda, mu / 8.0, workerCost / 8.0, delayCost / 8.0, trial);
    }

    @Guarantee(id = "queueing.planner-whole-load", claim = "queueing.opt-workers",
            law = "Also where the offered load is a whole number, and so many workers have no steady state.",
            source = "Kleinrock 1975, Queueing Systems 1, section 3.5",
            hint = "How many workers does a load of exactly 4 need at least?")
    @Deterministic
    default void wholeLoad(@ForAll @IntRange(min = 1, max = 60) int load,
            @ForAll @IntRange(min = 1, max = 40) int workerCost,
            @ForAll @IntRange(max = 40) int delayCost, Trial trial) {
        cheapest(load, 1, workerCost, delayCost / 64.0, trial);
    }

    private void cheapest(double lambda, double mu, double workerCost, double delayCost, Trial trial) {
        int least = (int) Math.floor(lambda / mu) + 1;
        int best = least;
        double bestCost = cost(lambda, mu, least, workerCost, delayCost);
        double secondCost = Double.POSITIVE_INFINITY;
        // Workers alone cost more than the best so far from some c on.
        for (int c = least + 1; c * workerCost + delayCost * lambda / mu < Math.min(secondCost, bestCost * 1.5); c++) {
            double cost = cost(lambda, mu, c, workerCost, delayCost);
            if (cost < bestCost) {
                secondCost = bestCost;
                bestCost = cost;
                best = c;
            } else
                secondCost = Math.min(secondCost, cost);
        }
        if (secondCost - bestCost < 1e-9 * bestCost)
            return; // so close that rounding decides
        SUSPECTS.demand(trial, planner(), planner().workers(lambda, mu, workerCost, delayCost), best,
                () -> "workers at lambda %s, mu %s, workerCost %s, delayCost %s".formatted(lambda, mu, workerCost,
                        delayCost));
    }

    private static double cost(double lambda, double mu, int c, double workerCost, double delayCost) {
        return workerCost * c + delayCost * (lambda * Erlang.meanWait(lambda, mu, c) + lambda / mu);
    }
}
