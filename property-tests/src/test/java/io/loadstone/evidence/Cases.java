package io.loadstone.evidence;

import java.util.Objects;

/// Cases outside jqwik.
final class Cases {
    private Cases() {}

    @Guarantee(id = "test.law", claim = "test.claim", law = "a law", source = "a source", hint = "a hint")
    static void law() {}

    /// A case of a right program with the default seed and the standard budget.
    static Case open() {
        return open(Run.DEFAULT_SEED);
    }

    static Case open(long seed) {
        var subject = new Subject("subject", Subject.Role.REFERENCE, "Subject");
        Run.Components none = new Run.Components() {
            @Override
            public <S> S component(Class<S> seam) {
                throw new UnsupportedOperationException(seam.getName());
            }
        };
        return new Case(guarantee(),
                new Run(seed, AlphaBudget.STANDARD, subject, none, "./loadstone verify", _ -> {}));
    }

    private static Guarantee guarantee() {
        try {
            return Objects.requireNonNull(Cases.class.getDeclaredMethod("law").getAnnotation(Guarantee.class));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
