package lab.importance;

import io.loadstone.importance.AutocorrEss;
import java.util.Arrays;

/// Sums sample autocorrelations in pairs of neighbouring lags as long as the pairs are positive: of a reversible chain all true pairs are,
/// so the first that is not is noise, and so is all that follows. (The sum over *all* lags is -1/2 for every sequence.)
///
/// Source: Geyer 1992, doi:10.1214/ss/1177011137, section 3.3.
public final class MyAutocorrEss implements AutocorrEss {

    @Override
    public double exact(double[] rho, int n) {
        double sum = 0;
        for (int k = 1; k < n && k <= rho.length; k++)
            sum += (1 - (double) k / n) * rho[k - 1];
        return n / (1 + 2 * sum);
    }

    @Override
    public double estimate(double[] x) {
        int n = x.length;
        double mean = Arrays.stream(x).average().orElseThrow();
        double[] centred = Arrays.stream(x).map(value -> value - mean).toArray();
        double variance = covariance(centred, 0);
        if (!(variance > 0))
            throw new IllegalArgumentException("all " + n + " numbers are equal");
        double sum = -1; // 1 + 2 sum_{k>=1} rho_k = -1 + 2 sum_{k>=0} rho_k
        for (int k = 0; k + 1 < n; k += 2) {
            double pair = (covariance(centred, k) + covariance(centred, k + 1)) / variance;
            if (pair <= 0)
                break;
            sum += 2 * pair;
        }
        return n / sum;
    }

    private static double covariance(double[] centred, int lag) {
        double sum = 0;
        for (int i = lag; i < centred.length; i++)
            sum += centred[i - lag] * centred[i];
        return sum / centred.length;
    }
}
