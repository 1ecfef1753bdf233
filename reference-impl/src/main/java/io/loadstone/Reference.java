package io.loadstone;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a right implementation of a seam: the answer to a lab.
///
/// A student's handout leaves out every class so marked, and a submission that mentions one breaks the rules of its lab.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reference {}
