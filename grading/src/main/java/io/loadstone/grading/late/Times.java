package io.loadstone.grading.late;

import io.loadstone.grading.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// When each student of a class handed in: a CSV of `student,time`, with or without a heading.
///
/// @param times by student
public record Times(Map<String, Instant> times) {
    /// Nobody's time is known.
    public static final Times NONE = new Times(Map.of());

    public Times {
        times = Map.copyOf(times);
    }

    /// Reads a file.
    ///
    /// @throws BadInput if it cannot be read or a line of it has no time
    public static Times read(Path file) {
        Map<String, Instant> times = new TreeMap<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                int comma = line.lastIndexOf(',');
                if (line.isBlank() || (number == 1 && line.strip().equals("student,time")))
                    continue;
                if (comma < 1)
                    throw new BadInput("%s:%d: expected student,time, got '%s'".formatted(file, number, line));
                times.put(line.substring(0, comma).strip(), HandedIn.instant(file + ":" + number, "the time",
                        line.substring(comma + 1).strip()));
            }
        } catch (IOException e) {
            throw new BadInput("%s: cannot be read: %s".formatted(file, e), e);
        }
        return new Times(times);
    }

    /// What a student handed in; null if nobody tells when. A folder may hold Gradescope's `submission_metadata.json`.
    public @Nullable HandedIn of(String student, Path work) {
        Instant time = times.get(student);
        if (time != null)
            return new HandedIn(time, null, List.of(student));
        Path metadata = work.resolve("submission_metadata.json");
        return Files.isRegularFile(metadata) ? HandedIn.gradescope(metadata) : null;
    }
}
