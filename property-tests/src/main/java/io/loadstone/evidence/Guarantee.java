package io.loadstone.evidence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One testable law of a seam. It stands on a property method of a suite such as `ShuffleGuarantees`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Guarantee {

    /// The guarantee's name, `<concept>.<law>`, for example `shuffle.exact-law`. Unique in the project.
    String id();

    /// The claim of the course notes it gives evidence for, by its id in the ledger, for example `shuffle.fy-uniform`.
    String claim();

    /// The law in one sentence, with its formula in plain text.
    String law();

    /// Where the law comes from: author, year, theorem or section.
    String source();

    /// What to look at when the law is broken and no known mistake fits. Never the solution.
    String hint();
}
