package io.loadstone.evidence;

import java.lang.annotation.Annotation;

/// Cases outside jqwik.
final class Cases {
    private Cases() {}

    /// A case with the standard budget, of a right program.
    static Case open() {
        return open("test.law", Run.DEFAULT_SEED);
    }

    static Case open(String guarantee, long seed) {
        var subject = new Subject("subject", Subject.Role.REFERENCE, "Subject");
        Run.Components none = new Run.Components() {
            @Override
            public <S> S component(Class<S> seam) {
                throw new UnsupportedOperationException(seam.getName());
            }
        };
        return new Case(guarantee(guarantee),
                new Run(seed, AlphaBudget.STANDARD, subject, none, "./loadstone verify", _ -> {}));
    }

    static Guarantee guarantee(String id) {
        return new Guarantee() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return Guarantee.class;
            }

            @Override
            public String id() {
                return id;
            }

            @Override
            public String claim() {
                return id;
            }

            @Override
            public String law() {
                return "a law";
            }

            @Override
            public String source() {
                return "a source";
            }

            @Override
            public String hint() {
                return "a hint";
            }
        };
    }
}
