package lab.shuffle;

import io.loadstone.shuffle.EpochOrder;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

public final class MyEpochOrder implements EpochOrder {

    private static RandomGenerator random(long purpose, long seed, int epoch) {
        long key = new SplittableRandom(seed).nextLong();
        key = new SplittableRandom(key + epoch).nextLong();
        return new SplittableRandom(key * 31 + purpose);
    }

    private static int[] fair(int n, RandomGenerator random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int place = random.nextInt(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return order;
    }

    @Override
    public int[] reshuffled(int n, long seed, int epoch) {
        return fair(n, random(1, seed, epoch));
    }

    @Override
    public int[] once(int n, long seed, int epoch) {
        return fair(n, random(2, seed, 0));
    }

    @Override
    public int[] flipFlop(int n, long seed, int epoch) {
        int[] fresh = fair(n, random(3, seed, epoch / 2));
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
            order[i] = epoch % 2 == 0 ? fresh[i] : fresh[n - 1 - i];
        return order;
    }

    @Override
    public int[] balanced(double[] values) {
        double sum = 0;
        for (double value : values)
            sum += value;
        double mean = values.length == 0 ? 0 : sum / values.length;
        var up = new ArrayDeque<Integer>();
        var down = new ArrayDeque<Integer>();
        for (int i = 0; i < values.length; i++)
            (values[i] > mean ? up : down).add(i);
        int[] order = new int[values.length];
        double at = 0;
        for (int i = 0; i < order.length; i++) {
            boolean raise = down.isEmpty() || (at < 0 && !up.isEmpty());
            order[i] = raise ? up.remove() : down.remove();
            at += values[order[i]] - mean;
        }
        return order;
    }
}
