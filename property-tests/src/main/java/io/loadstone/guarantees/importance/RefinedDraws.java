package io.loadstone.guarantees.importance;

import java.util.random.RandomGenerator;

/// Makes draws with whole-number importance uniform: example `i` of importance `m` stands for `m` cells, among which the judge chooses
/// evenly. Two draws in a row make a cell of the square, so that a dependence shows too.
final class RefinedDraws {
    static final double[] IMPORTANCE = {0, 3, 1, 0, 2, 4};
    private static final int SUM = 10;
    static final int SQUARE = SUM * SUM;

    private RefinedDraws() {}

    static boolean possible(int example) {
        return example >= 0 && example < IMPORTANCE.length && IMPORTANCE[example] > 0;
    }

    static int cell(int first, int second, RandomGenerator judges) {
        return cell(first, judges) * SUM + cell(second, judges);
    }

    private static int cell(int example, RandomGenerator judges) {
        int before = 0;
        for (int i = 0; i < example; i++)
            before += (int) IMPORTANCE[i];
        return before + judges.nextInt((int) IMPORTANCE[example]);
    }

    /// The law of the square for given probabilities of the first example and of the second given the first.
    static double[] square(double[] first, double[][] second) {
        double[] law = new double[SQUARE];
        int row = 0;
        for (int i = 0; i < IMPORTANCE.length; i++)
            for (int r = 0; r < IMPORTANCE[i]; r++, row++) {
                int column = 0;
                for (int j = 0; j < IMPORTANCE.length; j++)
                    for (int c = 0; c < IMPORTANCE[j]; c++, column++)
                        law[row * SUM + column] = first[i] / IMPORTANCE[i] * second[i][j] / IMPORTANCE[j];
            }
        return law;
    }

    /// Independent draws of the same law.
    static double[] square(double[] law) {
        double[][] second = new double[law.length][];
        java.util.Arrays.fill(second, law);
        return square(law, second);
    }
}
