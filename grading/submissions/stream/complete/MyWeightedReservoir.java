package lab.stream;

import io.loadstone.stream.WeightedReservoir;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/// Each item gets the key ln(u) / w. The k greatest keys stay, and the least of them lies on top of the heap.
public final class MyWeightedReservoir implements WeightedReservoir {

    private record Entry(double key, long item) {}

    @Override
    public Sample open(int k, RandomGenerator random) {
        var heap = new PriorityQueue<Entry>(Comparator.comparingDouble(Entry::key));
        return new Sample() {
            @Override
            public void offer(long[] items, double[] weights) {
                for (int i = 0; i < items.length; i++) {
                    heap.add(new Entry(Math.log(1 - random.nextDouble()) / weights[i], items[i]));
                    if (heap.size() > k)
                        heap.poll();
                }
            }

            @Override
            public long[] sample() {
                return heap.stream().mapToLong(Entry::item).toArray();
            }
        };
    }
}
