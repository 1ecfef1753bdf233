package io.loadstone.evidence.calibration;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.special.Gamma;

/// The test that everybody would use: Pearson's chi-square with the number of observations fixed beforehand.
///
/// Its statistic has about the non-central chi-square law with non-centrality `n * effect`, a Poisson mixture of central ones. At a
/// small `alpha` the real level is above the nominal one when cells expect few observations, so these numbers flatter it.
///
/// Source: Pearson 1900, doi:10.1080/14786440009463897; Patnaik 1949, doi:10.1093/biomet/36.1-2.202 (non-central law).
final class ChiSquare {
    private ChiSquare() {}

    /// The least number of observations with which the test refutes with probability `power`.
    ///
    /// @param effect non-centrality of one observation
    /// @param freedom degrees of freedom
    static long observations(double effect, int freedom, double alpha, double power) {
        double critical = new ChiSquaredDistribution(null, freedom).inverseCumulativeProbability(1 - alpha);
        long low = 0;
        long high = 1;
        while (power(high * effect, freedom, critical) < power)
            high *= 2;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (power(middle * effect, freedom, critical) < power)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    /// Probability that a non-central chi-square variable exceeds `critical`.
    static double power(double nonCentrality, int freedom, double critical) {
        double mean = nonCentrality / 2;
        if (mean == 0)
            return Gamma.regularizedGammaQ(freedom / 2.0, critical / 2);
        var poisson = new PoissonDistribution(mean);
        double spread = 10 * Math.sqrt(mean) + 10;
        double sum = 0;
        for (int j = (int) Math.max(0, mean - spread); j <= mean + spread; j++)
            sum += poisson.probability(j) * Gamma.regularizedGammaQ(freedom / 2.0 + j, critical / 2);
        return sum;
    }
}
