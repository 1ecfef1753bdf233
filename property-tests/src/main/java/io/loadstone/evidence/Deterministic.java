package io.loadstone.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// A property that one counterexample refutes; the counterexample is shrunk.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Property(tries = 300, seed = "20260", whenFixedSeed = FixedSeedMode.ALLOW, afterFailure = AfterFailureMode.RANDOM_SEED)
@AddLifecycleHook(JudgeHook.class)
public @interface Deterministic {}
