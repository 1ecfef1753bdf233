package io.loadstone.grading.split;

import io.loadstone.grading.child.Child;
import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.wire.Codec;
import io.loadstone.grading.wire.Links;
import io.loadstone.grading.wire.MalformedFrame;
import io.loadstone.grading.wire.Pipe;
import io.loadstone.grading.wire.Protocol;
import io.loadstone.grading.wire.Protocol.Hello;
import io.loadstone.grading.wire.WireOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One process of a submission: started, asked, watched, ended.
///
/// A question is answered, or [SubmissionEnded] says why it was not, or [MachineFailure] says that the machine
/// is to blame. After either the process is gone.
final class ChildProcess implements Respondent, AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final int OUT_OF_MEMORY = 3;
    private static final int KILLED = 128 + 9;
    private static final int LIVES_ON = -1;

    private final Process process;
    private final Pipe pipe;
    private final Watch watch;
    private final Printed printed;
    private final Hello hello;
    private int questions;
    private @Nullable Problem problem;
    private @Nullable MachineFailure failure;

    /// Starts it and waits for its greeting. Nothing of the submission is in it yet.
    ChildProcess(Path image, Limits limits) {
        try {
            process = Launch.start(image, limits);
        } catch (IOException e) {
            throw new MachineFailure("no process could be started: " + e.getMessage(), e);
        }
        watch = new Watch(process, limits);
        printed = new Printed(process.getErrorStream(), limits.printed());
        pipe = new Pipe(process.getInputStream(), process.getOutputStream());
        watch.begin(START, "the start of a process");
        try {
            hello = greeting(pipe.receive());
            watch.end();
        } catch (IOException e) {
            close();
            throw new MachineFailure(watch.verdict() instanceof Watch.Starved(String message)
                    ? message
                    : "a process did not start (%s); it said: %s. Try again; ./loadstone doctor says what this machine can do"
                            .formatted(e.getMessage(), printed.output().text().strip()),
                    e);
        }
    }

    private static Hello greeting(Pipe.Frame frame) throws MalformedFrame {
        if (frame.kind() == Protocol.HELLO
                && new Codec(Protocol.types(List.of()), Links.NONE).read(frame.content()) instanceof Hello hello)
            return hello;
        throw new MalformedFrame("no greeting");
    }

    /// What confines it, as it said itself before anything of the submission was in it.
    Isolation isolation() {
        return Isolation.of(hello.isolation());
    }

    /// Why no more confines it; empty if nothing is missing.
    String remark() {
        return hello.remark();
    }

    /// From now on, all questions together may take so much more processor time.
    void allow(Duration left) {
        watch.allow(left);
    }

    @Override
    public Pipe.Frame ask(int kind, Duration allowed, String doing, Consumer<WireOutput> content) {
        if (problem != null)
            throw new SubmissionEnded(problem);
        int number = ++questions;
        content.accept(pipe.begin(kind, number));
        watch.begin(allowed, doing);
        try {
            pipe.send();
            Pipe.Frame answer = pipe.receive();
            watch.end();
            if (answer.number() != number)
                throw new MalformedFrame("it answers question " + answer.number());
            return answer;
        } catch (MalformedFrame e) {
            throw malformed(e);
        } catch (IOException e) {
            throw ended(doing);
        }
    }

    @Override
    public SubmissionEnded malformed(MalformedFrame why) {
        if (watch.verdict() != null)
            return ended("a call");
        close();
        return blame(new Problem(Problem.Kind.BROKE_PROTOCOL,
                "what came from the submission's process was not an answer",
                List.of(String.valueOf(why.getMessage()))));
    }

    @Override
    public SubmissionEnded endedIn(String call) {
        Problem known = java.util.Objects.requireNonNull(problem);
        if (known.details().stream().anyMatch(line -> line.startsWith(CallText.PREFIX)))
            return new SubmissionEnded(known);
        List<String> details = new ArrayList<>(known.details());
        details.add(CallText.PREFIX + call);
        return blame(new Problem(known.kind(), known.layer(), known.headline(), details));
    }

    private SubmissionEnded blame(Problem why) {
        problem = why;
        return new SubmissionEnded(why);
    }

    private MachineFailure excuse(String message) {
        MachineFailure why = new MachineFailure(message);
        failure = why;
        return why;
    }

    private SubmissionEnded ended(String doing) {
        watch.end(); // what it does from here on takes no answer's time
        int code = exitCode();
        close();
        return switch (watch.verdict()) {
            case Watch.Starved(String message) -> throw excuse(message);
            case Watch.Fault(Problem fault) -> blame(fault);
            case null -> blame(why(doing, code));
        };
    }

    private Problem why(String doing, int code) {
        if (code == LIVES_ON) {
            return new Problem(Problem.Kind.BROKE_PROTOCOL, doing + " closed its standard output", List.of());
        }
        if (code == KILLED) {
            throw excuse("something else than the grader killed the submission's process "
                    + "(the machine may be short of memory); try again");
        }
        if (code == Child.INPUT_LOST) {
            return new Problem(Problem.Kind.BROKE_PROTOCOL, doing + " closed its standard input or output",
                    List.of("Does it start another process? None can be started here."));
        }
        return code == OUT_OF_MEMORY && printed.output().text().contains("OutOfMemoryError")
                ? new Problem(Problem.Kind.OUT_OF_MEMORY, doing + " needed more memory than it may have",
                        List.of("Does it keep what it no longer needs?"))
                : new Problem(Problem.Kind.EXITED,
                        "%s ended the process with exit code %d before it had answered".formatted(doing, code),
                        List.of("Does it call System.exit or Runtime.halt?"));
    }

    private int exitCode() {
        try {
            if (process.waitFor(2, TimeUnit.SECONDS))
                return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return LIVES_ON;
    }

    /// Why it ended by the submission's fault, or null if it did not.
    @Nullable
    Problem problem() {
        // The watch may have ended it at the moment when its answer came.
        return problem == null && watch.verdict() instanceof Watch.Fault(Problem late) ? late : problem;
    }

    /// Why it ended by the machine's, or null if it did not.
    @Nullable
    MachineFailure failure() {
        return failure == null && watch.verdict() instanceof Watch.Starved(String late)
                ? new MachineFailure(late)
                : failure;
    }

    /// Processor time of the process so far.
    Duration used() {
        return watch.used();
    }

    /// What it has printed so far; all of it once it has ended.
    Output output() {
        return printed.output();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        watch.close();
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        printed.join();
        Launch.forget(process);
    }
}
