package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.shuffle.GeneratorCurves;
import io.loadstone.shuffle.GeneratorFormulas;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [GeneratorCurves] are tried on.
public final class GeneratorCurvesConcept extends SeamConcept<GeneratorCurves> {
    static final String COMPLEXITY = "shuffle.curve-complexity";
    static final String PLANES = "shuffle.curve-planes";
    static final String MOST = "shuffle.curve-most-planes";

    /// Sums from the definitions. What a subclass does may be wrong.
    static class Sums implements GeneratorCurves {
        @Override
        public double meanComplexity(int n) {
            double mean = 0;
            for (int length = n; length > 0; length--) // from the small terms on
                mean += length * Math.scalb(1.0, Math.min(2 * n - 2 * length, 2 * length - 1) - n);
            return mean;
        }

        @Override
        public long planes(int... relation) {
            long least = 0;
            long most = 0;
            for (int a : relation)
                if (a < 0)
                    least += a;
                else
                    most += a;
            return between(least, most);
        }

        long between(long least, long most) {
            return most - least - 1;
        }

        @Override
        public double mostPlanes(int dimension, double m) {
            double log = Math.log(m);
            for (int i = 2; i <= dimension; i++)
                log += Math.log(i);
            return Math.exp(log / dimension);
        }
    }

    static final List<Mutant<GeneratorCurves>> MUTANTS = List.of(
            mutant("just-half", "The mean is taken to be n/2.",
                    "One bit: which complexities have 0 and 1, and what is their mean?", COMPLEXITY, () -> new Sums() {
                        @Override
                        public double meanComplexity(int n) {
                            return n / 2.0;
                        }
                    }),
            mutant("parity-forgotten", "Odd and even n are treated alike.",
                    "What is the mean for n = 3, by hand?", COMPLEXITY, () -> new Sums() {
                        @Override
                        public double meanComplexity(int n) {
                            return n / 2.0 + 2 / 9.0 - Math.scalb(n / 3.0 + 2 / 9.0, -n);
                        }
                    }),
            mutant("limit-taken", "What vanishes for large n is left out.",
                    "What is the mean for n = 0?", COMPLEXITY, () -> new Sums() {
                        @Override
                        public double meanComplexity(int n) {
                            return n / 2.0 + (4 + n % 2) / 18.0;
                        }
                    }),
            mutant("corners-counted", "Planes that touch the cube in a corner only are counted.",
                    "Can 9 x - 6 y + z be 10 m, when all are below m?", PLANES, () -> new Sums() {
                        @Override
                        long between(long least, long most) {
                            return most - least + 1;
                        }
                    }, () -> new Sums() {
                        @Override
                        long between(long least, long most) {
                            return most - least;
                        }
                    }),
            mutant("sum-of-coefficients", "The coefficients are added with their signs.",
                    "How small can 9 x - 6 y + z become?", PLANES, () -> new Sums() {
                        @Override
                        public long planes(int... relation) {
                            return Math.abs(Arrays.stream(relation).sum());
                        }
                    }),
            mutant("factorial-forgotten", "The factorial is left out.",
                    "Two dimensions, modulus 8: what does (2! 8)^(1/2) give?", MOST, () -> new Sums() {
                        @Override
                        public double mostPlanes(int dimension, double m) {
                            return Math.pow(m, 1.0 / dimension);
                        }
                    }),
            mutant("root-of-m-only", "The root is taken of the modulus alone.",
                    "Is it d! times a root, or a root of d! times m?", MOST, () -> new Sums() {
                        @Override
                        public double mostPlanes(int dimension, double m) {
                            return Math.pow(super.mostPlanes(dimension, 1), dimension) * Math.pow(m, 1.0 / dimension);
                        }
                    }));

    static final Suspects<GeneratorCurves> SUSPECTS = new Suspects<>(MUTANTS, GeneratorCurvesConcept::questions);

    public GeneratorCurvesConcept() {
        super("shuffle", GeneratorCurves.class, GeneratorCurvesGuarantees.Suite.class, GeneratorFormulas::new,
                Map.of("sums", right(Sums::new), "recurrence", right(() -> new Sums() {
                    // A further bit changes the length with probability 1/2, if it is at most half of the bits.
                    @Override
                    public double meanComplexity(int n) {
                        double[] law = {1};
                        for (int bits = 0; bits < n; bits++) {
                            double[] next = new double[bits + 2];
                            for (int length = 0; length <= bits; length++) {
                                boolean grows = 2 * length <= bits;
                                next[length] += law[length] * (grows ? 0.5 : 1);
                                if (grows)
                                    next[bits + 1 - length] += law[length] * 0.5;
                            }
                            law = next;
                        }
                        double mean = 0;
                        for (int length = n; length > 0; length--)
                            mean += length * law[length];
                        return mean;
                    }
                })), MUTANTS);
    }

    private static void questions(Answers answers, GeneratorCurves curves) {
        for (int i = 0; i < 6; i++) {
            int n = i;
            answers.add(() -> curves.meanComplexity(n));
            answers.add(() -> curves.mostPlanes(1 + n, 8));
        }
        answers.add(() -> curves.planes(9, -6, 1));
        answers.add(() -> curves.planes(2));
    }
}
