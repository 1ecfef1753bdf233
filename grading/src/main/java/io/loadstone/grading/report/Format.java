package io.loadstone.grading.report;

/// A format that a report can be written in.
public enum Format {
    /// All of the report, versioned, with a schema.
    JSON("report.json"),
    /// For people and for `$GITHUB_STEP_SUMMARY`.
    MARKDOWN("report.md");

    private final String fileName;

    Format(String fileName) {
        this.fileName = fileName;
    }

    /// Name of the file that [Reports#write] makes.
    public String fileName() {
        return fileName;
    }
}
