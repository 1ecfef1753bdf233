package io.loadstone.grading.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// One line that says how far long work is: redrawn in place on a terminal, and elsewhere told every ten seconds.
final class Progress implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final String CLEAR = "\r\033[K";

    private final Terminal terminal;
    private final Clock clock;
    private final Instant begun;
    private Instant told;

    Progress(Terminal terminal) {
        this(terminal, Clock.systemUTC());
    }

    Progress(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        begun = clock.instant();
        told = begun;
    }

    /// Work has come to `what`.
    synchronized void at(String what) {
        if (terminal.live()) {
            String line = what.length() < terminal.columns() ? what : what.substring(0, terminal.columns() - 1);
            terminal.err().print(CLEAR + line);
        } else if (Duration.between(told, clock.instant()).compareTo(SILENCE) >= 0) {
            told = clock.instant();
            terminal.err().println(what);
        }
        terminal.err().flush();
    }

    /// Work has come to `what`, which is number `done` of `all`: with the time left, once it can be told.
    void at(int done, int all, String what) {
        Duration spent = Duration.between(begun, clock.instant());
        String left = done > 2 && spent.toSeconds() >= 2
                ? ", about %d s left".formatted(Math.max(1, spent.multipliedBy(all - done).dividedBy(done).toSeconds()))
                : "";
        at("%d of %d: %s%s".formatted(done, all, what, left));
    }

    /// Takes the line away.
    @Override
    public synchronized void close() {
        if (terminal.live()) {
            terminal.err().print(CLEAR);
            terminal.err().flush();
        }
    }
}
