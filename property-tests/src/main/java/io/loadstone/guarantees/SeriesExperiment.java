package io.loadstone.guarantees;

import io.loadstone.evidence.Experiment;

/// A series that says of each row, in a column `mark`, where it comes from; no row is two of them.
///
/// A subclass fills a [SeriesTable].
public abstract class SeriesExperiment implements Experiment {
    /// Computed from a formula.
    public static final String THEORY = "theory";
    /// A proven limit.
    public static final String BOUND = "bound";
    /// From a model in virtual time.
    public static final String MODELLED = "modelled";
    /// Observed on the machine that ran this, or counted by a simulation that draws random numbers.
    public static final String MEASURED = "measured";
    /// Published by others.
    public static final String RECORDED = "recorded";

    private final String id;
    private final String claim;
    private final String statement;
    private final String source;

    protected SeriesExperiment(String id, String claim, String statement, String source) {
        this.id = id;
        this.claim = claim;
        this.statement = statement;
        this.source = source;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String claim() {
        return claim;
    }

    @Override
    public final String statement() {
        return statement;
    }

    @Override
    public final String source() {
        return source;
    }
}
