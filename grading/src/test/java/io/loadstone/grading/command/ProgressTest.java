package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter text = new StringWriter();
    private Instant now = Instant.EPOCH;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void onATerminalTheLineIsRedrawnAndTakenAway() {
        try (Progress progress = progress(40)) {
            progress.at("one");
            progress.at("a line that is far too long for a terminal of forty columns");
        }
        assertThat(text.toString().split("\r\033\\[K", -1)).containsExactly("", "one",
                "a line that is far too long for a termi", "");
    }

    @Test
    void elsewhereALineIsToldEveryTenSeconds() {
        try (Progress progress = progress(0)) {
            progress.at("too early");
            now = now.plusSeconds(11);
            progress.at("told");
            progress.at("too early again");
        }
        assertThat(text).hasToString("told" + System.lineSeparator());
    }

    @Test
    void theTimeLeftFollowsFromTheTimeSpent() {
        try (Progress progress = progress(80)) {
            progress.at(0, 10, "a");
            now = now.plus(Duration.ofSeconds(20));
            progress.at(4, 10, "b");
        }
        assertThat(text.toString()).contains("0 of 10: a\r", "4 of 10: b, about 30 s left");
    }

    private Progress progress(int columns) {
        PrintWriter writer = new PrintWriter(text);
        return new Progress(Terminal.of(writer, writer, columns, columns > 0, Map.of()), clock);
    }
}
