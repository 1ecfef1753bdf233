package io.loadstone.guarantees;

import io.loadstone.evidence.Experiment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/// All that a concept's guarantees are tried on. One implementation a seam, found by [ServiceLoader].
///
/// @param <S> the seam
public interface Concept<S> {

    /// The concept's word, the same in every module, for example `shuffle`.
    String name();

    /// The seam.
    Class<S> seam();

    /// The suite of guarantees, a class with a public constructor without arguments.
    Class<?> suite();

    /// The right implementation; every guarantee must support it.
    Supplier<S> reference();

    /// Right implementations unlike the reference, by name, each with the guarantees that do not apply to it.
    Map<String, Variant<S>> variants();

    /// Wrong implementations.
    List<Mutant<S>> mutants();

    /// The measured series of its figures.
    List<Experiment> experiments();

    /// Other people's implementations behind adapters, by name. Nothing is expected of them.
    Map<String, Supplier<S>> foreign();

    /// A right implementation by another method.
    ///
    /// @param create makes one
    /// @param exempt ids of guarantees it rightly does not keep (a copying shuffle is fair, but not in place)
    record Variant<S>(Supplier<S> create, List<String> exempt) {}

    /// Every concept, by name.
    static List<Concept<?>> all() {
        return ServiceLoader.load(Concept.class).stream().<Concept<?>>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Concept::name)).toList();
    }
}
