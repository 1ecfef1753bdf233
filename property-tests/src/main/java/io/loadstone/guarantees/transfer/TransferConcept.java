package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.Mutant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/// One seam of the concept `transfer`.
abstract class TransferConcept<S> implements Concept<S> {
    private final String name;
    private final Class<S> seam;
    private final Class<?> suite;
    private final Supplier<S> reference;
    private final Map<String, Variant<S>> variants;
    private final List<Mutant<S>> mutants;

    TransferConcept(String name, Class<S> seam, Class<?> suite, Supplier<S> reference,
            Map<String, Variant<S>> variants, List<Mutant<S>> mutants) {
        this.name = name;
        this.seam = seam;
        this.suite = suite;
        this.reference = reference;
        this.variants = variants;
        this.mutants = mutants;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies the array
    static <S> Mutant<S> mutant(String name, String mistake, String hint, String refutedBy, Supplier<S>... forms) {
        return new Mutant<>(new Mistake(name, mistake, hint), List.of(refutedBy), List.of(forms));
    }

    static <S> Variant<S> right(Supplier<S> create) {
        return new Variant<>(create, List.of());
    }

    /// Demands the right answer; a wrong one that is exactly one mutant's names its mistake.
    static <S, A> void demand(Trial trial, List<Mutant<S>> mutants, Function<S, A> ask, A seen, A expected,
            Supplier<String> question) {
        if (!Objects.equals(seen, expected)) {
            List<Mutant<S>> alike = mutants.stream()
                    .filter(m -> m.forms().stream().anyMatch(form -> seen.equals(ask.apply(form.get())))).toList();
            if (alike.size() == 1)
                trial.diagnose(alike.getFirst().mistake());
        }
        trial.check(Objects.equals(seen, expected),
                () -> "%s: %s instead of %s".formatted(question.get(), seen, expected));
    }

    /// Whether two numbers agree to twelve digits.
    static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1e-12 * Math.max(1e-300, Math.max(Math.abs(a), Math.abs(b)));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<S> seam() {
        return seam;
    }

    @Override
    public final Class<?> suite() {
        return suite;
    }

    @Override
    public final Supplier<S> reference() {
        return reference;
    }

    @Override
    public final Map<String, Variant<S>> variants() {
        return variants;
    }

    @Override
    public final List<Mutant<S>> mutants() {
        return mutants;
    }

    @Override
    public List<Experiment> experiments() {
        return List.of();
    }

    @Override
    public final Map<String, Supplier<S>> foreign() {
        return Map.of();
    }
}
