package lab.importance;

import io.loadstone.importance.ImportanceWitness;

/// A mode that the proposal hardly visits; a rare event that it visits on purpose; a proposal for the event, asked for its share; a proposal
/// that avoids where `f` is large.
public final class MyImportanceWitness implements ImportanceWitness {

    @Override
    public Blind highEssWrongEstimate() {
        var problem = new Problem(new double[]{0.25, 0.25, 0.5}, new double[]{0.499995, 0.499995, 1e-5},
                new double[]{0, 0.01, 1});
        int[] sample = new int[200];
        for (int i = 0; i < sample.length; i++)
            sample[i] = i % 2;
        return new Blind(problem, sample);
    }

    @Override
    public Problem lowEssSmallError() {
        return rareEvent();
    }

    @Override
    public Problem selfNormalizingLoses() {
        return rareEvent();
    }

    private static Problem rareEvent() {
        double rare = 1e-4;
        return new Problem(new double[]{1 - rare, rare}, new double[]{1e-3, 1 - 1e-3}, new double[]{0, 1});
    }

    @Override
    public Problem worseThanNone() {
        return new Problem(new double[]{0.5, 0.5}, new double[]{0.999, 0.001}, new double[]{0, 1});
    }
}
