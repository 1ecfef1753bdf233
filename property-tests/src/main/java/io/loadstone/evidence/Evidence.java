package io.loadstone.evidence;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one run recorded: of a guarantee (then `judgement` is there) or of an experiment (then usually `series` is).
///
/// Its JSON form is described by `evidence.schema.json` beside this class. Committed evidence holds no time stamp, so
/// that a second run of the same sources, seed and data makes no difference.
///
/// @param schema always [#SCHEMA]
/// @param id `<guarantee>@<subject>` or the experiment's id; also the file's name
/// @param claim the claim of the ledger that this is evidence for
/// @param statement the law, or what was measured, in one sentence
/// @param source author, year, theorem
/// @param judgement the verdict and how it was reached; null for an experiment
/// @param metrics named numbers that a sentence of the book may quote
/// @param series the table behind a figure; null if there is none
/// @param provenance what the result is a function of
public record Evidence(String schema, String id, String claim, String statement, String source,
        @Nullable Judgement judgement, SortedMap<String, Metric> metrics, @Nullable Series series,
        Provenance provenance) {

    /// Version 1 of the format.
    public static final String SCHEMA = "loadstone/evidence/v1";

    static Evidence of(Guarantee guarantee, Run run, Judgement judgement, SortedMap<String, Metric> metrics) {
        String replay = run.replay() + " --seed " + run.seedText();
        var provenance = new Provenance(run.seedText(), replay, Environment.here(), new TreeMap<>(), new TreeMap<>());
        return new Evidence(SCHEMA, guarantee.id() + "@" + run.subject().name(), guarantee.claim(), guarantee.law(),
                guarantee.source(), judgement, metrics, null, provenance);
    }

    /// The same evidence with the hashes of the sources it depends on.
    public Evidence withSources(SortedMap<String, String> sources) {
        var complete = new Provenance(provenance.seed(), provenance.replay(), provenance.environment(), sources,
                provenance.data());
        return new Evidence(schema, id, claim, statement, this.source, judgement, metrics, series, complete);
    }

    /// A verdict and its grounds.
    ///
    /// @param guarantee the guarantee's id
    /// @param subject whose behaviour was judged
    /// @param outcome the verdict
    /// @param basis how it was reached
    /// @param logE natural logarithm of the evidence against the law; null unless `basis` is SEQUENTIAL
    /// @param alpha chance that a right program is refuted; 0 for exact and deterministic grounds
    /// @param observations observations used
    /// @param cause why the outcome is what it is, in one sentence
    /// @param counterexample the smallest input that breaks the law, or null
    /// @param hint what to look at when the law is broken and no known mistake fits
    /// @param effect how far the behaviour is from the law, or null
    /// @param alternatives the wrong programs that SUPPORTED excludes, with how much less likely each has become
    /// @param diagnosis the known mistake that fits, or null
    /// @param chart observed against expected, or null
    public record Judgement(String guarantee, Subject subject, Outcome outcome, Basis basis, @Nullable Double logE,
            double alpha, long observations, String cause, @Nullable String counterexample, String hint,
            @Nullable Effect effect,
            List<Alternative> alternatives, @Nullable Diagnosis diagnosis, @Nullable Chart chart) {
        public Judgement {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// How a verdict was reached, in order of strength.
    public enum Basis {
        /// The whole tree of random choices was walked: the law is known as rationals.
        EXACT,
        /// A plain property: one counterexample refutes.
        DETERMINISTIC,
        /// An e-process: evidence grew until the verdict was safe.
        SEQUENTIAL
    }

    /// Distance between behaviour and law.
    ///
    /// @param name for example `total variation distance`
    /// @param metric the number, with an anytime-valid interval unless exact
    public record Effect(String name, Metric metric) {}

    /// A wrong program that the guarantee promises to detect.
    ///
    /// @param mutant its name
    /// @param logLikelihoodRatio natural logarithm of (likelihood if the subject were it / likelihood under the law)
    public record Alternative(String mutant, double logLikelihoodRatio) {}

    /// The known mistake whose law fits best.
    ///
    /// @param mutant its name
    /// @param mistake what is wrong, in words for a student, never the fix
    /// @param hint what to look at
    /// @param logOdds natural logarithm of its likelihood over the runner-up's; null when the fit is exact
    public record Diagnosis(String mutant, String mistake, String hint, @Nullable Double logOdds) {}

    /// A table beside the JSON file.
    ///
    /// @param file the CSV's name
    /// @param units unit of each column, in the order of the columns
    public record Series(String file, Map<String, String> units) {}

    /// What the result is a function of.
    ///
    /// @param seed the run's seed, in hexadecimal
    /// @param replay the one command that repeats it
    /// @param environment `jdk`, `os`, `cpu`, `cores`
    /// @param sources SHA-256 of each source file it depends on, by path from the repository's root
    /// @param data SHA-256 of each data file it depends on, by name
    public record Provenance(String seed, String replay, SortedMap<String, String> environment,
            SortedMap<String, String> sources, SortedMap<String, String> data) {}
}
