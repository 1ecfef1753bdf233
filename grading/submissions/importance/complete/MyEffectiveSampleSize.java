package lab.importance;

import io.loadstone.importance.EffectiveSampleSize;
import java.util.Arrays;

/// Normalises in logarithms first; then Kish's number is one over the sum of squared shares.
public final class MyEffectiveSampleSize implements EffectiveSampleSize {

    @Override
    public double kish(double[] logW) {
        return 1 / Arrays.stream(MyImportanceEstimator.normalized(logW)).map(share -> share * share).sum();
    }

    @Override
    public double kish(double[] logW, double[] f) {
        double[] joint = new double[f.length];
        for (int i = 0; i < f.length; i++)
            joint[i] = logW[i] + Math.log(Math.abs(f[i])); // log 0 = -Infinity: a weight of 0
        return kish(joint);
    }

    @Override
    public double efficiency(double[] p, double[] q, double[] f) {
        double mean = 0;
        for (int i = 0; i < f.length; i++)
            mean += p[i] * f[i];
        double plain = 0;
        double weighted = 0;
        for (int i = 0; i < f.length; i++) {
            double square = p[i] * (f[i] - mean) * (f[i] - mean);
            plain += square;
            weighted += square == 0 ? 0 : square * (p[i] / q[i]);
        }
        return plain / weighted;
    }
}
