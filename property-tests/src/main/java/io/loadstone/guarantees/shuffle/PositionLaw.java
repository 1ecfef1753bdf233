package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.UniformPermutation;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;

/// Where each card ends up: the exact probability that position `p` holds card `c`, for a shuffler that works in steps.
///
/// Assumption: the shuffler makes a fixed number of bounded draws with fixed bounds, and draw `t` with outcome `c` moves
/// positions by a permutation `S(t,c)` that depends on `t` and `c` alone (every loop of swaps does). Then with mean matrices
/// `E_t = mean_c S(t,c)` the law is the product `E_T ... E_1`, since the draws are independent.
///
/// The steps need not be known: let `X(t,c)` be the deck that comes out when draw `t` gives `c` and all others give 0, and `B` the deck
/// when all give 0. Then `mean_c X(t,c) B^-1 = A E_t S(t,0)^-1 A^-1`, with `A` the steps after `t`, and these factors
/// telescope: `prod_{t=T..1} (mean_c X(t,c) B^-1) B = E_T ... E_1`.
///
/// @param probability `probability[p][c]`; rows and columns sum to 1
record PositionLaw(double[][] probability) {

    /// Cost: one call of the shuffler for each outcome of each draw, and `O(T n m)` operations if `m` entries of a step's matrix are not 0.
    static PositionLaw of(Shuffler shuffler, int n) {
        var recorder = new EngineRandom(new EngineRandom.Tape(new long[0]));
        int[] base = ShuffleLaws.shuffled(shuffler, n, recorder);
        long[] bounds = recorder.trace().bounds();
        int[] positionInBase = new int[n];
        for (int p = 0; p < n; p++)
            positionInBase[base[p]] = p;
        double[][] product = identity(n);
        for (int t = bounds.length - 1; t >= 0; t--) {
            double[][] factor = new double[n][n];
            for (int c = 0; c < bounds[t]; c++) {
                long[] tape = new long[t + 1];
                tape[t] = c;
                var random = new EngineRandom(new EngineRandom.Tape(tape));
                int[] deck = ShuffleLaws.shuffled(shuffler, n, random);
                if (!Arrays.equals(random.trace().bounds(), bounds))
                    throw new IllegalArgumentException("bounds depend on outcomes");
                for (int p = 0; p < n; p++)
                    factor[p][positionInBase[deck[p]]] += 1.0 / bounds[t];
            }
            product = multiply(product, factor);
        }
        double[][] probability = new double[n][n];
        for (int p = 0; p < n; p++)
            for (int q = 0; q < n; q++)
                probability[p][base[q]] = product[p][q];
        return new PositionLaw(probability);
    }

    private static double[][] identity(int n) {
        double[][] one = new double[n][n];
        for (int i = 0; i < n; i++)
            one[i][i] = 1;
        return one;
    }

    /// `a b`, where most of `b` is 0: a step moves few cards.
    private static double[][] multiply(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        int[] columns = new int[n];
        for (int k = 0; k < n; k++) {
            int filled = 0;
            for (int j = 0; j < n; j++)
                if (b[k][j] != 0)
                    columns[filled++] = j;
            for (int i = 0; i < n; i++)
                for (int c = 0; a[i][k] != 0 && c < filled; c++)
                    product[i][columns[c]] += a[i][k] * b[k][columns[c]];
        }
        return product;
    }

    /// The position that tells this law from the uniform one with the fewest decks: greatest `KL(uniform || law)`, an
    /// impossible card counted as one of probability 1e-6.
    UniformPermutation.CardAt mostTelling(String mutant) {
        int best = 0;
        for (int p = 1; p < probability.length; p++)
            if (divergence(p) > divergence(best))
                best = p;
        double sum = Arrays.stream(probability[best]).sum();
        return new UniformPermutation.CardAt(mutant, best,
                Arrays.stream(probability[best]).map(q -> q / sum).toArray());
    }

    /// `KL(uniform || law at p)` in nats: what one deck tells on average against this law if the shuffle is fair.
    private double divergence(int p) {
        double sum = 0;
        for (double q : probability[p])
            sum -= Math.log(Math.max(q, 1e-6) * probability.length);
        return sum / probability.length;
    }
}
