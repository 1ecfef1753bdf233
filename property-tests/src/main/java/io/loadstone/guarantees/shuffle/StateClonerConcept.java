package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.Mt19937;
import io.loadstone.shuffle.StateCloner;
import io.loadstone.shuffle.Untempering;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/// What the guarantees of the seam [StateCloner] are tried on.
public final class StateClonerConcept extends SeamConcept<StateCloner> {
    static final String UNTEMPER = "shuffle.clone-untemper";
    static final String REBUILD = "shuffle.clone-twister";
    static final String JAVA = "shuffle.clone-java";
    private static final String BOTH = UNTEMPER + " " + REBUILD;

    /// Everything by solving and trying. What a subclass does may be wrong.
    private static class Solved implements StateCloner {
        private final IntUnaryOperator inverse;

        Solved(IntUnaryOperator inverse) {
            this.inverse = inverse;
        }

        @Override
        public final int[] untemper(int... outputs) {
            return Arrays.stream(outputs).map(inverse).toArray();
        }

        @Override
        public Mt19937.Generator rebuild(int[] outputs) {
            return new Twisters.Blocks(new Twisters(), untemper(outputs));
        }

        long step(long state) {
            return (state * 0x5DEECE66DL + 11) & ((1L << 48) - 1);
        }

        int hidden() {
            return 1 << 16;
        }

        long chosen(long first, long second) {
            return second;
        }

        @Override
        public final int[] afterJavaInts(int first, int second, int count) {
            for (long low = 0; low < hidden(); low++) {
                long before = (Integer.toUnsignedLong(first) << 16) | low;
                long state = step(before);
                if ((int) (state >>> 16) == second)
                    return from(chosen(before, state), count);
            }
            return from(Integer.toUnsignedLong(second) << 16, count);
        }

        private int[] from(long state, int count) {
            int[] outputs = new int[count];
            long at = state;
            for (int i = 0; i < count; i++) {
                at = step(at);
                outputs[i] = (int) (at >>> 16);
            }
            return outputs;
        }
    }

    private static int undo(int output, int rounds7, int rounds11, int mask7) {
        int y = output ^ (output >>> 18);
        y ^= (y << 15) & 0xEFC6_0000;
        int left = y;
        for (int round = 0; round < rounds7; round++)
            left = y ^ ((left << 7) & mask7);
        int right = left;
        for (int round = 0; round < rounds11; round++)
            right = left ^ (right >>> 11);
        return right;
    }

    private static int right(int output) {
        return undo(output, 4, 2, 0x9D2C_5680);
    }

    static final List<Mutant<StateCloner>> MUTANTS = List.of(
            mutant("one-round", "A shift is undone by doing it again once.",
                    "Which bits of y XOR (y >>> 11) are those of y? And after they are known, which are?", BOTH,
                    () -> new Solved(output -> undo(output, 1, 1, 0x9D2C_5680)),
                    () -> new Solved(output -> undo(output, 4, 1, 0x9D2C_5680)),
                    () -> new Solved(output -> undo(output, 1, 2, 0x9D2C_5680))),
            mutant("same-order", "The steps are undone in the order in which they were done.",
                    "Which of two steps must be undone first?", BOTH, () -> new Solved(output -> {
                        int y = output ^ (output >>> 11) ^ (output >>> 22);
                        int left = y;
                        for (int round = 0; round < 4; round++)
                            left = y ^ ((left << 7) & 0x9D2C_5680);
                        left ^= (left << 15) & 0xEFC6_0000;
                        return left ^ (left >>> 18);
                    })),
            mutant("mask-forgotten", "A shift to the left is undone without its mask.",
                    "Which bits does the mask keep from being changed?", BOTH,
                    () -> new Solved(output -> undo(output, 4, 2, -1))),
            mutant("replays", "The generator gives out once more what is known already.",
                    "Which word comes after the last of the 624?", REBUILD,
                    () -> new Solved(StateClonerConcept::right) {
                        @Override
                        public Mt19937.Generator rebuild(int[] outputs) {
                            return new Twisters.Blocks(new Twisters(), untemper(outputs), 0);
                        }
                    }),
            mutant("one-block", "The words after the first 624 of the clone are wrong.",
                    "What does the rebuilt generator keep for the words after the next ones?", REBUILD,
                    () -> new Solved(StateClonerConcept::right) {
                        @Override
                        public Mt19937.Generator rebuild(int[] outputs) {
                            var twister = new Twisters();
                            int[] block = new Twisters.Blocks(twister, untemper(outputs)).next(Twisters.N);
                            return new Twisters.Blocks(twister, untemper(block), 0) {
                                @Override
                                public int[] next(int count) {
                                    return Arrays.copyOf(super.next(Math.min(count, Twisters.N)), count);
                                }
                            };
                        }
                    }),
            mutant("second-again", "The first number told is the second that was given.",
                    "From which state does the next number come?", JAVA, () -> new Solved(StateClonerConcept::right) {
                        @Override
                        long chosen(long first, long second) {
                            return first;
                        }
                    }),
            mutant("too-few-tried", "Not all of the hidden bits are tried.",
                    "How many bits of a state does an output not show?", JAVA,
                    () -> new Solved(StateClonerConcept::right) {
                        @Override
                        int hidden() {
                            return 1 << 15;
                        }
                    }, () -> new Solved(StateClonerConcept::right) {
                        @Override
                        int hidden() {
                            return 0;
                        }
                    }));

    static final Suspects<StateCloner> SUSPECTS = new Suspects<>(MUTANTS, StateClonerConcept::questions);

    /// The inverse of the tempering as a matrix: tempering is linear and, done over and over, comes back to where it began.
    private static int byMatrix(int output) {
        int[] inverse = new int[32]; // the word that is tempered to a single bit
        int[] images = new int[32];
        for (int i = 0; i < 32; i++) {
            inverse[i] = 1 << i;
            images[i] = new Twisters().tempered(1 << i);
        }
        for (int bit = 0; bit < 32; bit++) {
            int pivot = bit;
            while ((images[pivot] >>> bit & 1) == 0)
                pivot++;
            int image = images[pivot];
            int word = inverse[pivot];
            images[pivot] = images[bit];
            inverse[pivot] = inverse[bit];
            images[bit] = image;
            inverse[bit] = word;
            for (int row = 0; row < 32; row++)
                if (row != bit && (images[row] >>> bit & 1) == 1) {
                    images[row] ^= image;
                    inverse[row] ^= word;
                }
        }
        int word = 0;
        for (int bit = 0; bit < 32; bit++)
            if ((output >>> bit & 1) == 1)
                word ^= inverse[bit];
        return word;
    }

    public StateClonerConcept() {
        super("shuffle", StateCloner.class, StateClonerGuarantees.Suite.class, Untempering::new,
                Map.of("rounds", right(() -> new Solved(StateClonerConcept::right)), "inverse-matrix",
                        right(() -> new Solved(StateClonerConcept::byMatrix))),
                MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(new Attacks());
    }

    private static void questions(Answers answers, StateCloner cloner) {
        int[] words = {1, 1 << 9, 1 << 31, 0x12345678, -1, 0xCAFEBABE};
        answers.add(() -> Arrays.toString(cloner.untemper(words.clone())));
        answers.add(() -> {
            int[] outputs = new Twisters().seeded(7).next(624);
            return Arrays.toString(cloner.rebuild(outputs).next(630));
        });
        for (int seed = 0; seed < 6; seed++) {
            var random = new Random(seed);
            int first = random.nextInt();
            int second = random.nextInt();
            answers.add(() -> Arrays.toString(cloner.afterJavaInts(first, second, 2)));
        }
    }
}
