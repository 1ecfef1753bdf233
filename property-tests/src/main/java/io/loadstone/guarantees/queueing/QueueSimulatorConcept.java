package io.loadstone.guarantees.queueing;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.EventSimulator;
import io.loadstone.queueing.QueueSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [QueueSimulator] are tried on.
public final class QueueSimulatorConcept extends SeamConcept<QueueSimulator> {
    static final String LINDLEY = "queueing.sim-lindley";
    static final String STARTS = "queueing.sim-starts";
    static final String MM1 = "queueing.sim-mm1";
    static final String MMC = "queueing.sim-mmc";
    static final String SHORT = "queueing.sim-short";
    static final String INDEPENDENT = "queueing.sim-independent";

    static final List<Mutant<QueueSimulator>> MUTANTS = List.of(
            mutant("own-service", "A customer waits for his own service, not for that of the one before.",
                    "Whose service must end before yours begins?", LINDLEY,
                    () -> lindley((a, s, start, n) -> Math.max(a[n], start[n - 1] + s[n]))),
            mutant("never-idle", "The worker is never idle: service follows upon service.",
                    "What if nobody was there when the service before ended?", LINDLEY,
                    () -> lindley((a, s, start, n) -> start[n - 1] + s[n - 1])),
            mutant("previous-gap", "The gap before the last arrival is taken for the one before this.",
                    "By how much did the work shrink between the two arrivals?", LINDLEY,
                    () -> lindley((a, s, start, n) -> a[n] + Math.max(0,
                            start[n - 1] - a[n - 1] + s[n - 1] - (n > 1 ? a[n - 1] - a[n - 2] : a[0])))),
            mutant("wait-for-service-only", "A customer waits for the one before, but not for those before that.",
                    "When does the one before begin?", LINDLEY,
                    () -> lindley((a, s, start, n) -> Math.max(a[n], a[n - 1] + s[n - 1]))),
            mutant("int-nanoseconds", "Times are held in an int.", "How many seconds are 2^31 nanoseconds?", LINDLEY,
                    () -> lindley((a, s, start, n) -> (int) Math.max(a[n], start[n - 1] + s[n - 1]))),
            mutant("in-turn", "Workers are taken in turn, busy or not.", "Which worker is free first?", STARTS,
                    () -> new Race() {
                        @Override
                        public long[] starts(long[] arrivals, long[] services, int servers) {
                            long[] starts = new long[arrivals.length];
                            for (int n = 0; n < arrivals.length; n++)
                                starts[n] = n < servers
                                        ? arrivals[n]
                                        : Math.max(arrivals[n], starts[n - servers] + services[n - servers]);
                            return starts;
                        }
                    }),
            mutant("one-worker-only", "All customers go to one worker.", "What do the other workers do?", STARTS,
                    () -> new Race() {
                        @Override
                        public long[] starts(long[] arrivals, long[] services, int servers) {
                            return super.starts(arrivals, services, 1);
                        }
                    }),
            mutant("one-worker-too-many", "There is one worker more than there should be.",
                    "When does the first customer wait who finds everybody busy?", STARTS + " " + LINDLEY,
                    () -> new Race() {
                        @Override
                        public long[] starts(long[] arrivals, long[] services, int servers) {
                            return super.starts(arrivals, services, servers + 1);
                        }
                    }),
            mutant("overwrites-arrivals", "The starts are written over the arrivals.", "Whose array is it?", STARTS,
                    () -> new Race() {
                        @Override
                        public long[] starts(long[] arrivals, long[] services, int servers) {
                            long[] starts = super.starts(arrivals, services, servers);
                            System.arraycopy(starts, 0, arrivals, 0, starts.length);
                            return arrivals;
                        }
                    }),
            mutant("slow-service", "Services are five percent slower than they should be.",
                    "Count the services that end while the worker is busy.", MM1 + " " + MMC,
                    () -> new Race(1, 0.95, Ending.CUT), () -> new Race() {
                        @Override
                        public double[] timeAtLeast(double lambda, double mu, int servers, int present, double horizon,
                                int levels,
                                RandomGenerator random) {
                            return new ByArrivals(1 / 0.95).timeAtLeast(lambda, mu, servers, present, horizon, levels,
                                    random);
                        }
                    }),
            mutant("fast-arrivals", "Arrivals are five percent faster than they should be.", "Count the arrivals.",
                    MM1 + " " + MMC, () -> new Race(1.05, 1, Ending.CUT)),
            mutant("starts-empty", "Every run begins with nobody there.", "What is `present` for?", MM1 + " " + MMC,
                    () -> new Race() {
                        @Override
                        public double[] timeAtLeast(double lambda, double mu, int servers, int present, double horizon,
                                int levels,
                                RandomGenerator random) {
                            return super.timeAtLeast(lambda, mu, servers, 0, horizon, levels, random);
                        }
                    }),
            mutant("more-than-k", "The time with more than k is given for that with at least k.",
                    "In which entry is the time with exactly one customer counted?", MM1 + " " + MMC, () -> new Race() {
                        @Override
                        public double[] timeAtLeast(double lambda, double mu, int servers, int present, double horizon,
                                int levels,
                                RandomGenerator random) {
                            double[] more = super.timeAtLeast(lambda, mu, servers, present, horizon, levels + 1,
                                    random);
                            return Arrays.copyOfRange(more, 1, levels + 1);
                        }
                    }),
            mutant("counts-events", "States are weighed by visits, not by time.", "How long does each state last?",
                    MM1 + " " + MMC,
                    () -> new Race(1, 1, Ending.VISITS)),
            mutant("one-fast-worker", "The workers together serve as one.",
                    "How many serve when one customer is there?", MMC,
                    () -> new Race() {
                        @Override
                        double service(double mu, int present, int servers) {
                            return present > 0 ? servers * mu : 0;
                        }
                    }),
            mutant("a-worker-for-each", "Every customer has a worker.", "How many serve when ten customers are there?",
                    MM1 + " " + MMC,
                    () -> new Race() {
                        @Override
                        double service(double mu, int present, int servers) {
                            return present * mu;
                        }
                    }),
            mutant("last-stay-lost", "The stay that is under way at the end is not counted.",
                    "What do the shares of `exactly n`, over all n, sum to?", SHORT, () -> new Race(1, 1, Ending.LOST)),
            mutant("runs-over-the-end", "The last stay is counted to its end, and the time with it.",
                    "Is a run that ends with an event a fair sample of time?", SHORT,
                    () -> new Race(1, 1, Ending.OVER)),
            mutant("share-above-one", "The last stay is counted to its end, but not the time.",
                    "Can a share be more than 1?", SHORT,
                    () -> new Race(1, 1, Ending.UNCUT)),
            mutant("one-draw-for-two", "One random number decides how long a state lasts and what ends it.",
                    "Are arrivals still as likely to end a long stay as a short one?", INDEPENDENT,
                    () -> new Race(1, 1, Ending.SHARED)));

    static final Suspects<QueueSimulator> SUSPECTS = new Suspects<>(MUTANTS, QueueSimulatorConcept::ask);

    public QueueSimulatorConcept() {
        super("queueing", QueueSimulator.class, QueueSimulatorGuarantees.Suite.class, EventSimulator::new,
                Map.of("sorted-vector", right(Race::new), "customer-by-customer", right(() -> new ByArrivals(1))),
                MUTANTS);
    }

    private static void ask(Answers answers, QueueSimulator s) {
        for (long unit : new long[]{1, 1_000_000_000})
            for (int servers = 1; servers < 4; servers++) {
                int c = servers;
                long[] arrivals = {unit, 2 * unit, 2 * unit, 9 * unit, 10 * unit, 10 * unit, 30 * unit};
                long[] services = {5 * unit, 0, 3 * unit, 20 * unit, unit, 4 * unit, unit};
                answers.add(() -> Arrays.toString(s.starts(arrivals, services, c)) + Arrays.toString(arrivals));
            }
        for (int servers = 1; servers < 3; servers++)
            for (int present = 0; present < 5; present++) {
                int c = servers;
                int n = present;
                answers.add(() -> Arrays.stream(s.timeAtLeast(0.8 * c, 1, c, n, 5, 4, new EngineRandom(
                        new EngineRandom.Seeded(7)))).mapToObj(x -> "%.9f".formatted(x)).toList());
            }
    }

    private interface Lindley {
        long start(long[] arrivals, long[] services, long[] starts, int n);
    }

    private static QueueSimulator lindley(Lindley recursion) {
        return new Race() {
            @Override
            public long[] starts(long[] arrivals, long[] services, int servers) {
                if (servers > 1)
                    return super.starts(arrivals, services, servers);
                long[] starts = arrivals.clone();
                for (int n = 1; n < starts.length; n++)
                    starts[n] = recursion.start(arrivals, services, starts, n);
                return starts;
            }
        };
    }

    /// What becomes of the stay that is under way at the end, and of random numbers.
    private enum Ending {
        CUT, LOST, OVER, UNCUT, VISITS, SHARED
    }

    /// Exponential clocks race; starts by the sorted vector. With the right rates and `CUT` it is right.
    private static class Race implements QueueSimulator {
        private final double arrivals;
        private final double services;
        private final Ending ending;

        Race() {
            this(1, 1, Ending.CUT);
        }

        Race(double arrivals, double services, Ending ending) {
            this.arrivals = arrivals;
            this.services = services;
            this.ending = ending;
        }

        double service(double mu, int present, int servers) {
            return mu * Math.min(present, servers);
        }

        @Override
        public long[] starts(long[] arrivals, long[] services, int servers) {
            return SharedQueue.starts(arrivals, services, servers);
        }

        @Override
        public double[] timeAtLeast(double lambda, double mu, int servers, int present, double horizon, int levels,
                RandomGenerator random) {
            double[] share = new double[levels];
            double all = 0;
            double now = 0;
            while (now < horizon) {
                double in = lambda * arrivals;
                double out = service(mu, present, servers) * services;
                double u = random.nextDouble();
                double stay = -Math.log1p(-u) / (in + out);
                double weight = switch (ending) {
                    case CUT, SHARED -> Math.min(stay, horizon - now);
                    case LOST -> now + stay > horizon ? 0 : stay;
                    case OVER, UNCUT -> stay;
                    case VISITS -> 1;
                };
                all += weight;
                for (int k = 0; k < levels && k < present; k++)
                    share[k] += weight;
                now += stay;
                present += (ending == Ending.SHARED ? u : random.nextDouble()) * (in + out) < in ? 1 : -1;
            }
            double over = ending == Ending.LOST || ending == Ending.UNCUT ? horizon : all;
            return Arrays.stream(share).map(time -> time / over).toArray();
        }
    }

    /// Draws each customer's arrival and service, lets the shared queue tell when each leaves, and adds up.
    private static final class ByArrivals implements QueueSimulator {
        private final double slowness;

        ByArrivals(double slowness) {
            this.slowness = slowness;
        }

        @Override
        public long[] starts(long[] arrivals, long[] services, int servers) {
            return SharedQueue.starts(arrivals, services, servers);
        }

        @Override
        public double[] timeAtLeast(double lambda, double mu, int servers, int present, double horizon, int levels,
                RandomGenerator random) {
            double[] free = new double[servers];
            double[] moments = new double[present * 2 + 64];
            int[] change = new int[moments.length];
            int events = 0;
            double arrival = 0;
            for (int n = 0; n < present || arrival < horizon; n++) {
                if (n >= present)
                    arrival -= Math.log1p(-random.nextDouble()) / lambda;
                Arrays.sort(free);
                free[0] = Math.max(free[0], arrival) - Math.log1p(-random.nextDouble()) / mu * slowness;
                if (events + 2 > moments.length) {
                    moments = Arrays.copyOf(moments, 2 * events);
                    change = Arrays.copyOf(change, 2 * events);
                }
                moments[events] = arrival;
                change[events++] = 1;
                moments[events] = free[0];
                change[events++] = -1;
            }
            return sweep(moments, change, events, horizon, levels);
        }

        private static double[] sweep(double[] moments, int[] change, int events, double horizon, int levels) {
            Integer[] order = new Integer[events];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(moments[a], moments[b]));
            double[] share = new double[levels];
            double before = 0;
            int present = 0;
            for (Integer event : order) {
                double now = Math.min(horizon, moments[event]);
                for (int k = 0; k < levels && k < present; k++)
                    share[k] += (now - before) / horizon;
                before = now;
                present += change[event];
            }
            return share;
        }
    }
}
