package lab.importance;

import io.loadstone.importance.TopK;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Sorts the numbers of the candidates; the sort is stable, so of equal losses the lower number stays first.
public final class MyTopK implements TopK {

    @Override
    public int[] select(double[] losses, int k) {
        return IntStream.range(0, losses.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rank(losses[i]))).limit(k)
                .mapToInt(Integer::intValue).sorted().toArray();
    }

    private static double rank(double loss) {
        return Double.isNaN(loss) ? Double.NEGATIVE_INFINITY : loss == 0 ? 0 : loss;
    }

    @Override
    public Step step(double[] losses, int k) {
        int[] selected = select(losses, k);
        double[] scale = new double[selected.length];
        Arrays.fill(scale, 1.0 / selected.length);
        return new Step(IntStream.range(0, losses.length).toArray(), selected, scale);
    }

    @Override
    public double cost(int m, int k, boolean again) {
        int selected = Math.min(k, m);
        return (m + (again ? selected : 0) + 2.0 * selected) / (3.0 * m);
    }
}
