package lab.importance;

import io.loadstone.importance.Diagnostic;

/// Task 7 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyDiagnostic implements Diagnostic {

    @Override
    public Verdict judge(double[] logW, double[] f, boolean normalised) {
        throw new UnsupportedOperationException("Task 7: say whether the estimate deserves trust");
    }
}
