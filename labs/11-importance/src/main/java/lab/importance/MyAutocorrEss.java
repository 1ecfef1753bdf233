package lab.importance;

import io.loadstone.importance.AutocorrEss;

/// Task 6 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyAutocorrEss implements AutocorrEss {

    @Override
    public double exact(double[] rho, int n) {
        throw new UnsupportedOperationException("Task 6: compute the effective size from known correlations");
    }

    @Override
    public double estimate(double[] x) {
        throw new UnsupportedOperationException("Task 6: estimate the effective size of a sequence");
    }
}
