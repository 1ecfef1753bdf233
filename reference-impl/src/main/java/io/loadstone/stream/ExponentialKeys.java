package io.loadstone.stream;

import io.loadstone.Reference;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/// Each item gets the key `E / w`, with `E` exponential of mean 1; the `k` least keys stay. `O(log k)` an item that enters.
///
/// Why: the least of independent exponentials with rates `w_i` belongs to `i` with probability `w_i / W`, and by the lack of memory the
/// others start afresh. So the keys in rising order draw without replacement. (The keys of the source, `u^(1/w)`, are `exp(-E / w)`.)
///
/// Source: Efraimidis & Spirakis 2006, doi:10.1016/j.ipl.2005.11.003, algorithm A-Res.
@Reference
public final class ExponentialKeys implements WeightedReservoir {
    private record Keyed(double key, long item) {}

    @Override
    public Sample open(int k, RandomGenerator random) {
        if (k < 1)
            throw new IllegalArgumentException("a reservoir keeps at least 1 item, got k = " + k);
        var greatestFirst = new PriorityQueue<Keyed>((a, b) -> Double.compare(b.key, a.key));
        return new Sample() {
            @Override
            public void offer(long[] items, double[] weights) {
                for (int i = 0; i < items.length; i++) {
                    if (!(weights[i] > 0))
                        throw new IllegalArgumentException("a weight must be positive, got " + weights[i]);
                    double key = -Math.log1p(-random.nextDouble()) / weights[i];
                    greatestFirst.add(new Keyed(key, items[i]));
                    if (greatestFirst.size() > k)
                        greatestFirst.poll();
                }
            }

            @Override
            public long[] sample() {
                return greatestFirst.stream().mapToLong(Keyed::item).toArray();
            }
        };
    }
}
