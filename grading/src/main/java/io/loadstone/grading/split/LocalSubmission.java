package io.loadstone.grading.split;

import io.loadstone.evidence.Allocation;
import io.loadstone.grading.child.Allocated;
import io.loadstone.grading.child.Workbench;
import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.wire.Protocol.Begin;
import io.loadstone.grading.wire.Protocol.Rejection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A submission in the judge's own process: for a student's own check. Quick, and at the student's own risk.
///
/// It is compiled, checked by the rules and loaded in the same way as in a process of its own.
public final class LocalSubmission implements Candidate {
    private final Begin begin;
    private final SharedTypes shared;
    private final Workbench workbench;
    private volatile @Nullable Class<?> type;
    private @Nullable Object component;
    private volatile @Nullable String running;
    private volatile @Nullable Problem stopped;
    private boolean told;
    private final AtomicLong calls = new AtomicLong();
    private long allocated;

    /// @param begin what to compile and load
    /// @param shared the types that it shares
    /// @param workbench where to compile it: the same for all tasks of a submission
    public LocalSubmission(Begin begin, SharedTypes shared, Workbench workbench) {
        this.begin = begin;
        this.shared = shared;
        this.workbench = workbench;
    }

    @Override
    public @Nullable Problem start() {
        try {
            return switch (workbench.prepareStoppable(begin, shared.loaded())) {
                case Workbench.Loaded(Class<?> loaded) -> {
                    type = loaded;
                    yield null;
                }
                case Workbench.Rejected(Rejection(var kind, var headline, var details)) -> new Problem(
                        Problem.Kind.valueOf(kind), headline, details);
            };
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <S> S component(Class<S> seam) {
        if (!seam.getName().equals(begin.seam())) {
            throw new IllegalArgumentException("the task's seam is %s, not %s".formatted(begin.seam(), seam));
        }
        requireGoingOn();
        Object known = component;
        if (known == null) {
            Object target = guarded("the constructor", this::create);
            known = Proxy.newProxyInstance(seam.getClassLoader(), new Class<?>[]{seam, Allocation.class},
                    (_, method, arguments) -> call(target, method, arguments));
            component = known;
        }
        return seam.cast(known);
    }

    private Object create() throws ReflectiveOperationException {
        if (type == null)
            throw new IllegalStateException("not started");
        return type.getDeclaredConstructor().newInstance();
    }

    private synchronized @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() == Allocation.class)
            return allocated;
        requireGoingOn();
        calls.incrementAndGet();
        return guarded(method.getName(), () -> {
            long before = Allocated.now();
            Object result = method.invoke(target, arguments);
            allocated = Allocated.now() - before;
            requireGoingOn();
            return result;
        });
    }

    private interface Body<T> {
        T run() throws ReflectiveOperationException;
    }

    private <T> T guarded(String doing, Body<T> body) {
        running = doing;
        try {
            return body.run();
        } catch (InvocationTargetException e) {
            requireGoingOn();
            throw unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            running = null;
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) {
        return switch (thrown) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(thrown);
        };
    }

    /// What of the submission is running now, or null: tells a loop that does not end from a judge at work.
    public @Nullable String running() {
        return running;
    }

    private void requireGoingOn() {
        Problem why = stopped;
        if (why != null)
            throw new SubmissionEnded(why);
    }

    /// Ends what of the submission is running; nothing of it runs afterwards.
    public void stop(Problem why) {
        stopped = why;
        Class<?> loaded = type;
        if (loaded != null)
            Workbench.stop(loaded);
    }

    @Override
    public @Nullable Problem endOfGuarantee() {
        component = null;
        Problem why = stopped;
        if (why == null || !told) {
            told = why != null;
            return why;
        }
        return new Problem(Problem.Kind.NOT_JUDGED, "not judged: the submission had been stopped before", List.of());
    }

    @Override
    public @Nullable Problem denial() {
        return null; // in the student's own process nothing is
    }

    @Override
    public Output output() {
        return Output.NONE;
    }

    @Override
    public long calls() {
        return calls.get();
    }

    @Override
    public Duration used() {
        return Duration.ZERO;
    }

    @Override
    public Isolation isolation() {
        return Isolation.IN_PROCESS;
    }

    @Override
    public void close() {
        component = null;
    }
}
