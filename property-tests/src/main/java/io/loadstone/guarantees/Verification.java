package io.loadstone.guarantees;

import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Judge;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Sources;
import io.loadstone.evidence.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Judges a concept's own subjects: the tests of the tests.
///
/// @param seed the run's seed
public record Verification(long seed) {

    /// What is to be judged and what must come out.
    ///
    /// @param concept whose suite judges
    /// @param subject who is judged
    /// @param create makes the implementation
    /// @param refutedBy guarantees that must refute; empty for a right program
    /// @param exempt guarantees of which nothing is expected
    public record Candidate<S>(Concept<S> concept, Subject subject, Supplier<S> create, List<String> refutedBy,
            List<String> exempt) {

        /// Whether a verdict belongs in the reference run that the book shows: all of the reference and of foreign
        /// implementations, and of each mutant's first form those that are promised.
        public boolean inReferenceRun(Evidence evidence) {
            return switch (subject.role()) {
                case REFERENCE, FOREIGN -> true;
                case MUTANT -> asExpected(evidence) != null && !subject.name().matches(".*-\\d+");
                case VARIANT, STUDENT -> false;
            };
        }

        /// Whether a verdict is the one expected; null where nothing is expected.
        public @Nullable Boolean asExpected(Evidence evidence) {
            var judgement = java.util.Objects.requireNonNull(evidence.judgement());
            return switch (subject.role()) {
                case REFERENCE, VARIANT -> exempt.contains(judgement.guarantee())
                        ? null
                        : judgement.outcome() == Outcome.SUPPORTED;
                case MUTANT ->
                    refutedBy.contains(judgement.guarantee()) ? judgement.outcome() == Outcome.REFUTED : null;
                case FOREIGN, STUDENT -> null;
            };
        }
    }

    /// SHA-256 of every source file that the verdicts of a concept depend on, by its path from the repository's root.
    public static SortedMap<String, String> sources(Concept<?> concept, Path home) {
        return Sources.behind(home, concept.suite(), concept.getClass(), Judge.class);
    }

    /// Every subject of a concept: reference, variants, each form of each mutant, foreign ones.
    public static <S> List<Candidate<S>> candidates(Concept<S> concept) {
        var candidates = new ArrayList<Candidate<S>>();
        S reference = concept.reference().get();
        candidates.add(new Candidate<>(concept,
                new Subject(kebab(reference.getClass().getSimpleName()), Subject.Role.REFERENCE,
                        reference.getClass().getName()),
                concept.reference(), List.of(), List.of()));
        concept.variants().forEach(
                (name, variant) -> candidates.add(new Candidate<>(concept, subject(concept, name, Subject.Role.VARIANT),
                        variant.create(), List.of(), variant.exempt())));
        for (Mutant<S> mutant : concept.mutants()) {
            for (int form = 0; form < mutant.forms().size(); form++) {
                String name = form == 0 ? mutant.name() : mutant.name() + "-" + (form + 1);
                candidates.add(
                        new Candidate<>(concept, subject(concept, name, Subject.Role.MUTANT), mutant.forms().get(form),
                                mutant.refutedBy(), List.of()));
            }
        }
        concept.foreign().forEach(
                (name, create) -> candidates.add(new Candidate<>(concept, subject(concept, name, Subject.Role.FOREIGN),
                        create, List.of(), List.of())));
        return candidates;
    }

    private static Subject subject(Concept<?> concept, String name, Subject.Role role) {
        return new Subject(name, role, concept.getClass().getName());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// Judges a candidate by its concept's whole suite.
    public <S> List<Evidence> judge(Candidate<S> candidate) {
        return judge(candidate, _ -> true);
    }

    /// Judges a candidate by some of its concept's guarantees, with the same results as by all of them.
    public <S> List<Evidence> judge(Candidate<S> candidate, Predicate<Guarantee> wanted) {
        S subject = candidate.create().get();
        Run.Components components = new Run.Components() {
            @Override
            public <T> T component(Class<T> seam) {
                return seam.cast(subject);
            }
        };
        String replay = "./loadstone verify %s --subject %s".formatted(candidate.concept().name(),
                candidate.subject().name());
        return Judge.judge(candidate.concept().suite(),
                new Run(seed, AlphaBudget.STANDARD, candidate.subject(), components, replay, _ -> {}), wanted);
    }
}
