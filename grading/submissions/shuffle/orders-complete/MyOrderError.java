package lab.shuffle;

import io.loadstone.shuffle.OrderError;

public final class MyOrderError implements OrderError {

    private static double mean(Descent descent) {
        double sum = 0;
        for (double target : descent.targets())
            sum += target;
        return sum / descent.targets().length;
    }

    private static double squares(Descent descent) {
        double sum = 0;
        for (double target : descent.targets())
            sum += (target - mean(descent)) * (target - mean(descent));
        return sum;
    }

    private static double start(Descent descent) {
        return descent.start() - mean(descent);
    }

    /// Variance of what a uniform order adds to x in one epoch.
    private static double noise(Descent descent) {
        int n = descent.targets().length;
        double[] weights = new double[n];
        double mean = 0;
        for (int j = 0; j < n; j++) {
            weights[j] = descent.step() * Math.pow(1 - descent.step(), j);
            mean += weights[j] / n;
        }
        double spread = 0;
        for (double weight : weights)
            spread += (weight - mean) * (weight - mean);
        return spread * squares(descent) / (n - 1);
    }

    @Override
    public double followed(Descent descent, int[][] orders) {
        double x = descent.start();
        for (int[] order : orders)
            for (int sample : order)
                x += descent.step() * (descent.targets()[sample] - x);
        return (x - mean(descent)) * (x - mean(descent));
    }

    @Override
    public double reshuffled(Descent descent, int epochs) {
        double keep = Math.pow(1 - descent.step(), 2.0 * descent.targets().length);
        double error = start(descent) * start(descent);
        for (int epoch = 0; epoch < epochs; epoch++)
            error = keep * error + noise(descent);
        return error;
    }

    @Override
    public double once(Descent descent, int epochs) {
        double keep = Math.pow(1 - descent.step(), descent.targets().length);
        double from = start(descent);
        double times = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            from *= keep;
            times = keep * times + 1;
        }
        return from * from + times * times * noise(descent);
    }

    @Override
    public double independent(Descent descent, int epochs) {
        double keep = (1 - descent.step()) * (1 - descent.step());
        double error = start(descent) * start(descent);
        for (int t = 0; t < epochs * descent.targets().length; t++)
            error = keep * error
                    + descent.step() * descent.step() * squares(descent) / descent.targets().length;
        return error;
    }
}
