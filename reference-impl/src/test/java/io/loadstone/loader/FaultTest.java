package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.loadstone.shuffle.FisherYates;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Faults put in on purpose. The class's time limit is the watchdog: a hang fails.
@Timeout(60)
class FaultTest {

    private final List<Thread> started = Collections.synchronizedList(new ArrayList<>());
    private final ThreadFactory recorded = task -> {
        Thread thread = Thread.ofPlatform().daemon().unstarted(task);
        started.add(thread);
        return thread;
    };

    private Builder loader(Numbered data) {
        return DataLoader.of(data, new FisherYates()).batchSize(8).seed(3).threads(recorded);
    }

    private static Numbered failingAt(int bad) {
        return new Numbered(200) {
            @Override
            public void copy(int index, byte[] target, int at) throws IOException {
                if (index == bad)
                    throw new IOException("disk on fire");
                super.copy(index, target, at);
            }
        };
    }

    private void assertNoThreadLeft() {
        assertThat(started).noneMatch(Thread::isAlive);
    }

    @Test
    void failureReachesTheConsumerWithSampleIndexAndCauseAndTheRestStillComes() {
        for (int workers = 0; workers < 4; workers++) {
            for (Delivery delivery : Delivery.values()) {
                Set<Integer> seen = new TreeSet<>();
                int failures = 0;
                try (DataLoader loader = loader(failingAt(117)).workers(workers).delivery(delivery).open()) {
                    Epoch epoch = loader.epoch(0);
                    for (boolean more = true; more;) {
                        try {
                            more = epoch.hasNext();
                            if (more) {
                                Batch batch = epoch.next();
                                for (int i = 0; i < batch.size(); i++)
                                    assertThat(seen.add(batch.indices()[i])).as("delivered once").isTrue();
                            }
                        } catch (LoaderException.SampleFailed e) {
                            failures++;
                            assertThat(e.index()).isEqualTo(117);
                            assertThat(e).hasMessageContaining("sample 117").hasRootCauseMessage("disk on fire");
                        }
                    }
                }
                assertThat(failures).isEqualTo(1);
                assertThat(seen).hasSize(192).doesNotContain(117);
                assertNoThreadLeft();
            }
        }
    }

    @Test
    void samplerThatThrowsReachesTheConsumer() {
        for (int workers = 0; workers < 3; workers++) {
            try (DataLoader loader = DataLoader.of(new Numbered(20), (order, random) -> {
                throw new UnsupportedOperationException("not started");
            }).workers(workers).threads(recorded).open()) {
                Epoch epoch = loader.epoch(0);
                assertThatThrownBy(epoch::next).isInstanceOf(LoaderException.OrderFailed.class).hasCauseInstanceOf(
                        UnsupportedOperationException.class);
            }
            assertNoThreadLeft();
        }
    }

    @Test
    void shufflerThatInventsAnIndexIsNamed() {
        try (DataLoader loader = DataLoader.of(new io.loadstone.data.Images(new byte[60], new byte[10],
                Numbered.SHAPE, new java.util.TreeMap<>()), (order, random) -> order[4] = 99).open()) {
            assertThatThrownBy(() -> loader.epoch(0).next()).isInstanceOf(LoaderException.SampleFailed.class)
                    .hasMessageContaining("sample 99").hasCauseInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void errorInAWorkerIsNotSwallowed() {
        try (DataLoader loader = loader(new Numbered(50)).augment((samples, at, shape, random) -> {
            throw new StackOverflowError("deep");
        }).workers(2).open()) {
            assertThatThrownBy(() -> loader.epoch(0).next()).isInstanceOf(LoaderException.SampleFailed.class)
                    .hasCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void transferThatThrowsReachesTheConsumer() {
        try (DataLoader loader = loader(new Numbered(50)).transfer(batch -> {
            throw new IllegalStateException("device lost");
        }).workers(1).open()) {
            assertThatThrownBy(() -> loader.epoch(0).next()).isInstanceOf(LoaderException.SampleFailed.class)
                    .hasRootCauseMessage("device lost");
        }
    }

    @Test
    void abandonedAtAnyBatchLeavesNoThread() {
        for (int stop = 0; stop < 26; stop++) {
            try (DataLoader loader = loader(new Numbered(200)).workers(3).open()) {
                Epoch epoch = loader.epoch(0);
                for (int i = 0; i < stop && epoch.hasNext(); i++)
                    epoch.next();
            }
            assertNoThreadLeft();
        }
    }

    @Test
    void closedByAnotherThreadWhileTheConsumerWaits() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Numbered stuck = new Numbered(50) {
            @Override
            public void copy(int index, byte[] target, int at) throws IOException {
                reading.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        List<Throwable> told = Collections.synchronizedList(new ArrayList<>());
        DataLoader loader = loader(stuck).workers(2).helping(false).open();
        Thread consumer = Thread.ofPlatform().start(() -> told.add(catchThrowable(() -> loader.epoch(0).next())));
        reading.await();
        loader.close();
        consumer.join();
        assertThat(told).singleElement().isInstanceOf(LoaderException.Closed.class);
        assertNoThreadLeft();
        loader.close(); // twice does nothing
        assertThatThrownBy(() -> loader.epoch(0)).isInstanceOf(LoaderException.Closed.class);
    }

    @Test
    void timeoutNamesTheSampleThatHangsAndWaitingOnIsPossible() {
        CountDownLatch release = new CountDownLatch(1);
        Numbered slow = new Numbered(16) {
            @Override
            public void copy(int index, byte[] target, int at) throws IOException {
                if (index == 5)
                    await(release);
                super.copy(index, target, at);
            }
        };
        try (DataLoader loader = DataLoader.of(slow, new Sequential()).batchSize(8).workers(1).helping(false).timeout(
                Duration.ofMillis(30)).open()) {
            Epoch epoch = loader.epoch(0);
            assertThatThrownBy(epoch::next).isInstanceOf(LoaderException.TimedOut.class).hasMessageContainingAll(
                    "worker 0", "at sample 5");
            release.countDown();
            Batch batch = null;
            while (batch == null) {
                try {
                    batch = epoch.next();
                } catch (LoaderException.TimedOut e) {
                    assertThat(e).hasMessageContaining("worker 0"); // a slow machine: ask again
                }
            }
            assertThat(batch.number()).isZero();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void interruptedConsumerIsToldAndLosesNothing() throws IOException {
        CountDownLatch release = new CountDownLatch(1);
        Numbered slow = new Numbered(16) {
            @Override
            public void copy(int index, byte[] target, int at) throws IOException {
                await(release);
                super.copy(index, target, at);
            }
        };
        try (DataLoader loader = loader(slow).workers(1).helping(false).open()) {
            Epoch epoch = loader.epoch(0);
            Thread.currentThread().interrupt();
            assertThatThrownBy(epoch::next).isInstanceOf(LoaderException.Interrupted.class);
            assertThat(Thread.interrupted()).as("the flag is given back").isTrue();
            release.countDown();
            assertThat(DataLoaderTest.all(epoch)).hasSize(2);
        }
    }

    @Test
    void slowSampleDoesNotStallTheOthersWhenDeliveredAsCompleted() {
        CountDownLatch rest = new CountDownLatch(1);
        Numbered slow = new Numbered(80) {
            @Override
            public void copy(int index, byte[] target, int at) throws IOException {
                if (index == 0)
                    await(rest);
                super.copy(index, target, at);
            }
        };
        try (DataLoader loader = DataLoader.of(slow, new Sequential()).batchSize(8).workers(2).helping(false).delivery(
                Delivery.AS_COMPLETED).open()) {
            List<Integer> numbers = new ArrayList<>();
            for (Batch batch : loader.epoch(0)) {
                numbers.add(batch.number());
                if (numbers.size() == 9)
                    rest.countDown(); // only now may batch 0 come: it never held up the other nine
            }
            assertThat(numbers).hasSize(10).endsWith(0).doesNotHaveDuplicates();
        }
    }

    @Test
    void virtualThreadsServeAsWorkers() {
        AtomicInteger virtual = new AtomicInteger();
        try (DataLoader loader = DataLoader.of(new Numbered(200), new FisherYates()).batchSize(8).workers(8).threads(
                Thread.ofVirtual().factory()).augment((samples, at, shape, random) -> {
                    if (Thread.currentThread().isVirtual())
                        virtual.incrementAndGet();
                }).helping(false).open()) {
            assertThat(DataLoaderTest.all(loader.epoch(0))).hasSize(25);
            assertThat(virtual.get()).isGreaterThanOrEqualTo(200);
        }
    }
}
