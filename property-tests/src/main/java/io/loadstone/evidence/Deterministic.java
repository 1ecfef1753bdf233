package io.loadstone.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// A property that one counterexample refutes; the counterexample is shrunk, by a number of tries and never by the clock, so that
/// a second run finds the same one.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Property(tries = 300, shrinking = ShrinkingMode.FULL, seed = "20260", whenFixedSeed = FixedSeedMode.ALLOW,
        afterFailure = AfterFailureMode.RANDOM_SEED)
@AddLifecycleHook(JudgeHook.class)
public @interface Deterministic {}
