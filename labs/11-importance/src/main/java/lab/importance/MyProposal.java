package lab.importance;

import io.loadstone.importance.Proposal;

/// Task 4 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyProposal implements Proposal {

    @Override
    public double[] optimal(double[] f, double[] p) {
        throw new UnsupportedOperationException("Task 4: find the proposal of least variance");
    }

    @Override
    public double[] optimalSelfNormalized(double[] f, double[] p) {
        throw new UnsupportedOperationException("Task 4: find the best proposal for the self-normalised mean");
    }

    @Override
    public double excess(double[] f, double[] p, double[] q) {
        throw new UnsupportedOperationException("Task 4: say how much variance another proposal adds");
    }

    @Override
    public double[] byNorm(double[][] gradients) {
        throw new UnsupportedOperationException("Task 4: find the probabilities of examples that give the least noise");
    }

    @Override
    public double gain(double[] norms) {
        throw new UnsupportedOperationException("Task 4: say how much noisier even draws are");
    }
}
