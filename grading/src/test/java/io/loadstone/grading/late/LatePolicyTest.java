package io.loadstone.grading.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loadstone.grading.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What late work costs.
class LatePolicyTest {
    private static final Instant DUE = Instant.parse("2026-10-01T22:00:00Z");
    /// Ten minutes of grace, 10 % a day, at most 50 %, nothing after a week.
    private static final LatePolicy POLICY = new LatePolicy(Duration.ofMinutes(10), 10, 50, 7);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
            "2026-09-01T00:00:00Z,0,0,0", // long before
            "2026-10-01T22:00:00Z,0,0,0", // on the second
            "2026-10-01T22:10:00Z,0,0,0", // the grace's last moment
            "2026-10-01T22:10:00.000000001Z,1,10,7", // one nanosecond later: a day has begun
            "2026-10-02T22:00:00Z,1,10,7", // the end of the first day, counted from the due date
            "2026-10-02T22:00:00.5Z,2,20,15",
            "2026-10-06T22:00:00Z,5,50,38",
            "2026-10-07T22:00:00Z,6,50,38", // the cap
            "2026-10-08T22:00:00Z,7,50,38",
            "2026-10-08T22:00:01Z,8,100,77", // no longer accepted
            "2036-10-08T22:00:01Z,3661,100,77"})
    void eachDayBegunCosts(Instant submitted, int days, int percent, int deducted) {
        var late = POLICY.late(DUE, submitted, 77);
        assertThat(late.days()).isEqualTo(days);
        assertThat(late.percent()).isEqualTo(percent);
        assertThat(late.deducted()).isEqualTo(deducted);
    }

    @Test
    void laterIsNeverCheaperAndNeverCostsMoreThanThereIs() {
        for (int points : new int[]{0, 1, 9, 80, 1000}) {
            int before = 0;
            for (int hour = -48; hour < 24 * 10; hour++) {
                int deducted = POLICY.late(DUE, DUE.plus(Duration.ofHours(hour)), points).deducted();
                assertThat(deducted).isBetween(before, points);
                before = deducted;
            }
            assertThat(before).isEqualTo(points);
        }
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefusedWithItsValue() {
        assertThatThrownBy(() -> new LatePolicy(Duration.ZERO, 101, 50, 1)).hasMessageContaining("got 101");
        assertThatThrownBy(() -> new LatePolicy(Duration.ZERO, 10, -1, 1)).hasMessageContaining("got -1");
        assertThatThrownBy(() -> new LatePolicy(Duration.ZERO, 10, 50, -2)).hasMessageContaining("got -2");
        assertThatThrownBy(() -> new LatePolicy(Duration.ofMinutes(-1), 10, 50, 1)).hasMessageContaining("grace");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text);
    }

    @Test
    void gradescopesMetadataTellWhenAndTheUsersOwnDueDate() throws IOException {
        HandedIn common = HandedIn.gradescope(file("""
                { "id": 123456, "created_at": "2026-10-02T14:22:32.365935-07:00",
                  "assignment": { "due_date": "2026-10-01T23:00:00.000000-07:00", "late_due_date": null },
                  "users": [ { "email": "one@example.org", "id": 7, "name": "One", "sid": null } ] }
                """));
        assertThat(common.submitted()).isEqualTo(Instant.parse("2026-10-02T21:22:32.365935Z"));
        assertThat(common.due()).isEqualTo(Instant.parse("2026-10-02T06:00:00Z"));
        assertThat(common.students()).containsExactly("one@example.org", "One", "7");
        HandedIn extended = HandedIn.gradescope(file("""
                { "created_at": "2026-10-02T14:22:32Z", "assignment": { "due_date": "2026-10-01T23:00:00Z" },
                  "users": [ { "email": "a@example.org", "assignment": { "due_date": "2026-10-01T23:00:00Z" } },
                             { "email": "b@example.org", "assignment": { "due_date": "2026-10-04T23:00:00Z" } } ] }
                """));
        assertThat(extended.due()).isEqualTo(Instant.parse("2026-10-04T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | created_at is missing",
            "{ \"created_at\": \"yesterday\" } | created_at must be a time such as",
            "{ \"created_at\": \"2026-10-02T14:22:32Z\", \"assignment\": { \"due_date\": \"soon\" } } | assignment.due_date must be a time",
            "{ | is not JSON"})
    void metadataThatTellNoTimeAreRefusedInOneLine(String text, String message) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> HandedIn.gradescope(file)).isInstanceOf(BadInput.class)
                .hasMessageContaining(message).hasMessageNotContaining("\n");
    }

    @Test
    void anExtensionGoesBeforeThePlatformAndThePlatformBeforeTheFile() {
        Instant file = DUE;
        Instant platform = DUE.plus(Duration.ofDays(1));
        Instant extension = DUE.plus(Duration.ofDays(2));
        Deadlines deadlines = new Deadlines(POLICY, file, Map.of("one", extension));
        Instant now = DUE.plus(Duration.ofDays(3));
        assertThat(deadlines.due(new HandedIn(now, platform, List.of("zero", "one")))).isEqualTo(extension);
        assertThat(deadlines.due(new HandedIn(now, platform, List.of("zero")))).isEqualTo(platform);
        assertThat(deadlines.due(new HandedIn(now, null, List.of("zero")))).isEqualTo(file);
        assertThat(Objects.requireNonNull(deadlines.late(new HandedIn(now, null, List.of("one")), 80)).deducted())
                .isEqualTo(8);
        assertThat(new Deadlines(POLICY, null, Map.of()).late(new HandedIn(now, null, List.of()), 80)).isNull();
    }

    @Test
    void theFileIsReadFieldByField() throws IOException {
        Deadlines read = Deadlines.read(file("""
                { "due": "2026-10-02T00:00:00+02:00", "graceMinutes": 10, "percentADay": 10, "cap": 50, "days": 7,
                  "extensions": { "one": "2026-10-05T00:00:00+02:00" } }
                """));
        assertThat(read).isEqualTo(
                new Deadlines(POLICY, DUE, Map.of("one", Instant.parse("2026-10-04T22:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{ \"days\": 3 } | percentADay must be a whole number, got none",
            "{ \"days\": 3, \"percentADay\": 12.5 } | percentADay must be a whole number, got 12.5",
            "{ \"days\": 3, \"percentADay\": 120 } | percentADay must lie between 0 and 100, got 120",
            "{ \"day\": 3 } | has no field 'day'; its fields are", "[] | has no object",
            "{ \"days\": 3, \"percentADay\": 1, \"due\": \"x\" } | due must be a time such as"})
    void aMistakeInTheFileIsToldInOneLine(String text, String message) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> Deadlines.read(file)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ": ").hasMessageContaining(message).hasMessageNotContaining("\n");
    }
}
