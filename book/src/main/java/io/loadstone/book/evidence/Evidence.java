package io.loadstone.book.evidence;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One recorded result, as the book reads it from `book/evidence/<id>.json`.
///
/// The judge writes this format (`loadstone/evidence/v1`); a field that the book does not know is passed over, a field
/// that it needs and does not find makes the file unreadable.
///
/// @param schema always [#SCHEMA]
/// @param id `<guarantee>@<subject>`, or an experiment's id
/// @param claim the claim of the ledger that this is evidence for
/// @param statement the law, or what was measured, in one sentence
/// @param source author, year, theorem
/// @param judgement the verdict and its grounds; null for an experiment
/// @param metrics named numbers that a sentence may quote
/// @param series the table behind a figure; null if there is none
/// @param provenance what the result is a function of
public record Evidence(String schema, String id, String claim, String statement, String source,
        @Nullable Judgement judgement, SortedMap<String, Metric> metrics, @Nullable Series series,
        Provenance provenance) {

    /// The only version of the format that this book reads.
    public static final String SCHEMA = "loadstone/evidence/v1";

    public Evidence {
        requireNonNull(schema, "schema");
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("schema is '" + schema + "', this book reads '" + SCHEMA + "'");
        }
        requireNonNull(id, "id");
        requireNonNull(claim, "claim");
        requireNonNull(statement, "statement");
        requireNonNull(source, "source");
        requireNonNull(provenance, "provenance");
        metrics = metrics == null ? new TreeMap<>() : metrics;
    }

    /// The names that [#number] knows.
    public List<String> numbers() {
        TreeMap<String, Metric> names = new TreeMap<>(metrics);
        for (String name : List.of("logE", "bar", "alpha", "observations", "effect")) {
            if (number(name).isPresent())
                names.put(name, new Metric(0, "1", null, null));
        }
        return List.copyOf(names.keySet());
    }

    /// The metric `name`, or `logE`, `bar`, `alpha`, `observations` or `effect` of the judgement.
    public OptionalDouble number(String name) {
        Metric metric = metrics.get(name);
        if (metric != null)
            return OptionalDouble.of(metric.value());
        if (judgement == null)
            return OptionalDouble.empty();
        return switch (name) {
            case "observations" -> OptionalDouble.of((double) judgement.observations());
            case "alpha" -> OptionalDouble.of(judgement.alpha());
            case "bar" -> judgement.bar();
            case "logE" ->
                judgement.logE() == null ? OptionalDouble.empty() : OptionalDouble.of(judgement.logE());
            case "effect" -> judgement.effect() == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(judgement.effect().metric().value());
            default -> OptionalDouble.empty();
        };
    }

    /// What the judge can say.
    public enum Outcome {
        SUPPORTED, REFUTED, INCONCLUSIVE, NOT_STARTED;

        /// As a reader sees it: `NOT STARTED`.
        public String words() {
            return name().replace('_', ' ');
        }
    }

    /// How a verdict was reached, in order of strength.
    public enum Basis {
        EXACT, DETERMINISTIC, SEQUENTIAL;

        /// As a reader sees it.
        public String words() {
            return switch (this) {
                case EXACT -> "exact law";
                case DETERMINISTIC -> "deterministic";
                case SEQUENTIAL -> "e-process";
            };
        }
    }

    /// Why a subject is judged.
    public enum Role {
        REFERENCE, VARIANT, MUTANT, FOREIGN, STUDENT;

        /// As a reader sees it.
        public String words() {
            return switch (this) {
                case REFERENCE -> "reference";
                case VARIANT -> "another right one";
                case MUTANT -> "wrong on purpose";
                case FOREIGN -> "a library's";
                case STUDENT -> "a student's";
            };
        }
    }

    /// A verdict and its grounds; `logE` is natural, `alpha` the chance that a right program is refuted.
    public record Judgement(String guarantee, Subject subject, Outcome outcome, Basis basis, @Nullable Double logE,
            double alpha, long observations, String cause, @Nullable String counterexample, @Nullable String hint,
            @Nullable Effect effect,
            List<Alternative> alternatives, @Nullable Diagnosis diagnosis, @Nullable Chart chart) {
        public Judgement {
            requireNonNull(guarantee, "judgement.guarantee");
            requireNonNull(subject, "judgement.subject");
            requireNonNull(outcome, "judgement.outcome");
            requireNonNull(basis, "judgement.basis");
            requireNonNull(cause, "judgement.cause");
            alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
        }

        /// The bar `-ln(alpha)` that `log E` must reach to refute; none for exact and deterministic grounds.
        public OptionalDouble bar() {
            return alpha > 0 ? OptionalDouble.of(-Math.log(alpha)) : OptionalDouble.empty();
        }
    }

    /// Whose behaviour was judged.
    public record Subject(String name, Role role, String type) {
        public Subject {
            requireNonNull(name, "subject.name");
            requireNonNull(role, "subject.role");
        }
    }

    /// A number with its unit (`1` if pure) and, where it is an estimate, its interval.
    public record Metric(double value, String unit, @Nullable Double low, @Nullable Double high) {}

    /// Distance between behaviour and law.
    public record Effect(String name, Metric metric) {}

    /// A wrong program that SUPPORTED excludes.
    public record Alternative(String mutant, double logLikelihoodRatio) {}

    /// The known mistake that fits best; `logOdds` against the runner-up is null when the fit is exact.
    public record Diagnosis(String mutant, String mistake, String hint, @Nullable Double logOdds) {}

    /// Observed against expected, cell by cell, both in `unit`.
    public record Chart(String title, String unit, List<String> labels, List<Double> observed, List<Double> expected) {}

    /// The CSV beside the JSON file.
    public record Series(String file, @Nullable Map<String, String> units) {
        public Series {
            requireNonNull(file, "series.file");
        }
    }

    /// What the result is a function of.
    public record Provenance(String seed, String replay, SortedMap<String, String> environment,
            SortedMap<String, String> sources, @Nullable SortedMap<String, String> data) {
        public Provenance {
            requireNonNull(seed, "provenance.seed");
            requireNonNull(replay, "provenance.replay");
            environment = environment == null ? new TreeMap<>() : environment;
            requireNonNull(sources, "provenance.sources");
        }
    }
}
