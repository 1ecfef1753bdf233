package io.loadstone.guarantees;

import io.loadstone.evidence.Mistake;
import java.util.List;
import java.util.function.Supplier;

/// A wrong implementation, named by its mistake.
///
/// @param mistake its name, and what a student is told
/// @param refutedBy the guarantees named for it: each must refute each form
/// @param forms the same mistake in different clothes (loop direction, type of draw); at least one
public record Mutant<S>(Mistake mistake, List<String> refutedBy, List<Supplier<S>> forms) {
    public Mutant {
        refutedBy = List.copyOf(refutedBy);
        forms = List.copyOf(forms);
        if (refutedBy.isEmpty() || forms.isEmpty()) {
            throw new IllegalArgumentException(
                    "mutant '%s' needs a guarantee that refutes it and at least one form".formatted(mistake.name()));
        }
    }

    /// Its name, for example `naive-swap`.
    public String name() {
        return mistake.name();
    }
}
