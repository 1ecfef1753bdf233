package io.loadstone.grading.late;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.report.Late;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A course's policy for late work, its due date, and who has more time: the file that `--late` names.
///
/// ```
/// { "due": "2026-10-01T23:59:00+02:00", "graceMinutes": 10, "percentADay": 10, "cap": 50, "days": 7,
///   "extensions": { "student@example.org": "2026-10-05T23:59:00+02:00" } }
/// ```
///
/// @param policy what lateness costs
/// @param due when work is due; null: as the platform tells
/// @param extensions due dates of some students, by name
public record Deadlines(LatePolicy policy, @Nullable Instant due, Map<String, Instant> extensions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIELDS = Set.of("due", "graceMinutes", "percentADay", "cap", "days",
            "extensions");

    public Deadlines {
        extensions = Map.copyOf(extensions);
    }

    /// Reads a file.
    ///
    /// @throws BadInput if it cannot be read, or a field is missing, unknown or wrong
    public static Deadlines read(Path file) {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new BadInput("%s: is not JSON: %s".formatted(file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new BadInput("%s: cannot be read: %s".formatted(file, e), e);
        }
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!json.isObject() || !unknown.isEmpty()) {
            throw new BadInput("%s: has %s; its fields are %s".formatted(file,
                    json.isObject() ? "no field '" + unknown.iterator().next() + "'" : "no object",
                    String.join(", ", new TreeSet<>(FIELDS))));
        }
        String name = file.toString();
        Map<String, Instant> extensions = new TreeMap<>();
        json.path("extensions").properties().forEach(entry -> extensions.put(entry.getKey(),
                HandedIn.instant(name, "extensions." + entry.getKey(), entry.getValue().asText())));
        try {
            LatePolicy policy = new LatePolicy(Duration.ofMinutes(number(file, json, "graceMinutes", 0)),
                    number(file, json, "percentADay", null), number(file, json, "cap", 100),
                    number(file, json, "days", null));
            return new Deadlines(policy,
                    json.has("due") ? HandedIn.instant(name, "due", json.path("due").asText()) : null, extensions);
        } catch (IllegalArgumentException e) {
            throw new BadInput(file + ": " + e.getMessage(), e);
        }
    }

    private static int number(Path file, JsonNode json, String field, @Nullable Integer otherwise) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() && otherwise != null)
            return otherwise;
        if (!value.isInt())
            throw new BadInput("%s: %s must be a whole number, got %s".formatted(file, field,
                    value.isMissingNode() ? "none" : value.toString()));
        return value.intValue();
    }

    /// When a submission was due: the latest extension that one of its students has here, else what the platform tells, else
    /// this file's due date; null if nobody tells.
    public @Nullable Instant due(HandedIn handedIn) {
        return handedIn.students().stream().map(extensions::get).filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(handedIn.due() != null ? handedIn.due() : due);
    }

    /// What comes off `points` for a submission; null if nobody tells when it was due.
    public @Nullable Late late(HandedIn handedIn, int points) {
        Instant end = due(handedIn);
        return end == null ? null : policy.late(end, handedIn.submitted(), points);
    }
}
