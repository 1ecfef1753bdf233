package lab.importance;

import io.loadstone.importance.FocalCalibrator;

/// At the minimum the two classes pull equally hard: `eta h(p) = (1 - eta) h(1 - p)` with `h(p) = -dFL_1/dp`. That gives `eta` in closed form;
/// it increases with `p`, so halving finds `p*`.
public final class MyFocalCalibrator implements FocalCalibrator {

    @Override
    public double minimiser(double eta, double gamma) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) { // invariant: eta(low) <= eta <= eta(high)
            double middle = (low + high) / 2;
            if (eta(middle, gamma) < eta)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    @Override
    public double eta(double p, double gamma) {
        double up = pull(p, gamma);
        double down = pull(1 - p, gamma);
        return down / (up + down);
    }

    /// `h(p) = (1-p)^gamma / p - gamma (1-p)^(gamma-1) ln p`.
    private static double pull(double p, double gamma) {
        double slope = gamma == 0 ? 0 : gamma * Math.pow(1 - p, gamma - 1) * Math.log(p);
        return Math.pow(1 - p, gamma) / p - slope;
    }
}
