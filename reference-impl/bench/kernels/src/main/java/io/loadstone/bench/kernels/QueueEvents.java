package io.loadstone.bench.kernels;

import io.loadstone.queueing.EventSimulator;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.SplayTree;

/// Simulates an M/M/1 queue at utilisation 0.8, in nanoseconds an event (an arrival or a departure).
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(200_000)
public class QueueEvents {
    private static final int EVENTS = 200_000;
    private static final double ARRIVALS = 0.8;
    private static final double SERVICES = 1;
    private final EventSimulator simulator = new EventSimulator();
    private long state = 88_172_645_463_325_252L;

    /// The reference, which works on whole nanoseconds.
    @Benchmark
    public long reference() {
        long[] arrivals = new long[EVENTS / 2];
        long[] services = new long[EVENTS / 2];
        long now = 0;
        for (int i = 0; i < arrivals.length; i++) {
            now += (long) (exponential(ARRIVALS) * 1e6);
            arrivals[i] = now;
            services[i] = (long) (exponential(SERVICES) * 1e6);
        }
        long[] starts = simulator.starts(arrivals, services, 1);
        long sojourns = 0;
        for (int i = 0; i < starts.length; i++)
            sojourns += starts[i] + services[i] - arrivals[i];
        return sojourns;
    }

    /// SSJ's event list.
    @Benchmark
    public double ssj() {
        return new SsjQueue().run();
    }

    private static final class SsjQueue {
        private final Simulator simulator = new Simulator();
        private final ExponentialGen between = new ExponentialGen(new MRG32k3a(), ARRIVALS);
        private final ExponentialGen service = new ExponentialGen(new MRG32k3a(), SERVICES);
        private final ArrayDeque<Double> waiting = new ArrayDeque<>();
        private double sojourns;
        private int events;

        SsjQueue() {
            simulator.init(new SplayTree());
        }

        double run() {
            new Arrival().schedule(between.nextDouble());
            simulator.start();
            return sojourns;
        }

        private void count() {
            if (++events >= EVENTS)
                simulator.stop();
        }

        private final class Arrival extends Event {
            Arrival() {
                super(simulator);
            }

            @Override
            public void actions() {
                new Arrival().schedule(between.nextDouble());
                waiting.addLast(simulator.time());
                if (waiting.size() == 1)
                    new Departure().schedule(service.nextDouble());
                count();
            }
        }

        private final class Departure extends Event {
            Departure() {
                super(simulator);
            }

            @Override
            public void actions() {
                sojourns += simulator.time() - waiting.removeFirst();
                if (!waiting.isEmpty())
                    new Departure().schedule(service.nextDouble());
                count();
            }
        }
    }

    /// A plain loop: two times, a ring of arrivals.
    @Benchmark
    public double plain() {
        double arrival = exponential(ARRIVALS);
        double departure = Double.POSITIVE_INFINITY;
        double sojourns = 0;
        double[] ring = new double[4096];
        int head = 0;
        int tail = 0;
        for (int i = 0; i < EVENTS; i++) {
            if (arrival < departure) {
                if (head == tail)
                    departure = arrival + exponential(SERVICES);
                ring[tail++ & 4095] = arrival;
                arrival += exponential(ARRIVALS);
            } else {
                sojourns += departure - ring[head++ & 4095];
                departure = head == tail ? Double.POSITIVE_INFINITY : departure + exponential(SERVICES);
            }
        }
        return sojourns;
    }

    private double exponential(double rate) {
        long s = state;
        s ^= s << 13;
        s ^= s >>> 7;
        s ^= s << 17;
        state = s;
        return -Math.log(((s >>> 11) + 0.5) * 0x1.0p-53) / rate;
    }
}
