package io.loadstone.grading.child;

import io.loadstone.grading.wire.Protocol.Begin;
import io.loadstone.grading.wire.Protocol.Rejection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// From a student's sources to the student's class: compile, check the signature, check the rules, load.
///
/// What has been compiled is kept: all tasks of a lab share their sources, and then are compiled once.
public final class Workbench {
    private record Compiled(Map<String, String> sources, Set<String> visible, MemoryCompiler.Compilation compilation) {}

    private @Nullable Compiled last;

    /// What came of it.
    public sealed interface Result {}

    /// It is loaded, but nothing of it has run yet.
    ///
    /// @param type the student's class, a public one with a public constructor without parameters
    public record Loaded(Class<?> type) implements Result {}

    /// It cannot be loaded.
    ///
    /// @param rejection why
    public record Rejected(Rejection rejection) implements Result {}

    /// Compiles, checks and loads.
    ///
    /// @param begin what to load
    /// @param shared the types of `begin.shared()`, loaded
    public Result prepare(Begin begin, Map<String, Class<?>> shared) throws ClassNotFoundException {
        return prepare(begin, shared, () -> {});
    }

    /// The same, with something to do in between.
    ///
    /// @param beforeLoading run when nothing of the submission is loaded yet, and will be
    public Result prepare(Begin begin, Map<String, Class<?>> shared, Runnable beforeLoading)
            throws ClassNotFoundException {
        return prepare(begin, shared, classes -> {
            beforeLoading.run();
            return classes;
        });
    }

    /// The same in the judge's process, with loops that [#stop] ends.
    public Result prepareStoppable(Begin begin, Map<String, Class<?>> shared) throws ClassNotFoundException {
        return prepare(begin, shared, classes -> StopPoints.in(classes, Workbench.class.getClassLoader()));
    }

    /// Ends all loops of a class that was loaded by [#prepareStoppable].
    public static void stop(Class<?> type) {
        try {
            Class.forName(StopPoint.class.getName(), true, type.getClassLoader()).getMethod("stop").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Result prepare(Begin begin, Map<String, Class<?>> shared, UnaryOperator<Map<String, byte[]>> last)
            throws ClassNotFoundException {
        Class<?> seam = shared.get(begin.seam());
        if (seam == null)
            throw new IllegalArgumentException("the seam " + begin.seam() + " is not shared");
        SignatureCheck signature = new SignatureCheck(begin.type(), seam);
        Map<String, byte[]> visible = new HashMap<>(begin.stubs());
        visible.putAll(begin.shared());
        return switch (compiled(begin.sources(), visible)) {
            case MemoryCompiler.GaveUp(Rejection rejection) -> new Rejected(rejection);
            case MemoryCompiler.Refused refused -> {
                Rejection mismatch = signature.check(refused);
                yield new Rejected(mismatch != null ? mismatch : refused.asRejection());
            }
            case MemoryCompiler.Compiled(Map<String, byte[]> classes) -> {
                Rejection broken = new RuleCheck(begin.forbidden(), shared.keySet(), begin.stubs().keySet())
                        .check(classes);
                Rejection wrong = broken != null ? broken : signature.check(classes);
                yield wrong != null
                        ? new Rejected(wrong)
                        : new Loaded(new StudentLoader(last.apply(classes), shared).loadClass(begin.type()));
            }
        };
    }

    private MemoryCompiler.Compilation compiled(Map<String, String> sources, Map<String, byte[]> visible) {
        Compiled known = last;
        if (known == null || !known.sources.equals(sources) || !known.visible.equals(visible.keySet())) {
            known = new Compiled(sources, visible.keySet(), MemoryCompiler.compile(sources, visible));
            last = known;
        }
        return known.compilation;
    }
}
