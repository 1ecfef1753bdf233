package io.loadstone.grading.split;

import io.loadstone.grading.report.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Where the processes of submissions come from. Each is used for one submission; some may be started ahead of need.
///
/// One object serves any number of submissions, also at the same time.
public final class Children implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final Path image;
    private final Limits limits;
    private final boolean allowUnsandboxed;
    private final BlockingQueue<Started> ready = new LinkedBlockingQueue<>();
    private final int ahead;
    private int starting;
    private int expected;
    private volatile boolean closed;
    private volatile @Nullable Reached reached;

    private record Started(@Nullable ChildProcess process, @Nullable MachineFailure failure) {}

    private Children(Path work, Limits limits, boolean allowUnsandboxed, int ahead, int expected) {
        this.limits = limits;
        this.allowUnsandboxed = allowUnsandboxed;
        this.ahead = ahead;
        this.expected = expected;
        try {
            image = ChildImage.in(work);
        } catch (IOException e) {
            throw new MachineFailure("%s cannot be used: %s".formatted(work, e), e);
        }
        refill();
    }

    /// Makes in a few seconds what lets each process start sooner, if it is not there yet. Without it all works, only slower.
    ///
    /// @param work a folder of ours for files that are kept between runs
    public static void prepare(Path work) {
        try {
            ChildCaches.of(ChildImage.in(work)).make();
        } catch (IOException e) {
            throw new MachineFailure("%s cannot be used: %s".formatted(work, e), e);
        }
    }

    /// Processes of which the next is started while one is in use, as long as more are expected; after that they are started
    /// when they are needed.
    ///
    /// @param work a folder of ours for files that are kept between runs
    /// @param limits what each may use
    /// @param allowUnsandboxed whether a machine that confines nothing will do
    /// @param expected how many will be needed, if all goes well
    public static Children expecting(int expected, Path work, Limits limits, boolean allowUnsandboxed) {
        return new Children(work, limits, allowUnsandboxed, 1, expected);
    }

    /// Processes of which so many are always started ahead. Makes what lets each start sooner, which takes a few seconds once.
    ///
    /// @throws IllegalArgumentException if `ahead` is not positive
    public static Children ahead(int ahead, Path work, Limits limits, boolean allowUnsandboxed) {
        if (ahead <= 0)
            throw new IllegalArgumentException("ahead must be positive, got " + ahead);
        prepare(work);
        return new Children(work, limits, allowUnsandboxed, ahead, Integer.MAX_VALUE);
    }

    Limits limits() {
        return limits;
    }

    /// A process that has greeted and has seen nothing of any submission.
    ///
    /// @throws MachineFailure if none can be started, or none that is confined
    ChildProcess next() {
        if (closed)
            throw new IllegalStateException("closed");
        try {
            while (isComing()) {
                Started next = ready.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                refill();
                if (next == null)
                    continue;
                if (next.failure != null)
                    throw next.failure;
                if (next.process != null && next.process.isAlive())
                    return next.process;
            }
            return start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFailure("interrupted while a process was awaited", e);
        }
    }

    private synchronized boolean isComing() {
        return starting > 0 || expected > 0 || !ready.isEmpty();
    }

    private synchronized void refill() {
        while (!closed && ready.size() + starting < ahead && expected > 0) {
            starting++;
            expected--;
            Thread.ofVirtual().name("child-starter").start(this::startOne);
        }
    }

    private void startOne() {
        Started one;
        try {
            one = new Started(start(), null);
        } catch (MachineFailure e) {
            one = new Started(null, e);
        }
        synchronized (this) {
            starting--;
            if (!closed) {
                ready.add(one);
                return;
            }
        }
        if (one.process != null)
            one.process.close();
    }

    /// What confines a process on this machine.
    ///
    /// @param isolation as it has found out itself
    /// @param remark why no more; empty if nothing is missing
    public record Reached(Isolation isolation, String remark) {}

    /// What confines a process on this machine. Starts one if none was started yet.
    ///
    /// @throws MachineFailure if none can be started, or none that is confined
    public Reached reached() {
        Reached known = reached;
        if (known != null)
            return known;
        try (ChildProcess probe = start()) {
            return new Reached(probe.isolation(), probe.remark());
        }
    }

    private ChildProcess start() {
        ChildProcess process = new ChildProcess(image, limits);
        reached = new Reached(process.isolation(), process.remark());
        if (allowUnsandboxed || process.isolation().isSandbox())
            return process;
        process.close();
        throw new MachineFailure(("nothing confines a submission on this machine: %s. See ./loadstone doctor; "
                + "--allow-unsandboxed grades all the same, for code that you trust").formatted(process.remark()));
    }

    /// Ends the processes that nobody took.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (Started one = ready.poll(); one != null; one = ready.poll()) {
            if (one.process != null)
                one.process.close();
        }
    }
}
