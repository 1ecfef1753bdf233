package lab.shuffle;

import io.loadstone.shuffle.OrderStats;

public final class MyOrderStats implements OrderStats {

    @Override
    public double lagCorrelation(double[] x, int lag) {
        int n = x.length;
        double mean = 0;
        boolean varies = false;
        for (double value : x) {
            mean += value / n;
            varies |= value != x[0];
        }
        if (lag < 1 || lag >= n || !varies)
            throw new IllegalArgumentException("lag " + lag + " of " + n + " values");
        double variance = 0;
        double covariance = 0;
        for (int i = 0; i < n; i++) {
            variance += (x[i] - mean) * (x[i] - mean) / n;
            if (i + lag < n)
                covariance += (x[i] - mean) * (x[i + lag] - mean) / (n - lag);
        }
        return covariance / variance;
    }

    @Override
    public double expectedLagCorrelation(int n, int lag) {
        return -1.0 / (n - 1);
    }

    @Override
    public double trend(int[] order) {
        double n = order.length;
        double squares = 0;
        for (int i = 0; i < order.length; i++)
            squares += (double) (i - order[i]) * (i - order[i]);
        return 1 - 6 * squares / (n * (n * n - 1));
    }
}
