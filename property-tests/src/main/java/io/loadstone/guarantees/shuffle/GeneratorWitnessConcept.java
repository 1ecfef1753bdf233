package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.GeneratorWitness;
import io.loadstone.shuffle.KnownGeneratorWitness;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/// What the guarantees of the seam [GeneratorWitness] are tried on.
public final class GeneratorWitnessConcept extends SeamConcept<GeneratorWitness> {
    static final String CARDS = "shuffle.witness-cards";
    static final String DECK = "shuffle.witness-deck";
    static final String PASSES = "shuffle.witness-passes";

    private record Given(IntUnaryOperator cards, int[] neverDealt, int[] passesAndRepeats) implements GeneratorWitness {
        @Override
        public int tooManyCards(int seedBits) {
            return cards.applyAsInt(seedBits);
        }
    }

    private static Given cards(IntUnaryOperator cards) {
        return new Given(cards, dealt(new SplittableRandom(5)), passing());
    }

    private static Given deck(int[] deck) {
        return new Given(GeneratorWitnessConcept::counted, deck, passing());
    }

    private static Given words(int[] words) {
        return new Given(GeneratorWitnessConcept::counted, dealt(new SplittableRandom(6)), words);
    }

    /// The least `n` with `n! > 2^bits`.
    static int counted(int bits) {
        BigInteger seeds = BigInteger.TWO.pow(bits);
        BigInteger orders = BigInteger.ONE;
        int cards = 1;
        while (orders.compareTo(seeds) <= 0) {
            cards++;
            orders = orders.multiply(BigInteger.valueOf(cards));
        }
        return cards;
    }

    static int[] dealt(java.util.random.RandomGenerator random) {
        int[] deck = Orders.sorted(DealtDecks.CARDS);
        for (int i = deck.length; i > 1; i--)
            ShuffleMutants.swap(deck, i - 1, random.nextInt(i));
        return deck;
    }

    private static int[] passing() {
        int[] words = new int[128]; // 16 words, the last eight of which are the complements of the first eight
        for (int i = 0; i < words.length; i++) {
            int word = (i % 8 + 1) * 0x5DB3_D742 % 0x7000_0000;
            words[i] = i % 16 < 8 ? word : ~word;
        }
        return words;
    }

    private static int[] filled(int count, IntUnaryOperator word) {
        int[] words = new int[count];
        Arrays.setAll(words, word);
        return words;
    }

    static final List<Mutant<GeneratorWitness>> MUTANTS = List.of(
            mutant("still-enough", "That many cards have no more orders than there are seeds.",
                    "Is it the greatest number for which the seeds may be enough, or the least for which they are not?",
                    CARDS,
                    () -> cards(bits -> counted(bits) - 1)),
            mutant("stirling-rough", "The factorial is estimated, and the estimate decides.",
                    "How far is n ln n - n from ln n! for small n?", CARDS,
                    () -> cards(bits -> {
                        int n = 1;
                        while (n * Math.log(n) - n <= bits * Math.log(2))
                            n++;
                        return n;
                    })),
            mutant("bits-counted", "The number of cards is held against the number of bits.",
                    "How many orders have 48 cards?", CARDS, () -> cards(bits -> bits + 1)),
            mutant("dealt", "There is a seed that deals this deck.",
                    "Where did you take the deck from?", DECK,
                    () -> deck(dealt(new Random(2024))), () -> deck(dealt(new Random(-1)))),
            mutant("not-a-deck", "A card is missing, or there twice.",
                    "Are all 52 cards in it?", DECK, () -> deck(new int[52]), () -> deck(Orders.sorted(51))),
            mutant("no-repetition", "The words do not repeat themselves within 16.",
                    "Take a few words. What do you do after the last of them?", PASSES,
                    () -> words(new SplittableRandom(1).ints(512).toArray())),
            mutant("too-many-ones", "Three bits of four are ones: a test sees that.",
                    "How many of the bits should be ones?", PASSES,
                    () -> words(filled(256, i -> i % 2 == 0 ? 0x00FF_FFFF : 0xFFFF_FF00))),
            mutant("ascending", "The words ascend all the time, and the ones are right.",
                    "How many of your pairs are in the wrong order, and how many should be?", PASSES,
                    () -> words(filled(240, i -> 0x1111_EEEE + (i % 12 << 28) - (i % 12 << 4)))));

    static final Suspects<GeneratorWitness> SUSPECTS = new Suspects<>(MUTANTS, GeneratorWitnessConcept::questions);

    public GeneratorWitnessConcept() {
        super("shuffle", GeneratorWitness.class, GeneratorWitnessGuarantees.Suite.class, KnownGeneratorWitness::new,
                Map.of("any-deck", right(() -> deck(dealt(new SplittableRandom(3)))), "sorted-deck",
                        right(() -> deck(Orders.sorted(DealtDecks.CARDS))), "one-word",
                        right(() -> words(filled(256, _ -> 0x0000_FFFF)))),
                MUTANTS);
    }

    private static void questions(Answers answers, GeneratorWitness witness) {
        for (int bits : new int[]{1, 2, 3, 16, 48, 64})
            answers.add(() -> witness.tooManyCards(bits));
        answers.add(() -> Arrays.toString(witness.neverDealt()));
        answers.add(() -> Arrays.toString(witness.passesAndRepeats()));
    }
}
