package io.loadstone.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// A property without generated parameters: a single try, which observes as often as it needs to.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Property(tries = 1, seed = "20260", whenFixedSeed = FixedSeedMode.ALLOW)
@AddLifecycleHook(JudgeHook.class)
public @interface Once {}
