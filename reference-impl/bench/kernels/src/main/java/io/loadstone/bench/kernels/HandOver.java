package io.loadstone.bench.kernels;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import org.jctools.queues.SpscArrayQueue;

/// One producer hands messages to one consumer, in nanoseconds a message. Needs two cores.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(200_000)
public class HandOver {
    private static final int MESSAGES = 200_000;
    private static final int CAPACITY = 1024;
    private static final Object MESSAGE = new Object();

    /// JCTools.
    @Benchmark
    public long jctools() throws InterruptedException {
        return pass(new SpscArrayQueue<>(CAPACITY));
    }

    /// The JDK's bounded queue, by lock.
    @Benchmark
    public long arrayBlockingQueue() throws InterruptedException {
        return pass(new ArrayBlockingQueue<>(CAPACITY));
    }

    /// The JDK's unbounded queue.
    @Benchmark
    public long concurrentLinkedQueue() throws InterruptedException {
        return pass(new ConcurrentLinkedQueue<>());
    }

    private static long pass(Queue<Object> queue) throws InterruptedException {
        Thread producer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < MESSAGES; i++) {
                while (!queue.offer(MESSAGE))
                    Thread.onSpinWait();
            }
        });
        long received = 0;
        while (received < MESSAGES) {
            if (queue.poll() == null)
                Thread.onSpinWait();
            else
                received++;
        }
        producer.join();
        return received;
    }
}
