package io.loadstone.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.DoubleStream;

/// E-process against the law 'each of `k` cells has probability `1/k`, independently at each observation'.
///
/// The evidence is half the mean over `a` in `{0.5, 2, 8, ..., 8192}` of `prod_t k (n_x + a) / (t - 1 + k a)`, a Dirichlet
/// gambler who bets in proportion to what was seen before (`n_x` of the `t - 1` earlier observations fell into the cell `x`
/// of observation `t`), and half the mean over the declared alternatives `q` of `prod_t k q(x_t)`. Small `a` learns
/// fast and suits gross deviations; large `a` loses little while it learns and suits faint ones. With no declared
/// alternative the gambler's half is the whole.
///
/// Cost: one multiplication a component and observation, `O(k)` memory.
///
/// Source: Robbins 1970, "Statistical methods related to the law of the iterated logarithm", doi:10.1214/aoms/1177696786
/// (mixture martingales); Ferguson 1973, doi:10.1214/aos/1176342360 (the Dirichlet prior).
public final class UniformCells implements EProcess {
    private static final double[] CONCENTRATIONS = {0.5, 2, 8, 32, 128, 512, 2048, 8192};

    /// A wrong law that the process declares. Several may share a name: forms of the same mistake.
    public sealed interface Alternative {
        /// The mistake it stands for.
        String mutant();
    }

    /// Each cell has its own probability; they sum to 1.
    public record Law(String mutant, double[] probability) implements Alternative {}

    /// Every observation falls into the cell of the first one.
    public record Constant(String mutant) implements Alternative {}

    private final int cells;
    private final List<Alternative> laws;
    private final double[][] ratio; // ratio[cell][law] = cells * probability; of a Constant: what its next cell is worth
    private final double[] factors = new double[CONCENTRATIONS.length];
    private final long[] counts;
    private final Scaled gamblers = new Scaled(CONCENTRATIONS.length);
    private final Declared declared;
    private long observations;

    /// @param cells `k`, at least 2
    /// @param laws declared alternatives
    public UniformCells(int cells, List<Alternative> laws) {
        if (cells < 2)
            throw new IllegalArgumentException("cells must be at least 2, got " + cells);
        this.cells = cells;
        this.laws = List.copyOf(laws);
        this.counts = new long[cells];
        this.declared = new Declared(laws.stream().map(Alternative::mutant).toList());
        this.ratio = new double[cells][laws.size()];
        for (int i = 0; i < laws.size(); i++) {
            switch (laws.get(i)) {
                case Law law -> setColumn(i, ratios(law));
                case Constant _ -> setColumn(i, DoubleStream.generate(() -> 1).limit(cells).toArray());
            }
        }
    }

    private void setColumn(int law, double[] column) {
        for (int cell = 0; cell < cells; cell++)
            ratio[cell][law] = column[cell];
    }

    private double[] ratios(Law law) {
        double[] probability = law.probability();
        double sum = Arrays.stream(probability).sum();
        if (probability.length != cells || Math.abs(sum - 1) > 1e-9
                || Arrays.stream(probability).anyMatch(p -> p < 0)) {
            throw new IllegalArgumentException(
                    "law of '%s' must have %d probabilities that sum to 1, got %d with sum %s".formatted(law.mutant(),
                            cells, probability.length, sum));
        }
        return Arrays.stream(probability).map(p -> p == 0 ? 0 : Math.max(Scaled.LEAST, p / sum * cells)).toArray();
    }

    /// Takes in one observation.
    ///
    /// @param cell from 0 to `k - 1`
    /// @throws IllegalArgumentException if there is no such cell
    public void observe(int cell) {
        if (cell < 0 || cell >= cells)
            throw new IllegalArgumentException("cell must lie in 0..%d, got %d".formatted(cells - 1, cell));
        double seen = counts[cell];
        double before = observations;
        for (int i = 0; i < factors.length; i++)
            factors[i] = cells * (seen + CONCENTRATIONS[i]) / (before + cells * CONCENTRATIONS[i]);
        gamblers.multiplyAll(factors);
        declared.multiplyAll(ratio[cell]);
        if (observations == 0)
            settleConstants(cell);
        counts[cell]++;
        observations++;
    }

    private void settleConstants(int first) {
        for (int i = 0; i < laws.size(); i++)
            if (laws.get(i) instanceof Constant)
                for (int cell = 0; cell < cells; cell++)
                    ratio[cell][i] = cell == first ? cells : 0;
    }

    @Override
    public double logE() {
        double learnt = logLearnt();
        return laws.isEmpty() ? learnt : LogSum.mean(learnt, declared.logMean());
    }

    /// The gambler's part of the evidence.
    double logLearnt() {
        return LogSum.mean(gamblers.logs());
    }

    @Override
    public double logFitted(String mutant) {
        return logLearnt();
    }

    @Override
    public long observations() {
        return observations;
    }

    /// How often each cell was seen.
    public long[] counts() {
        return counts.clone();
    }

    @Override
    public SortedMap<String, Double> alternatives() {
        return declared.likeliest();
    }

    @Override
    public SortedMap<String, Double> explanations() {
        return declared.mixed();
    }
}
