package lab.queueing;

import io.loadstone.queueing.GrowthLaw;
import java.util.Arrays;

/// Task of the queueing lab.
public final class MyGrowthLaw implements GrowthLaw {

    private record Line(double slope, double squares, double spread) {}

    @Override
    public Fit fit(double[] rho, double[] w) {
        double[] y = Arrays.stream(w).map(Math::log).toArray();
        Line pole = line(Arrays.stream(rho).map(r -> -Math.log1p(-r)).toArray(), y);
        Line exponential = line(rho, y);
        int n = rho.length;
        return new Fit(pole.slope, Math.sqrt(pole.squares / (n - 2) / pole.spread), aic(pole, n), aic(exponential, n));
    }

    private static double aic(Line line, int n) {
        return n * Math.log(line.squares / n) + 4;
    }

    private static Line line(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = xy / xx;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - meanY - slope * (x[i] - meanX);
            squares += residual * residual;
        }
        return new Line(slope, squares, xx);
    }
}
