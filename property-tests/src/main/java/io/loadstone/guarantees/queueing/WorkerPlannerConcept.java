package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.ErlangRecursion;
import io.loadstone.queueing.MMc;
import io.loadstone.queueing.MarginalAnalysis;
import io.loadstone.queueing.WorkerPlanner;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// What the guarantees of the seam [WorkerPlanner] are tried on.
public final class WorkerPlannerConcept extends SeamConcept<WorkerPlanner> {
    static final String LEAST = "queueing.planner-least";
    static final String WHOLE = "queueing.planner-whole-load";

    static final List<Mutant<WorkerPlanner>> MUTANTS = List.of(
            mutant("load-rounded-up", "The load is rounded up, whatever the costs are.",
                    "What changes when a delay costs a hundred times as much?", LEAST + " " + WHOLE,
                    () -> (l, m, _, _) -> (int) Math.ceil(l / m)),
            mutant("one-more-than-the-load", "One worker more than the load, whatever the costs are.",
                    "What changes when a delay costs a hundred times as much?", LEAST,
                    () -> (l, m, _, _) -> (int) Math.ceil(l / m) + 1),
            mutant("starts-at-one", "The search begins where there is no steady state, and stops at once.",
                    "What is the difference of two infinite costs?", LEAST + " " + WHOLE,
                    () -> (l, m, w, d) -> firstRise(1, c -> w * c + d * erlang().meanInSystem(l, m, c))),
            mutant("starts-at-the-load", "The search begins with as many workers as the load, rounded up.",
                    "Does a load of exactly 4 have a steady state with 4 workers?", WHOLE,
                    () -> (l, m, w, d) -> firstRise((int) Math.ceil(l / m),
                            c -> w * c + d * erlang().meanInSystem(l, m, c))),
            mutant("wait-for-number", "The cost of a delay is taken per wait, not per customer present.",
                    "How many customers wait in a second?", LEAST,
                    () -> (l, m, w, d) -> stable(l, m, c -> w * c + d * erlang().meanWait(l, m, c))),
            mutant("sojourn-for-number", "The cost of a delay is taken per sojourn, not per customer present.",
                    "How many customers come in a second?", LEAST,
                    () -> (l, m, w, d) -> stable(l, m,
                            c -> w * c + d * (erlang().meanWait(l, m, c) + 1 / m) / (1 + l))),
            mutant("one-step-too-far", "The first worker who does not pay is hired.",
                    "Which of the last two is cheaper?", LEAST,
                    () -> (l, m, w, d) -> stable(l, m, c -> w * c + d * erlang().meanInSystem(l, m, c)) + 1),
            mutant("one-worker-for-all", "The workers are taken for one who is as fast as all of them.",
                    "How many workers serve when one customer is there?", LEAST,
                    () -> (l, m, w, d) -> stable(l, m, c -> w * c + d * l / (c * m - l))),
            mutant("square-root-of-the-load", "The rule a + sqrt(a) is taken for the optimum.",
                    "Where do the costs enter into the rule?", LEAST,
                    () -> (l, m, _, _) -> Math.max((int) Math.floor(l / m) + 1,
                            (int) Math.ceil(l / m + Math.sqrt(l / m)))));

    static final Suspects<WorkerPlanner> SUSPECTS = new Suspects<>(MUTANTS, WorkerPlannerConcept::ask);

    public WorkerPlannerConcept() {
        super("queueing", WorkerPlanner.class, WorkerPlannerGuarantees.Suite.class, MarginalAnalysis::new,
                Map.of("least-of-many", right(() -> (l, m, w, d) -> leastOfMany(l, m, w, d)), "numbers-waiting",
                        right(() -> (l, m, w, d) -> stable(l, m, c -> w * c + d * erlang().meanInQueue(l, m, c)))),
                MUTANTS);
    }

    private static void ask(Answers answers, WorkerPlanner s) {
        for (double load : new double[]{0.4, 4, 4.5, 10, 37.5})
            for (double mu : new double[]{0.25, 1, 4})
                for (double delay : new double[]{0, 0.5, 5, 20, 400})
                    answers.add(() -> s.workers(load * mu, mu, 1, delay));
    }

    private static int firstRise(int from, IntToDoubleFunction cost) {
        int c = from;
        while (cost.applyAsDouble(c + 1) < cost.applyAsDouble(c))
            c++;
        return c;
    }

    private static int stable(double l, double m, IntToDoubleFunction cost) {
        return firstRise((int) Math.floor(l / m) + 1, cost);
    }

    /// Tries all numbers up to where the workers alone cost more than the first with a steady state does in all.
    private static int leastOfMany(double l, double m, double w, double d) {
        int first = (int) Math.floor(l / m) + 1;
        int best = first;
        double least = w * first + d * erlang().meanInSystem(l, m, first);
        for (int c = first + 1; w * c < least; c++) {
            double cost = w * c + d * erlang().meanInSystem(l, m, c);
            if (cost < least) {
                least = cost;
                best = c;
            }
        }
        return best;
    }

    private static MMc erlang() {
        return new ErlangRecursion();
    }
}
