package io.loadstone.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// A property about probabilities. Its evidence lives for the whole property: each try adds to it.
///
/// The parameters repeat from run to run, and carry no randomness to the subject: that comes from [Trial#random()]. Shrinking
/// and edge cases are off, since both choose the next try by what was seen.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Property(tries = Statistical.TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE,
        generation = GenerationMode.RANDOMIZED, seed = "20260", whenFixedSeed = FixedSeedMode.ALLOW,
        afterFailure = AfterFailureMode.RANDOM_SEED)
@AddLifecycleHook(JudgeHook.class)
public @interface Statistical {

    /// Greatest number of tries. A property ends as soon as its verdict stands.
    int TRIES = 2000;
}
