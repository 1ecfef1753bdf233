package io.loadstone.loader;

import java.util.Locale;

/// Says how far a long run is: share done, rate, time left.
public final class Progress {
    private final long total;
    private final Clock clock;
    private final long started;

    /// @param total samples that the run will deliver
    public Progress(long total, Clock clock) {
        this.total = total;
        this.clock = clock;
        this.started = clock.nanos();
    }

    /// One line for a terminal, for example ` 41 %  812,000 samples/s  0.9 s left`.
    ///
    /// @param done samples delivered so far
    public String line(long done) {
        double seconds = (clock.nanos() - started) / 1e9;
        double rate = seconds > 0 ? done / seconds : 0;
        String left = rate > 0 ? String.format(Locale.ROOT, "%.1f s left", (total - done) / rate) : "";
        return String.format(Locale.ROOT, "%3.0f %%  %,.0f samples/s  %s", 100.0 * done / Math.max(1, total), rate,
                left);
    }
}
