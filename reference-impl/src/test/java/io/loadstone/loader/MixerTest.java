package io.loadstone.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.data.SampleStream;
import io.loadstone.data.Shape;
import io.loadstone.shuffle.ReplacedSlots;
import io.loadstone.shuffle.ShuffleBuffer;
import io.loadstone.shuffle.StirlingEntropy;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MixerTest {

    /// Answers each bounded draw from a list of digits, and notes the bounds: walks all draws there are.
    private static final class Tape implements RandomGenerator {
        private final List<Integer> digits = new ArrayList<>();
        private final List<Integer> bounds = new ArrayList<>();
        private int drawn;

        @Override
        public long nextLong() {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public int nextInt(int bound) {
            if (drawn == digits.size()) {
                digits.add(0);
                bounds.add(bound);
            }
            return digits.get(drawn++);
        }

        /// Moves on to the next sequence of draws; false after the last.
        boolean advance() {
            drawn = 0;
            for (int i = digits.size() - 1; i >= 0; i--) {
                if (digits.get(i) + 1 < bounds.get(i)) {
                    digits.set(i, digits.get(i) + 1);
                    return true;
                }
                digits.removeLast();
                bounds.removeLast();
            }
            return false;
        }
    }

    @Test
    void entropyFormulaIsThatOfAllOrdersEnumerated() throws IOException {
        for (int n = 1; n <= 7; n++) {
            for (int capacity = 1; capacity <= 8; capacity++) {
                Map<List<Integer>, Double> law = new HashMap<>();
                Tape tape = new Tape();
                do {
                    List<Integer> order = drain(n, capacity, tape);
                    double probability = 1;
                    for (int bound : tape.bounds)
                        probability /= bound;
                    law.merge(order, probability, Double::sum);
                } while (tape.advance());
                double bits = 0;
                for (double p : law.values())
                    bits -= p * Math.log(p) / Math.log(2);
                assertThat(bits).as("n %d, buffer %d", n, capacity).isCloseTo(new StirlingEntropy().buffer(n, capacity),
                        Offset.offset(1e-9));
            }
        }
    }

    private static List<Integer> drain(int n, int capacity, RandomGenerator random) throws IOException {
        Mixer buffer = new Mixer(SampleStream.of(new Numbered(n)).open(0), new ReplacedSlots(), capacity, 6, random);
        byte[] sample = new byte[6];
        int[] label = new int[1];
        int[] place = new int[1];
        List<Integer> order = new ArrayList<>();
        while (buffer.next(sample, 0, label, place, 0)) {
            assertThat(sample[2]).isEqualTo(Numbered.element(place[0], 2));
            assertThat(label[0]).isEqualTo(place[0] % 7);
            assertThat(place[0]).as("leaves at most B - 1 places early").isLessThan(order.size() + capacity);
            order.add(place[0]);
        }
        assertThat(order).hasSize(n).doesNotHaveDuplicates();
        return order;
    }

    /// A buffer of the caller's own decides the order, and nothing else does.
    @Test
    void anyBufferDrivesTheLoader() {
        ShuffleBuffer lastFirst = (capacity, _) -> new ShuffleBuffer.Open() {
            private final ArrayDeque<Integer> stack = new ArrayDeque<>();

            @Override
            public int[] offer(int... items) {
                int[] left = new int[items.length];
                int count = 0;
                for (int item : items) {
                    stack.push(item);
                    if (stack.size() > capacity)
                        left[count++] = stack.pop();
                }
                return Arrays.copyOf(left, count);
            }

            @Override
            public int[] drain() {
                return stack.stream().mapToInt(slot -> slot).toArray();
            }
        };
        try (DataLoader loader = DataLoader.of(SampleStream.of(new Numbered(10)), lastFirst, 3).batchSize(10).open()) {
            assertThat(DataLoaderTest.indices(DataLoaderTest.all(loader.epoch(0)))).containsExactly(3, 4, 5, 6, 7, 8, 9,
                    2, 1, 0);
        }
    }

    @Test
    void bufferThatBreaksItsContractIsFoundOut() {
        assertFails((_, _) -> buffer(items -> new int[0]), "holds more than its capacity of 4");
        assertFails((_, _) -> buffer(items -> new int[]{items[0], items[0]}), "gave out 0, which it did not hold");
        assertFails((_, _) -> buffer(items -> new int[]{-7}), "gave out -7, which it did not hold");
        int[] count = {0};
        assertFails((_, _) -> buffer(items -> count[0]++ < 2 ? new int[0] : items), "held 2 samples and gave out 0");
    }

    private static ShuffleBuffer.Open buffer(UnaryOperator<int[]> offer) {
        return new ShuffleBuffer.Open() {
            @Override
            public int[] offer(int... items) {
                return offer.apply(items);
            }

            @Override
            public int[] drain() {
                return new int[0];
            }
        };
    }

    private static void assertFails(ShuffleBuffer wrong, String message) {
        try (DataLoader loader = DataLoader.of(SampleStream.of(new Numbered(100)), wrong, 4).batchSize(8).open()) {
            assertThatThrownBy(() -> DataLoaderTest.all(loader.epoch(0))).isInstanceOf(
                    LoaderException.SampleFailed.class).rootCause().hasMessageContaining(message);
        }
    }

    @Test
    void streamDeliversEverySampleOnceInEveryEpochAtAnyNumberOfWorkers() {
        List<Batch> expected;
        try (DataLoader loader = streamed().open()) {
            expected = DataLoaderTest.all(loader.epoch(0));
            expected.addAll(DataLoaderTest.all(loader.epoch(1)));
        }
        assertThat(DataLoaderTest.indices(expected.subList(0, 13))).hasSize(100).doesNotHaveDuplicates();
        assertThat(DataLoaderTest.indices(expected.subList(13, 26))).hasSize(100).doesNotHaveDuplicates();
        for (int workers = 1; workers < 5; workers++) {
            try (DataLoader loader = streamed().workers(workers).open()) {
                List<Batch> seen = DataLoaderTest.all(loader.epoch(0));
                seen.addAll(DataLoaderTest.all(loader.epoch(1)));
                DataLoaderTest.assertSame(seen, expected);
            }
        }
        try (DataLoader loader = streamed().remainder(Remainder.DROP).workers(2).open()) {
            DataLoaderTest.assertSame(DataLoaderTest.all(loader.epoch(0)), expected.subList(0, 12));
        }
        assertThatThrownBy(() -> streamed().remainder(Remainder.PAD).open()).hasMessageContaining("use KEEP");
    }

    private static Builder streamed() {
        return DataLoader.of(SampleStream.of(new Numbered(100)), new ReplacedSlots(), 9).batchSize(8).seed(4);
    }

    @Test
    void streamThatBreaksIsToldWithThePlaceAndStaysBroken() {
        SampleStream broken = new SampleStream() {
            @Override
            public Shape shape() {
                return Numbered.SHAPE;
            }

            @Override
            public Cursor open(int epoch) throws IOException {
                Cursor whole = SampleStream.of(new Numbered(100)).open(epoch);
                int[] count = {0};
                return new Cursor() {
                    @Override
                    public int next(byte[] target, int at) throws IOException {
                        if (count[0]++ == 57)
                            throw new IOException("connection lost");
                        return whole.next(target, at);
                    }

                    @Override
                    public void close() throws IOException {
                        whole.close();
                    }
                };
            }

            @Override
            public boolean resident() {
                return true;
            }

            @Override
            public SortedMap<String, String> fingerprints() {
                return new TreeMap<>();
            }
        };
        for (int workers = 0; workers < 3; workers++) {
            try (DataLoader loader = DataLoader.of(broken, new ReplacedSlots(), 1).batchSize(8).workers(workers)
                    .open()) {
                Epoch epoch = loader.epoch(0);
                for (int i = 0; i < 7; i++)
                    assertThat(epoch.next().number()).isEqualTo(i);
                for (int again = 0; again < 2; again++) {
                    assertThatThrownBy(epoch::next).isInstanceOf(LoaderException.SampleFailed.class)
                            .hasMessageContaining("sample 57").hasRootCauseMessage("connection lost");
                }
            }
        }
    }
}
