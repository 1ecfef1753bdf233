package lab.importance;

import io.loadstone.importance.Diagnostic;
import java.util.Arrays;

/// Distrusts in three cases: the terms of this estimate have a heavy Pareto tail; too few of them carry it; or, where the weights must
/// have mean 1, theirs is too far from it to be chance, though the weights themselves are not heavy-tailed.
///
/// `k` is estimated by Hill's mean of log excesses over the greatest `min(n/5, 3 sqrt n)` terms.
///
/// Source: the tail's length as in Vehtari et al. 2024, arXiv:1507.02646; Hill 1975, doi:10.1214/aos/1176343247.
public final class MyDiagnostic implements Diagnostic {
    private static final double HEAVY = 0.7;
    private static final double FEWEST_TERMS = 30;
    private static final double DEVIATIONS = 8;

    @Override
    public Verdict judge(double[] logW, double[] f, boolean normalised) {
        int n = logW.length;
        double[] terms = new double[n];
        double centre = normalised ? 0 : new MyImportanceEstimator().selfNormalized(f, logW);
        for (int i = 0; i < n; i++)
            terms[i] = logW[i] + Math.log(Math.abs(f[i] - centre));
        if (Arrays.stream(terms).max().orElseThrow() == Double.NEGATIVE_INFINITY)
            return Verdict.DISTRUST; // nothing was seen of what is to be estimated
        boolean heavy = tailIndex(terms) > HEAVY;
        boolean few = new MyEffectiveSampleSize().kish(terms) < FEWEST_TERMS;
        return heavy || few || (normalised && massIsMissing(logW)) ? Verdict.DISTRUST : Verdict.TRUST;
    }

    /// Weights far below 1 everywhere, where their mean has to be 1. A light tail rules out that rare large ones would make up for it; where the
    /// tail is heavy, as it is for a good proposal of a rare event, a low mean says nothing.
    private static boolean massIsMissing(double[] logW) {
        int n = logW.length;
        double[] w = Arrays.stream(logW).map(Math::exp).toArray();
        double mean = Arrays.stream(w).sum() / n;
        double variance = Arrays.stream(w).map(x -> (x - mean) * (x - mean)).sum() / n;
        return tailIndex(logW) < HEAVY && Math.abs(mean - 1) > DEVIATIONS * Math.sqrt(variance / n) + 1e-9;
    }

    private static double tailIndex(double[] logTerms) {
        double[] sorted = Arrays.stream(logTerms).sorted().toArray();
        int n = sorted.length;
        int tail = (int) Math.min(n / 5.0, 3 * Math.sqrt(n));
        double threshold = sorted[n - 1 - tail];
        if (threshold == Double.NEGATIVE_INFINITY) // fewer terms than a tail: the least of them is the threshold
            threshold = Arrays.stream(sorted).filter(log -> log > Double.NEGATIVE_INFINITY).findFirst().orElseThrow();
        double sum = 0;
        for (int i = n - tail; i < n; i++)
            sum += Math.max(0, sorted[i] - threshold);
        return sum / tail;
    }
}
