package lab.stream;

import io.loadstone.stream.WindowAggregate;
import java.util.ArrayDeque;
import java.util.TreeMap;

/// The values in a queue, and how often each occurs in a sorted map, whose last key is the maximum.
public final class MyWindowAggregate implements WindowAggregate {

    @Override
    public Window open(int size) {
        var values = new ArrayDeque<Double>();
        var occurs = new TreeMap<Double, Integer>();
        return new Window() {
            @Override
            public void add(double... next) {
                for (double value : next) {
                    if (values.size() == size)
                        occurs.computeIfPresent(values.removeFirst(), (_, count) -> count == 1 ? null : count - 1);
                    values.addLast(value);
                    occurs.merge(value, 1, Integer::sum);
                }
            }

            @Override
            public double sum() {
                double sum = 0;
                for (double value : values)
                    sum += value;
                return sum;
            }

            @Override
            public double max() {
                if (values.isEmpty())
                    throw new IllegalStateException("no value yet");
                return occurs.lastKey();
            }

            @Override
            public double variance() {
                if (values.isEmpty())
                    throw new IllegalStateException("no value yet");
                double mean = 0;
                double squares = 0;
                int n = 0;
                for (double value : values) { // Welford
                    n++;
                    double before = value - mean;
                    mean += before / n;
                    squares += before * (value - mean);
                }
                return squares / n;
            }

            @Override
            public int held() {
                return values.size();
            }
        };
    }
}
