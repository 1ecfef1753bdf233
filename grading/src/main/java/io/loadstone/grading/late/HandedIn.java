package io.loadstone.grading.late;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loadstone.grading.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When something was handed in, by whom, and when it was due as far as the course's platform knows.
///
/// @param submitted when
/// @param due the platform's due date, with its own extensions; null if it told none
/// @param students names by which an extension may call them
public record HandedIn(Instant submitted, @Nullable Instant due, List<String> students) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public HandedIn {
        students = List.copyOf(students);
    }

    /// Reads Gradescope's `submission_metadata.json`: `created_at`, the assignment's `due_date`, and those of `users`, which hold
    /// each one's extension. A group has the latest of its members' due dates.
    ///
    /// @throws BadInput if the file cannot be read or a date in it is none
    public static HandedIn gradescope(Path file) {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new BadInput("%s: is not JSON: %s".formatted(file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new BadInput("%s: cannot be read: %s".formatted(file, e), e);
        }
        Instant submitted = instant(file, "created_at", json.path("created_at"));
        if (submitted == null)
            throw new BadInput(file + ": created_at is missing: it tells when the work was handed in");
        List<String> students = new ArrayList<>();
        List<Instant> own = new ArrayList<>();
        for (JsonNode user : json.path("users")) {
            for (String field : List.of("email", "name", "sid", "id")) {
                String name = user.path(field).asText("");
                if (!name.isBlank() && !name.equals("null"))
                    students.add(name);
            }
            Instant due = instant(file, "users.assignment.due_date", user.path("assignment").path("due_date"));
            if (due != null)
                own.add(due);
        }
        Instant common = instant(file, "assignment.due_date", json.path("assignment").path("due_date"));
        return new HandedIn(submitted, own.stream().max(Comparator.naturalOrder()).orElse(common), students);
    }

    private static @Nullable Instant instant(Path file, String field, JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : instant(file.toString(), field, node.asText());
    }

    /// A time with its offset from UTC, `2026-10-01T23:59:00+02:00`.
    ///
    /// @param where file or option, for the complaint
    /// @throws BadInput if `text` is none
    static Instant instant(String where, String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput("%s: %s must be a time such as 2026-10-01T23:59:00+02:00, got '%s'".formatted(where,
                    field, text), e);
        }
    }

    /// What one student handed in at a time that an option tells.
    ///
    /// @throws BadInput if `time` is none
    public static HandedIn at(String option, String time, String student) {
        return new HandedIn(instant(option, "the time", time), null, List.of(student));
    }
}
