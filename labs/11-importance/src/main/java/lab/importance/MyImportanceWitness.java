package lab.importance;

import io.loadstone.importance.ImportanceWitness;

/// Task 15 of the importance lab. See handout.adoc; judge it with `./loadstone check importance`.
public final class MyImportanceWitness implements ImportanceWitness {

    @Override
    public Blind highEssWrongEstimate() {
        throw new UnsupportedOperationException("Task 15: hand in a sample with equal weights and a wrong estimate");
    }

    @Override
    public Problem lowEssSmallError() {
        throw new UnsupportedOperationException("Task 15: hand in a problem with uneven weights and a small error");
    }

    @Override
    public Problem selfNormalizingLoses() {
        throw new UnsupportedOperationException("Task 15: hand in a problem where the ratio is far worse");
    }

    @Override
    public Problem worseThanNone() {
        throw new UnsupportedOperationException("Task 15: hand in a problem where importance sampling hurts");
    }
}
