package lab.stream;

import io.loadstone.stream.InclusionLaw;

/// Task 3 of the stream lab. See handout.adoc; judge it with `./loadstone check stream`.
public final class MyInclusionLaw implements InclusionLaw {

    @Override
    public Fraction item(int i, int n, int k) {
        throw new UnsupportedOperationException("Task 3: write the induction for one item");
    }

    @Override
    public Fraction pair(int i, int j, int n, int k) {
        throw new UnsupportedOperationException("Task 3: write the induction for two items");
    }
}
