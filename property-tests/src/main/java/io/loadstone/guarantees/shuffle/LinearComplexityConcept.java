package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.BerlekampMassey;
import io.loadstone.shuffle.LinearComplexity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [LinearComplexity] are tried on.
public final class LinearComplexityConcept extends SeamConcept<LinearComplexity> {
    static final String LENGTHS = "shuffle.register-lengths";
    static final String FEEDBACK = "shuffle.register-feedback";
    static final String PLANTED = "shuffle.register-planted";
    static final String TWISTER = "shuffle.register-twister";

    static final List<Mutant<LinearComplexity>> MUTANTS = List.of(
            mutant("late-jump",
                    "The register grows only when it is shorter than half of the bits, not when it is just half.",
                    "How long is the shortest register for 0, 1? And for 1, 0, 0?", LENGTHS + " " + TWISTER,
                    () -> () -> new Registers() {
                        @Override
                        boolean grows(int from, int bits) {
                            return 2 * from < bits;
                        }
                    }),
            mutant("one-too-short", "The register grows to n - L instead of n + 1 - L.",
                    "How long is a register for a single one?", LENGTHS + " " + TWISTER, () -> () -> new Registers() {
                        @Override
                        int longer(int from, int bits) {
                            return bits - from;
                        }
                    }),
            mutant("first-connection-kept", "The register that failed before is never replaced by a later one.",
                    "With which of all earlier registers can the failure be mended with the shortest one?",
                    LENGTHS + " " + FEEDBACK,
                    () -> () -> new Registers() {
                        @Override
                        boolean keepsConnection(long[] last) {
                            return false;
                        }
                    }),
            mutant("degree-taken", "The highest coefficient that is one is taken for the length.",
                    "Which register generates 1, 0, 0, 0? Which bit does it begin to predict at?", LENGTHS,
                    () -> () -> new Registers() {
                        @Override
                        int shown(int size, long[] coefficients) {
                            for (int i = size; i > 0; i--)
                                if ((coefficients[i / 64] >>> i & 1) == 1)
                                    return i;
                            return 0;
                        }
                    }),
            mutant("short-memory", "Only the last 64 bits are remembered.",
                    "How long is the register of a generator with 100 bits of state?", PLANTED + " " + TWISTER,
                    () -> () -> new Registers() {
                        @Override
                        void remember(long[] past, boolean bit) {
                            past[0] = (past[0] << 1) | (bit ? 1 : 0);
                        }
                    }),
            mutant("starts-again", "Each call begins a new sequence.",
                    "Hand in the same bits in one call and in two. What comes out?", FEEDBACK + " " + PLANTED,
                    () -> () -> new LinearComplexity.Register() {
                        private Registers registers = new Registers();

                        @Override
                        public int[] add(boolean... bits) {
                            registers = new Registers();
                            return registers.add(bits);
                        }

                        @Override
                        public boolean[] feedback() {
                            return registers.feedback();
                        }
                    }),
            mutant("asking-disturbs", "Asking for the coefficients changes the register.",
                    "Ask, and then go on with the sequence. Is it as if you had not asked?", FEEDBACK,
                    () -> () -> new Registers() {
                        @Override
                        public boolean[] feedback() {
                            boolean[] asked = super.feedback();
                            add(true);
                            return asked;
                        }
                    }),
            mutant("backwards", "The coefficients are in the opposite order.",
                    "Which of the coefficients belongs to the last bit?", FEEDBACK, () -> () -> new Registers() {
                        @Override
                        public boolean[] feedback() {
                            boolean[] right = super.feedback();
                            boolean[] wrong = new boolean[right.length];
                            for (int i = 0; i < wrong.length; i++)
                                wrong[i] = right[right.length - 1 - i];
                            return wrong;
                        }
                    }));

    static final Suspects<LinearComplexity> SUSPECTS = new Suspects<>(MUTANTS, LinearComplexityConcept::questions);

    public LinearComplexityConcept() {
        super("shuffle", LinearComplexity.class, LinearComplexityGuarantees.Suite.class, BerlekampMassey::new,
                Map.of("words-of-64-bits", right(() -> Registers::new), "continued-fraction",
                        right(() -> Registers.ContinuedFraction::new)),
                MUTANTS);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(new ComplexityStaircase());
    }

    private static void questions(Answers answers, LinearComplexity complexity) {
        for (long pattern : new long[]{0b1, 0b10, 0b100, 0b0111010011, 0xB5E2C91F7A36D508L}) {
            answers.add(() -> {
                LinearComplexity.Register register = complexity.open();
                String lengths = Arrays.toString(register.add(bits(pattern, 64)));
                return lengths + Arrays.toString(register.add(bits(~pattern * 5, 40)))
                        + register.feedback().length;
            });
        }
        answers.add(() -> {
            LinearComplexity.Register register = complexity.open();
            register.add(true, false, true);
            return Arrays.toString(register.feedback()) + Arrays.toString(register.add(true, true, false, true, false));
        });
        answers.add(() -> {
            boolean[] bits = new boolean[300];
            for (int i = 0; i < bits.length; i++)
                bits[i] = i % 90 == 0 || i % 71 == 3;
            return Arrays.toString(complexity.open().add(bits));
        });
    }

    static boolean[] bits(long pattern, int count) {
        boolean[] bits = new boolean[count];
        for (int i = 0; i < count; i++)
            bits[i] = (pattern >>> i & 1) == 1;
        return bits;
    }
}
