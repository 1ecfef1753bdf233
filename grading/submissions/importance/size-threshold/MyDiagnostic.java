package lab.importance;

import io.loadstone.importance.Diagnostic;
import java.util.Arrays;

/// Trusts what has a high effective sample size.
public final class MyDiagnostic implements Diagnostic {

    @Override
    public Verdict judge(double[] logW, double[] f, boolean normalised) {
        double greatest = Arrays.stream(logW).max().orElseThrow();
        double[] w = Arrays.stream(logW).map(log -> Math.exp(log - greatest)).toArray();
        double sum = Arrays.stream(w).sum();
        double squares = Arrays.stream(w).map(x -> x * x).sum();
        return sum * sum / squares > 0.1 * w.length ? Verdict.TRUST : Verdict.DISTRUST;
    }
}
