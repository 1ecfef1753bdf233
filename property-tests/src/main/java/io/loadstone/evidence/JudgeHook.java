package io.loadstone.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/// Connects jqwik to the judge: opens a case for each property, feeds it tries, ends it early, and turns its verdict into the property's.
final class JudgeHook implements AroundPropertyHook, AroundTryHook, ResolveParameterHook {
    private static final String CASE = "io.loadstone.evidence.case";

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Guarantee guarantee = context.findAnnotation(Guarantee.class).orElseThrow(
                () -> new IllegalStateException(context.label() + " needs @Guarantee beside its property annotation"));
        String concept = guarantee.id().substring(0, guarantee.id().indexOf('.'));
        Run run = Run.currentOrDefault(concept, context.containerClass().getSimpleName());
        Case judged = new Case(guarantee, run);
        Store.<Case>getOrCreate(CASE, Lifespan.PROPERTY, () -> judged).update(_ -> judged);

        PropertyExecutionResult result = property.execute();
        Throwable failure = result.shrunkSample().flatMap(FalsifiedSample::falsifyingError).or(result::throwable)
                .orElse(null);
        Evidence evidence = judged.close(failure, sample(result));
        run.sink().accept(evidence);
        return map(result, evidence);
    }

    private static PropertyExecutionResult map(PropertyExecutionResult result, Evidence evidence) {
        var judgement = Objects.requireNonNull(evidence.judgement());
        return switch (judgement.outcome()) {
            case SUPPORTED -> result.mapToSuccessful();
            case NOT_STARTED -> result.mapToAborted(new TestAbortedException(judgement.cause()));
            case REFUTED, INCONCLUSIVE -> result.mapToFailed(new AssertionFailedError(FailureDisplay.plain(evidence)));
        };
    }

    /// The shrunk parameters other than the trial.
    private static String sample(PropertyExecutionResult result) {
        List<Object> parameters = result.shrunkSample().map(FalsifiedSample::parameters).or(result::falsifiedParameters)
                .orElse(List.of());
        return parameters.stream().filter(value -> !(value instanceof Trial))
                .map(JudgeHook::text).collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return value instanceof int[] ints ? Arrays.toString(ints) : String.valueOf(value);
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters)
            throws Exception {
        Case judged = Store.<Case>get(CASE).get();
        if (judged.hasShrunkEnough())
            return TryExecutionResult.satisfied();
        // Bound again, since jqwik shrinks in a thread of its own.
        TryExecutionResult result = judged.run().call(() -> aTry.execute(parameters));
        if (!result.isSatisfied()) {
            judged.hasFailed();
            return result;
        }
        judged.settle();
        return judged.isOpen() ? result : TryExecutionResult.satisfied(true);
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        if (!parameter.typeUsage().isOfType(Trial.class))
            return Optional.empty();
        return Optional.of(_ -> Store.<Case>get(CASE).get().nextTrial());
    }
}
