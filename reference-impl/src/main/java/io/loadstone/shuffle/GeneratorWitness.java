package io.loadstone.shuffle;

/// Counterexamples to three beliefs about generators, in numbers that a machine can check.
public interface GeneratorWitness {

    /// Against 'a shuffle can deal every order': the least number of cards that have more orders than a generator has seeds, `n! > 2^seedBits`.
    ///
    /// @param seedBits from 1 to 20,000
    int tooManyCards(int seedBits);

    /// Against the same, in the flesh: an order of the cards 0 to 51 that `Collections.shuffle(deck, new java.util.Random(seed))` makes of the
    /// sorted deck for no seed at all.
    ///
    /// @return where the sorted deck would have to go: 52 different cards
    int[] neverDealt();

    /// Against 'it passed the tests, so it is random': words that repeat themselves over and over, `w_i = w_(i+p)` with a period `p` of 16 words at
    /// most, and have p-values of at least 0.05 in [RandomTest#monobit] and in [RandomTest#orders] for tuples of two and of three words.
    ///
    /// @return 128 to 4096 words
    int[] passesAndRepeats();
}
