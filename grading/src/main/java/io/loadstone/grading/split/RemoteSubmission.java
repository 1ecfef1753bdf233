package io.loadstone.grading.split;

import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.wire.Codec;
import io.loadstone.grading.wire.Links;
import io.loadstone.grading.wire.MalformedFrame;
import io.loadstone.grading.wire.Pipe;
import io.loadstone.grading.wire.Protocol;
import io.loadstone.grading.wire.Protocol.Begin;
import io.loadstone.grading.wire.Protocol.Rejection;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission to one task, as the judge sees it: a source of components, each of which lives in another process.
///
/// One object serves a guarantee from its beginning to its end. When a process ends early, the guarantee under judgement
/// has failed, and the next one gets a new process, until [Limits#processes] are used up.
public final class RemoteSubmission implements Candidate {
    private final Begin begin;
    private final SharedTypes shared;
    private final Limits limits;
    private final Children children;
    private Duration used = Duration.ZERO;
    private Duration usedToStart = Duration.ZERO;
    private Duration left;
    private long calls;
    private int started;
    private Output output = Output.NONE;
    private @Nullable ChildProcess process;
    private @Nullable RemoteObjects objects;
    private @Nullable Object component;
    private @Nullable Problem exhausted;
    private @Nullable Problem denial;
    private @Nullable MachineFailure failure;
    private boolean failureTold;
    private @Nullable Isolation isolation;

    /// @param begin what to compile and load
    /// @param shared the types that it shares
    /// @param children where its processes come from
    public RemoteSubmission(Begin begin, SharedTypes shared, Children children) {
        this.begin = begin;
        this.shared = shared;
        this.children = children;
        limits = children.limits();
        left = limits.total();
    }

    @Override
    public @Nullable Problem start() {
        try {
            spawn();
            return null;
        } catch (SubmissionEnded e) {
            return e.problem();
        } catch (MachineFailure e) {
            failureTold = true;
            throw e;
        }
    }

    /// A process with the submission loaded. A suite may swallow the exception if the machine fails: [#close] tells it.
    private RemoteObjects spawn() {
        try {
            return spawned();
        } catch (MachineFailure e) {
            failure = failure == null ? e : failure;
            throw failure;
        }
    }

    private RemoteObjects spawned() {
        retire();
        started++;
        usedToStart = Duration.ZERO;
        ChildProcess fresh = children.next();
        process = fresh;
        isolation = isolation == null ? fresh.isolation() : isolation.and(fresh.isolation());
        Codec codec = new Codec(Protocol.types(List.of()), Links.NONE);
        Pipe.Frame answer = fresh.ask(Protocol.BEGIN, limits.compile(), "compiling", out -> codec.write(out, begin));
        try {
            if (answer.kind() == Protocol.REJECTED
                    && codec.read(answer.content()) instanceof Rejection(var kind, var headline, var details)) {
                throw new SubmissionEnded(new Problem(kind(kind), headline, details));
            }
            if (answer.kind() != Protocol.READY)
                throw new MalformedFrame("kind " + answer.kind());
            answer.content().end();
        } catch (MalformedFrame e) {
            throw fresh.malformed(e);
        }
        usedToStart = fresh.used();
        used = used.plus(usedToStart);
        fresh.allow(left);
        RemoteObjects made = new RemoteObjects(fresh, shared, limits);
        objects = made;
        return made;
    }

    private static Problem.Kind kind(String name) throws MalformedFrame {
        try {
            return Problem.Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new MalformedFrame("a problem of no kind");
        }
    }

    @Override
    public <S> S component(Class<S> seam) {
        if (!seam.getName().equals(begin.seam())) {
            throw new IllegalArgumentException("the task's seam is %s, not %s".formatted(begin.seam(), seam));
        }
        Object known = component;
        if (known == null) {
            known = alive().create(seam);
            component = known;
        }
        return seam.cast(known);
    }

    private RemoteObjects alive() {
        RemoteObjects live = objects;
        if (live != null && process != null && process.isAlive())
            return live;
        if (failure != null)
            throw failure;
        Problem ending = process == null ? null : process.problem();
        if (ending != null)
            throw new SubmissionEnded(ending); // within the guarantee in which it ended; the next gets a new process
        if (started >= limits.processes()) {
            Problem problem = new Problem(Problem.Kind.NOT_JUDGED,
                    "not judged: the submission's process had ended %d times"
                            .formatted(started),
                    List.of());
            exhausted = problem;
            throw new SubmissionEnded(problem);
        }
        return spawn();
    }

    @Override
    public @Nullable Problem endOfGuarantee() {
        component = null;
        Problem problem = exhausted != null ? exhausted : process == null ? null : process.problem();
        exhausted = null;
        if (process != null && !process.isAlive())
            retire();
        return problem;
    }

    private void retireFailure() {
        if (failure == null && process != null)
            failure = process.failure();
    }

    private void retire() {
        ChildProcess ending = process;
        if (ending == null)
            return;
        retireFailure();
        Duration judging = ending.used().minus(usedToStart);
        used = used.plus(judging);
        left = left.minus(judging);
        ending.close();
        if (objects != null) {
            calls += objects.calls();
            denial = denial == null ? objects.denial() : denial;
        }
        if (output.text().isEmpty())
            output = ending.output();
        process = null;
        objects = null;
    }

    @Override
    public @Nullable Problem denial() {
        return denial;
    }

    /// That of the first of its processes that printed anything.
    @Override
    public Output output() {
        return output;
    }

    @Override
    public long calls() {
        return calls;
    }

    @Override
    public Duration used() {
        return used;
    }

    @Override
    public void close() {
        retire();
        if (failure != null && !failureTold) {
            failureTold = true;
            throw failure;
        }
    }

    @Override
    public Isolation isolation() {
        if (isolation == null)
            throw new IllegalStateException("not started");
        return isolation;
    }
}
