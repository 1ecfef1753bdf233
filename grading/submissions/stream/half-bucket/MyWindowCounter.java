package lab.stream;

import io.loadstone.stream.WindowCounter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// One queue of times for each size: the oldest in front. Of the oldest bucket half is counted.
public final class MyWindowCounter implements WindowCounter {

    @Override
    public int bucketsPerSize(double epsilon) {
        return 1 + (int) Math.ceil(0.5 / epsilon);
    }

    @Override
    public Counter open(int window, int perSize) {
        return new Queues(window, perSize);
    }

    private static final class Queues implements Counter {
        private final int window;
        private final int perSize;
        private final List<ArrayDeque<Long>> queues = new ArrayList<>();
        private long now;

        Queues(int window, int perSize) {
            this.window = window;
            this.perSize = perSize;
        }

        @Override
        public double[] add(boolean... bits) {
            double[] estimates = new double[bits.length];
            for (int i = 0; i < bits.length; i++) {
                now++;
                expire();
                if (bits[i])
                    put(0, now);
                estimates[i] = estimate();
            }
            return estimates;
        }

        private void expire() {
            if (queues.isEmpty() || queues.getLast().getFirst() + window > now)
                return;
            queues.getLast().removeFirst();
            if (queues.getLast().isEmpty())
                queues.removeLast();
        }

        private void put(int level, long time) {
            if (level == queues.size())
                queues.add(new ArrayDeque<>());
            ArrayDeque<Long> queue = queues.get(level);
            queue.addLast(time);
            if (queue.size() > perSize) {
                queue.removeFirst();
                put(level + 1, queue.removeFirst()); // the newer of the two
            }
        }

        private double estimate() {
            double sum = 0;
            for (int level = 0; level < queues.size(); level++)
                sum += queues.get(level).size() * Math.pow(2, level);
            double oldest = Math.pow(2, queues.size() - 1);
            return queues.isEmpty() ? 0 : sum - oldest / 2;
        }

        @Override
        public long[] buckets() {
            List<Long> sizes = new ArrayList<>();
            for (int level = 0; level < queues.size(); level++)
                for (int i = 0; i < queues.get(level).size(); i++)
                    sizes.add(1L << level);
            return sizes.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
