package io.loadstone.loader;

import java.util.Locale;

/// Which stage limits a loader, how much it costs the consumer, and what to change. Prints as a sentence.
///
/// In a closed loop no utilisation exceeds 1, so the rule 'arrival rate above service rate' never fires. What shows is
/// who waits for whom: a consumer that is kept waiting names the loader as the bottleneck, workers that stand idle the
/// consumer. How many hands are needed is Little's law again: busy workers = rate of batches * time to make one.
///
/// Source: Little 1961, doi:10.1287/opre.9.3.383; Denning and Buzen 1978, doi:10.1145/356733.356735.
///
/// @param bottleneck the stage that limits
/// @param starved share of the consumer's time in which it waited or made batches itself, from 0 to 1
/// @param workersNeeded hands that must load so that the consumer never waits, by Little's law
/// @param words the verdict in words
public record Verdict(Stage bottleneck, double starved, double workersNeeded, String words) {

    /// Below this share of waiting, the loader is not what limits.
    static final double NEGLIGIBLE = 0.05;

    static Verdict of(Metrics m) {
        double starved = m.consumerTime() == 0 ? 0 : (double) (m.waiting() + m.helping()) / m.consumerTime();
        double needed = m.consuming() == 0 ? Double.POSITIVE_INFINITY : m.makeNanos() / m.consumeNanos();
        Stage stage = starved < NEGLIGIBLE ? Stage.CONSUME : slowest(m);
        return new Verdict(stage, starved, needed, words(m, stage, starved, needed));
    }

    private static Stage slowest(Metrics m) {
        long most = Math.max(Math.max(m.order(), m.fetch()), Math.max(m.transform(), m.transfer()));
        return most == m.fetch()
                ? Stage.FETCH
                : most == m.transform()
                        ? Stage.TRANSFORM
                        : most == m.transfer() ? Stage.TRANSFER : Stage.ORDER;
    }

    private static String words(Metrics m, Stage stage, double starved, double needed) {
        if (m.batches() == 0)
            return "nothing loaded yet";
        String ready = String.format(Locale.ROOT, "%.1f of %d batches lie ready on average, for %.0f us each",
                m.meanReady(), m.knobs().depth(), m.meanStay() / 1000);
        if (stage == Stage.CONSUME) {
            return String.format(Locale.ROOT,
                    "consumer-bound: it waits %.0f %% of its time (%s); loading needs %.1f threads, it has %d",
                    100 * starved, ready, needed, hands(m));
        }
        String share = String.format(Locale.ROOT, "%s-bound: %.0f %% of the consumer's time is %s (%s)", stage.name()
                .toLowerCase(Locale.ROOT), 100 * starved,
                m.helping() > m.waiting()
                        ? "loading, because it helps"
                        : "waiting",
                ready);
        if (stage == Stage.TRANSFER)
            return share + "; more threads do not widen a link: send fewer bytes, from page-locked memory";
        String advice = needed > 64
                ? "the consumer hardly works, so more workers help as far as there are cores"
                : String.format(Locale.ROOT, "the consumer could keep %.1f loading threads busy, it has %d", needed,
                        hands(m));
        return share + "; " + advice;
    }

    private static int hands(Metrics m) {
        return m.knobs().workers() + (m.helps() ? 1 : 0);
    }

    @Override
    public String toString() {
        return words;
    }
}
