package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.Dispatcher;
import io.loadstone.queueing.FirstIdle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What the guarantees of the seam [Dispatcher] are tried on.
public final class DispatcherConcept extends SeamConcept<Dispatcher> {
    static final String CONSERVES = "queueing.dispatch-conserves";
    static final String STARTS = "queueing.dispatch-starts";

    static final List<Mutant<Dispatcher>> MUTANTS = List.of(
            mutant("round-robin", "The workers take turns, and a customer waits for the one whose turn it is.",
                    "The next in turn is busy and another one is idle. Who waits?", CONSERVES + " " + STARTS,
                    () -> workers -> {
                        int[] turn = {0};
                        return (waiting, idle) -> {
                            int next = turn[0] % workers;
                            if (waiting == 0 || !idle[next])
                                return Dispatcher.NOBODY;
                            turn[0]++;
                            return next;
                        };
                    }),
            mutant("random-worker", "A worker is drawn by lot, and the customer waits for him.",
                    "The one drawn is busy and another one is idle. Who waits?", CONSERVES + " " + STARTS,
                    () -> workers -> {
                        var random = new SplittableRandom(1);
                        int[] drawn = {random.nextInt(workers)};
                        return (waiting, idle) -> {
                            int next = drawn[0];
                            if (waiting == 0 || !idle[next])
                                return Dispatcher.NOBODY;
                            drawn[0] = random.nextInt(workers);
                            return next;
                        };
                    }),
            mutant("idles-one-tick", "A worker who becomes free takes a customer at the next event only.",
                    "A worker is idle and a customer waits. What are they waiting for?", CONSERVES + " " + STARTS,
                    () -> workers -> {
                        boolean[] seen = {false};
                        return (waiting, idle) -> {
                            int worker = first(idle);
                            boolean ready = waiting > 0 && worker >= 0;
                            boolean go = ready && seen[0];
                            seen[0] = ready && !go;
                            return go ? worker : Dispatcher.NOBODY;
                        };
                    }),
            mutant("waits-for-two", "Customers are taken when two wait.", "When is the last customer served?",
                    CONSERVES + " " + STARTS,
                    () -> _ -> (waiting, idle) -> waiting > 1 ? first(idle) : Dispatcher.NOBODY),
            mutant("spare-worker", "One worker is never used.", "All but one are busy. Who takes the next customer?",
                    CONSERVES, () -> workers -> (waiting, idle) -> waiting > 0
                            ? first(Arrays.copyOf(idle, Math.max(1, workers - 1)))
                            : Dispatcher.NOBODY),
            mutant("first-worker", "Always the first worker is named, busy or not.", "What does `idle` say of him?",
                    CONSERVES + " " + STARTS, () -> _ -> (waiting, _) -> waiting > 0 ? 0 : Dispatcher.NOBODY),
            mutant("nobody-to-serve", "A worker is named although nobody waits.", "Who is to be served?", CONSERVES,
                    () -> _ -> (_, idle) -> first(idle)));

    static final Suspects<Dispatcher> SUSPECTS = new Suspects<>(MUTANTS, DispatcherConcept::ask);

    public DispatcherConcept() {
        super("queueing", Dispatcher.class, DispatcherGuarantees.Suite.class, FirstIdle::new,
                Map.of("last-idle", right(() -> _ -> (waiting, idle) -> waiting > 0 ? last(idle) : Dispatcher.NOBODY),
                        "idle-in-turn", right(() -> workers -> {
                            int[] turn = {0};
                            return (waiting, idle) -> {
                                turn[0] = (turn[0] + 1) % workers;
                                for (int i = 0; i < workers && waiting > 0; i++)
                                    if (idle[(turn[0] + i) % workers])
                                        return (turn[0] + i) % workers;
                                return Dispatcher.NOBODY;
                            };
                        })),
                MUTANTS);
    }

    private static void ask(Answers answers, Dispatcher s) {
        for (int workers = 1; workers < 4; workers++)
            for (int seed = 0; seed < 6; seed++) {
                int c = workers;
                var random = new SplittableRandom(seed);
                long[] arrivals = random.longs(12, 0, 4).toArray();
                Arrays.parallelPrefix(arrivals, Long::sum);
                long[] services = random.longs(12, 0, 3L * c).toArray();
                answers.add(() -> {
                    var run = new DispatchRun(s.open(c), c, arrivals, services);
                    run.run();
                    return Arrays.toString(run.starts()) + run.problem();
                });
            }
    }

    private static int first(boolean[] idle) {
        for (int worker = 0; worker < idle.length; worker++)
            if (idle[worker])
                return worker;
        return Dispatcher.NOBODY;
    }

    private static int last(boolean[] idle) {
        int worker = idle.length - 1;
        while (worker >= 0 && !idle[worker])
            worker--;
        return worker;
    }
}
