package lab.importance;

import io.loadstone.importance.FocalLoss;

/// Works with `ln p` and `ln(1-p)`, both from the logit without cancellation: `ln p = -ln(1 + e^-z)`.
public final class MyFocalLoss implements FocalLoss {

    @Override
    public double loss(double logit, int y, double weight, double gamma) {
        double z = y == 1 ? logit : -logit; // the logit of the true class
        return -weight * Math.exp(gamma * logSigmoid(-z)) * logSigmoid(z);
    }

    @Override
    public double gradient(double logit, int y, double weight, double gamma) {
        double z = y == 1 ? logit : -logit;
        double p = Math.exp(logSigmoid(z));
        double rest = Math.exp(logSigmoid(-z)); // 1 - p
        double byZ = weight * Math.exp(gamma * logSigmoid(-z)) * (gamma * p * logSigmoid(z) - rest);
        return y == 1 ? byZ : -byZ;
    }

    private static double logSigmoid(double z) {
        return z >= 0 ? -Math.log1p(Math.exp(-z)) : z - Math.log1p(Math.exp(z));
    }

    @Override
    public double gradientRatio(double p, double gamma) {
        return Math.pow(1 - p, gamma) * (1 - gamma * p * Math.log(p) / (1 - p));
    }

    /// The ratio has one peak below `p = 1`: it rises from 1 at `p = 0`, since `-p ln p` does, and falls to 0. Golden-section search in `ln p`.
    @Override
    public Peak greatestRatio(double gamma) {
        double golden = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(1e-9);
        double high = 0;
        while (high - low > 1e-10) {
            double a = high - golden * (high - low);
            double b = low + golden * (high - low);
            if (gradientRatio(Math.exp(a), gamma) < gradientRatio(Math.exp(b), gamma))
                low = a;
            else
                high = b;
        }
        double p = Math.exp((low + high) / 2);
        return new Peak(p, gradientRatio(p, gamma));
    }
}
