package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.Mutant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// One seam of the concept `transfer`.
abstract class TransferConcept<S> {
    private final Class<S> seam;
    private final Class<?> suite;
    private final Supplier<S> reference;
    private final Map<String, Concept.Variant<S>> variants;
    private final List<Mutant<S>> mutants;

    TransferConcept(Class<S> seam, Class<?> suite, Supplier<S> reference,
            Map<String, Concept.Variant<S>> variants, List<Mutant<S>> mutants) {
        this.seam = seam;
        this.suite = suite;
        this.reference = reference;
        this.variants = variants;
        this.mutants = mutants;
    }

    /// @param refutedBy ids of guarantees, separated by a space
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies the array
    static <S> Mutant<S> mutant(String name, String mistake, String hint, String refutedBy, Supplier<S>... forms) {
        return new Mutant<>(new Mistake(name, mistake, hint), List.of(refutedBy.split(" ", -1)), List.of(forms));
    }

    static <S> Concept.Variant<S> right(Supplier<S> create) {
        return new Concept.Variant<>(create, List.of());
    }

    /// Demands the right answer.
    static <S, A> void demand(Trial trial, List<Mutant<S>> mutants, S subject, A seen, A expected,
            Supplier<String> question) {
        check(trial, mutants, subject, Objects.equals(seen, expected),
                () -> "%s: %s instead of %s".formatted(question.get(), seen, expected));
    }

    /// Demands that a law holds; a subject that behaves like exactly one mutant gets that mistake named.
    static <S> void check(Trial trial, List<Mutant<S>> mutants, S subject, boolean holds, Supplier<String> told) {
        if (!holds) {
            List<String> print = Fingerprint.of(Objects.requireNonNull(subject));
            List<Mutant<S>> alike = mutants.stream().filter(m -> m.forms().stream()
                    .anyMatch(form -> Fingerprint.of(Objects.requireNonNull(form.get())).equals(print))).toList();
            if (alike.size() == 1)
                trial.diagnose(alike.getFirst().mistake());
        }
        trial.check(holds, told);
    }

    /// Whether two numbers agree to twelve digits.
    static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1e-12 * Math.max(1e-300, Math.max(Math.abs(a), Math.abs(b)));
    }

    public final String name() {
        return "transfer";
    }

    public final Class<S> seam() {
        return seam;
    }

    public final Class<?> suite() {
        return suite;
    }

    public final Supplier<S> reference() {
        return reference;
    }

    public final Map<String, Concept.Variant<S>> variants() {
        return variants;
    }

    public final List<Mutant<S>> mutants() {
        return mutants;
    }

    public List<Experiment> experiments() {
        return List.of();
    }

    public final Map<String, Supplier<S>> foreign() {
        return Map.of();
    }
}
