package io.loadstone.grading.split;

import io.loadstone.grading.report.Report.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Ends a submission's process when one request takes too long: more processor time than it may have, no progress at
/// all, or ten times as long by the clock, which is not the submission's fault.
///
/// Looks every [#PERIOD_MILLIS] milliseconds; a request that is answered sooner costs two plain writes.
final class Watch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 20;
    private static final long BUSY_WEIGHT = 4;

    /// Why the process was ended.
    sealed interface Verdict {}

    /// By the submission's fault.
    record Fault(Problem problem) implements Verdict {}

    /// By the machine's.
    record Starved(String message) implements Verdict {}

    /// A request that has not been answered.
    private static final class Request {
        private final Duration allowed;
        private final String doing;

        Request(Duration allowed, String doing) {
            this.allowed = allowed;
            this.doing = doing;
        }
    }

    private final Process process;
    private final ProcessClock clock;
    private final Limits limits;
    private final Thread thread;
    private volatile @Nullable Request open;
    private volatile Duration ceiling = Duration.ofDays(1);
    private volatile @Nullable Verdict verdict;

    Watch(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        clock = new ProcessClock(process.toHandle());
        thread = Thread.ofPlatform().daemon().name("watch-" + process.pid()).start(this::run);
    }

    /// A request begins; it is allowed so much processor time.
    void begin(Duration allowed, String doing) {
        open = new Request(allowed, doing);
    }

    /// It was answered.
    void end() {
        open = null;
    }

    /// From now on, all requests together may take so much more processor time.
    void allow(Duration left) {
        ceiling = clock.used().plus(left);
    }

    /// Why the process was ended, or null if it was not.
    @Nullable
    Verdict verdict() {
        return verdict;
    }

    /// Processor time of the process so far.
    Duration used() {
        return clock.used();
    }

    private void run() {
        Request seen = null;
        long since = 0;
        long looked = 0;
        long idle = 0;
        Duration before = Duration.ZERO;
        while (process.isAlive()) {
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            Request current = open;
            if (current == null)
                continue;
            long now = System.nanoTime();
            Duration used = clock.used();
            if (current != seen) {
                seen = current;
                since = now;
                looked = now;
                idle = 0;
                before = used;
            }
            long passed = now - looked;
            looked = now;
            // The JVM's own threads wake up now and then: that does not make a process busy.
            idle = clock.isWaiting() ? idle + passed : Math.max(0, idle - BUSY_WEIGHT * passed);
            Verdict found = judge(current, used.minus(before), used, Duration.ofNanos(now - since),
                    Duration.ofNanos(idle));
            if (found != null && open == current) {
                verdict = found;
                process.destroyForcibly();
                return;
            }
        }
    }

    private @Nullable Verdict judge(Request request, Duration used, Duration usedInAll, Duration wall,
            Duration idle) {
        if (used.compareTo(request.allowed) > 0) {
            return fault(Problem.Kind.OUT_OF_TIME, "%s took more than %s of processor time".formatted(request.doing,
                    seconds(request.allowed)), "Does a loop of yours not end?");
        }
        if (usedInAll.compareTo(ceiling) > 0) {
            return fault(Problem.Kind.OUT_OF_TIME, "all calls together took more than %s of processor time"
                    .formatted(seconds(limits.total())), "Does the time of a call grow faster than its input?");
        }
        if (idle.compareTo(limits.stall()) > 0) {
            return fault(Problem.Kind.STALLED, "%s did nothing for more than %s".formatted(request.doing,
                    seconds(limits.stall())), "Does a thread of yours sleep, or wait for another?");
        }
        Duration backstop = request.allowed.multipliedBy(limits.backstop());
        if (wall.compareTo(backstop) > 0) {
            return new Starved("%s got less than %s of processor time in %s: the machine is too busy; try again"
                    .formatted(request.doing, seconds(request.allowed), seconds(backstop)));
        }
        return null;
    }

    private static Fault fault(Problem.Kind kind, String headline, String question) {
        return new Fault(new Problem(kind, headline, List.of(question)));
    }

    private static String seconds(Duration duration) {
        return duration.toMillisPart() == 0
                ? duration.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
