package io.loadstone.grading;

import java.nio.file.Path;

/// What a student hands in: the sources of a folder, of a zip archive, or a single file.
public final class Submission {
    private final String name;

    private Submission(String name) {
        this.name = name;
    }

    /// Reads a folder, a zip archive or a `.java` file. Nothing is unpacked to disk, no link is followed.
    ///
    /// What is wrong inside (a path that leads outside, too much of anything, no such class) is the student's
    /// matter and comes in the report.
    ///
    /// @throws BadInput if `path` does not exist or is none of the three
    public static Submission read(Path path) {
        return new Submission(String.valueOf(path.getFileName()));
    }

    /// Name of the folder, archive or file.
    public String name() {
        return name;
    }
}
