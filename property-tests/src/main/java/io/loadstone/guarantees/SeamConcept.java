package io.loadstone.guarantees;

import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Mistake;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A [Concept] made of values: most seams need no more than this, and override what they have beyond it.
///
/// @param <S> the seam
public abstract class SeamConcept<S> implements Concept<S> {
    private final String name;
    private final Class<S> seam;
    private final Class<?> suite;
    private final Supplier<S> reference;
    private final Map<String, Concept.Variant<S>> variants;
    private final List<Mutant<S>> mutants;

    protected SeamConcept(String name, Class<S> seam, Class<?> suite, Supplier<S> reference,
            Map<String, Concept.Variant<S>> variants, List<Mutant<S>> mutants) {
        this.name = name;
        this.seam = seam;
        this.suite = suite;
        this.reference = reference;
        this.variants = variants;
        this.mutants = mutants;
    }

    /// A wrong implementation in one or more forms.
    ///
    /// @param refutedBy ids of guarantees, separated by a space
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies the array
    public static <S> Mutant<S> mutant(String name, String mistake, String hint, String refutedBy,
            Supplier<S>... forms) {
        return new Mutant<>(new Mistake(name, mistake, hint), List.of(refutedBy.split(" ", -1)), List.of(forms));
    }

    /// A right implementation by another method, which keeps every guarantee.
    public static <S> Concept.Variant<S> right(Supplier<S> create) {
        return new Concept.Variant<>(create, List.of());
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
    public final Map<String, Concept.Variant<S>> variants() {
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
    public Map<String, Supplier<S>> foreign() {
        return Map.of();
    }
}
