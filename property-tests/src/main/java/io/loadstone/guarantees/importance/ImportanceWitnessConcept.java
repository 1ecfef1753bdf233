package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.FiniteWitness;
import io.loadstone.importance.ImportanceWitness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [ImportanceWitness] are tried on.
public final class ImportanceWitnessConcept extends SeamConcept<ImportanceWitness> {
    static final String HIGH = "importance.witness-high-ess";
    static final String LOW = "importance.witness-low-ess";
    static final String SNIS = "importance.witness-snis";
    static final String WORSE = "importance.witness-worse";

    /// Equal laws: nothing is wrong with this proposal.
    private static final ImportanceWitness.Problem PLAIN = problem(new double[]{0.5, 0.5}, new double[]{0.5, 0.5});

    static final List<Mutant<ImportanceWitness>> MUTANTS = List.of(
            mutant("nothing-missed", "The sample holds every atom: it has a high number, and a right estimate.",
                    "What has to be missing?", HIGH, () -> new Handed() {
                        @Override
                        public Blind highEssWrongEstimate() {
                            return new Blind(PLAIN, half(2));
                        }
                    }),
            mutant("unlucky-sample", "The sample misses an atom that it should have visited: an accident.",
                    "How likely is it to draw 200 times and never see half of the mass?", HIGH, () -> new Handed() {
                        @Override
                        public Blind highEssWrongEstimate() {
                            return new Blind(PLAIN, half(1));
                        }
                    }),
            mutant("small-miss", "What was missed is too little to matter.",
                    "How far off is the estimate, in standard deviations?",
                    HIGH, () -> new Handed() {
                        @Override
                        public Blind highEssWrongEstimate() {
                            return new Blind(problem(new double[]{0.95, 0.05}, new double[]{0.99999, 0.00001}),
                                    half(1));
                        }
                    }),
            mutant("low-and-bad", "The number is low, and the proposal is bad for this f too.",
                    "For which f is such a proposal the right one?", LOW, () -> new Handed() {
                        @Override
                        public Problem lowEssSmallError() {
                            return problem(new double[]{0.5, 0.5}, new double[]{0.999, 0.001});
                        }
                    }),
            mutant("good-and-high", "The deviation is small, but so is the unevenness of the weights.",
                    "How uneven are the weights of a proposal for an event of probability 0.3?", LOW,
                    () -> new Handed() {
                        @Override
                        public Problem lowEssSmallError() {
                            return problem(new double[]{0.7, 0.3}, new double[]{0.01, 0.99});
                        }
                    }),
            mutant("nearly-constant", "f hardly varies: here the ratio is the better estimate.",
                    "For which q has the plain estimate hardly any variance?", SNIS, () -> new Handed() {
                        @Override
                        public Problem selfNormalizingLoses() {
                            return new Problem(new double[]{0.5, 0.5}, new double[]{0.4, 0.6}, new double[]{10, 10.1});
                        }
                    }),
            mutant("mild-loss", "The ratio loses, but not by much.", "How near to |f| p may q come?", SNIS,
                    () -> new Handed() {
                        @Override
                        public Problem selfNormalizingLoses() {
                            return problem(new double[]{0.9, 0.1}, new double[]{0.5, 0.5});
                        }
                    }),
            mutant("right-direction", "The proposal goes where f is: it helps.",
                    "Where must a proposal never be small?", WORSE,
                    () -> new Handed() {
                        @Override
                        public Problem worseThanNone() {
                            return problem(new double[]{0.99, 0.01}, new double[]{0.5, 0.5});
                        }
                    }),
            mutant("a-little-worse", "The proposal hurts, but not by much.",
                    "What does a weight of 1000 do to a variance?", WORSE,
                    () -> new Handed() {
                        @Override
                        public Problem worseThanNone() {
                            return problem(new double[]{0.5, 0.5}, new double[]{0.9, 0.1});
                        }
                    }));

    static final Suspects<ImportanceWitness> SUSPECTS = new Suspects<>(MUTANTS, ImportanceWitnessConcept::ask);

    public ImportanceWitnessConcept() {
        super("importance", ImportanceWitness.class, ImportanceWitnessGuarantees.Suite.class, FiniteWitness::new,
                Map.of("two-atoms", right(Handed::new), "three-levels", right(() -> new Handed() {
                    @Override
                    public Problem lowEssSmallError() {
                        return new Problem(new double[]{0.9998, 1e-4, 1e-4}, new double[]{0.002, 0.399, 0.599},
                                new double[]{0, 2, 3});
                    }

                    @Override
                    public Problem worseThanNone() {
                        return new Problem(new double[]{0.2, 0.3, 0.5}, new double[]{0.9, 0.0999, 0.0001},
                                new double[]{-1, 0, 1});
                    }
                })), MUTANTS);
    }

    private static void ask(Answers answers, ImportanceWitness s) {
        answers.add(
                () -> text(s.highEssWrongEstimate().problem()) + Arrays.toString(s.highEssWrongEstimate().sample()));
        answers.add(() -> text(s.lowEssSmallError()));
        answers.add(() -> text(s.selfNormalizingLoses()));
        answers.add(() -> text(s.worseThanNone()));
    }

    private static String text(ImportanceWitness.Problem problem) {
        return Arrays.toString(problem.p()) + Arrays.toString(problem.q()) + Arrays.toString(problem.f());
    }

    /// `f` is 0 at the first atom, 1 at the second.
    private static ImportanceWitness.Problem problem(double[] p, double[] q) {
        return new ImportanceWitness.Problem(p, q, new double[]{0, 1});
    }

    private static int[] half(int atoms) {
        int[] sample = new int[200];
        Arrays.setAll(sample, i -> i % atoms);
        return sample;
    }

    /// Right as it stands; each mutant hands in something else once.
    private static class Handed implements ImportanceWitness {
        @Override
        public Blind highEssWrongEstimate() {
            return new Blind(problem(new double[]{0.4, 0.6}, new double[]{0.9999, 0.0001}), half(1));
        }

        @Override
        public Problem lowEssSmallError() {
            return problem(new double[]{0.999, 0.001}, new double[]{0.002, 0.998});
        }

        @Override
        public Problem selfNormalizingLoses() {
            return problem(new double[]{0.99, 0.01}, new double[]{0.001, 0.999});
        }

        @Override
        public Problem worseThanNone() {
            return problem(new double[]{0.4, 0.6}, new double[]{0.9995, 0.0005});
        }
    }
}
