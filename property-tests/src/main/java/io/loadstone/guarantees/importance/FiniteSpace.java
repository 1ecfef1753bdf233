package io.loadstone.guarantees.importance;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// A mean to be estimated on a space of a few atoms, where every expectation is a finite sum.
///
/// @param p the target's probabilities
/// @param q the proposal's; above 0 where `f p` is not 0
/// @param f values
record FiniteSpace(double[] p, double[] q, double[] f) {

    /// A random one in which atoms without mass under `p`, without value, and (where `f` is 0) without mass under `q` all occur.
    static FiniteSpace random(int atoms, RandomGenerator random) {
        double[] p = new double[atoms];
        double[] q = new double[atoms];
        double[] f = new double[atoms];
        for (int i = 0; i < atoms; i++) {
            p[i] = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(9);
            f[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(-9, 10);
            q[i] = f[i] == 0 && random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(9);
        }
        if (Arrays.stream(p).sum() == 0)
            p[0] = 1;
        if (p[0] * f[0] != 0 || Arrays.stream(q).sum() == 0)
            q[0] = Math.max(1, q[0]);
        return new FiniteSpace(normalized(p), normalized(q), f);
    }

    /// A random one with mass everywhere.
    static FiniteSpace positive(int atoms, RandomGenerator random) {
        double[] f = random.doubles(atoms, -3, 3).toArray();
        return new FiniteSpace(law(atoms, random), law(atoms, random), f);
    }

    /// Random probabilities, all above 0.
    static double[] law(int atoms, RandomGenerator random) {
        return normalized(random.doubles(atoms, 0.05, 1).toArray());
    }

    static double[] normalized(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /// `E_p[f]`.
    double mean() {
        double mean = 0;
        for (int i = 0; i < p.length; i++)
            mean += p[i] * f[i];
        return mean;
    }

    /// `E_q[f^2 w^2]`; infinite where `q` misses a value.
    double secondMoment() {
        return secondMoment(q, 0);
    }

    /// `E_q[(f-c)^2 w^2]` of any proposal.
    double secondMoment(double[] proposal, double centre) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double term = p[i] * (f[i] - centre);
            sum += term == 0 ? 0 : term * term / proposal[i];
        }
        return sum;
    }

    /// Variance of one term `f w` under `q`.
    double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double off = (q[i] == 0 ? 0 : f[i] * p[i] / q[i]) - mean;
            sum += q[i] * off * off;
        }
        return sum;
    }

    /// Variance of `f` under `p`.
    double plainVariance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < p.length; i++)
            sum += p[i] * (f[i] - mean) * (f[i] - mean);
        return sum;
    }

    /// The exact expectation of a statistic of `n` draws from `q`: all `atoms^n` samples, each with its probability.
    double expectation(int n, ToDoubleFunction<int[]> statistic) {
        return walk(new int[n], 0, 1, statistic);
    }

    private double walk(int[] sample, int drawn, double probability, ToDoubleFunction<int[]> statistic) {
        if (drawn == sample.length)
            return probability * statistic.applyAsDouble(sample);
        double sum = 0;
        for (int atom = 0; atom < q.length; atom++) {
            if (q[atom] == 0)
                continue;
            sample[drawn] = atom;
            sum += walk(sample, drawn + 1, probability * q[atom], statistic);
        }
        return sum;
    }

    double[] values(int[] sample) {
        return Arrays.stream(sample).mapToDouble(atom -> f[atom]).toArray();
    }

    double[] logP(int[] sample) {
        return Arrays.stream(sample).mapToDouble(atom -> Math.log(p[atom])).toArray();
    }

    double[] logQ(int[] sample) {
        return Arrays.stream(sample).mapToDouble(atom -> Math.log(q[atom])).toArray();
    }

    @Override
    public String toString() {
        return "p = %s, q = %s, f = %s".formatted(Arrays.toString(p), Arrays.toString(q), Arrays.toString(f));
    }
}
