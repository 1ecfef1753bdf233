package lab.shuffle;

import io.loadstone.shuffle.GeneratorWitness;

/// Task 15 of the shuffle lab. See handout.adoc; judge it with `./loadstone check shuffle`.
public final class MyGeneratorWitness implements GeneratorWitness {

    @Override
    public int tooManyCards(int seedBits) {
        throw new UnsupportedOperationException("Task 15: count cards and seeds");
    }

    @Override
    public int[] neverDealt() {
        throw new UnsupportedOperationException("Task 15: hand in a deck that no seed deals");
    }

    @Override
    public int[] passesAndRepeats() {
        throw new UnsupportedOperationException("Task 15: hand in words that pass and repeat themselves");
    }
}
