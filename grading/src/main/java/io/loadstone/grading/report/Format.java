package io.loadstone.grading.report;

/// A format that a report can be written in. All of them tell the same points.
public enum Format {
    /// All of the report, versioned, with a schema.
    JSON("report.json"),
    /// What Gradescope's autograder platform reads from `/autograder/results`.
    GRADESCOPE("results.json"),
    /// What Classroom 50 collects as the asset of a release.
    CLASSROOM50("result.json"),
    /// For dashboards that read the XML of JUnit's Ant task.
    JUNIT("junit.xml"),
    /// For people and for `$GITHUB_STEP_SUMMARY`.
    MARKDOWN("report.md"),
    /// One page with the charts, which asks nothing of the network.
    HTML("report.html");

    private final String fileName;

    Format(String fileName) {
        this.fileName = fileName;
    }

    /// Name of the file that [Reports#write] makes.
    public String fileName() {
        return fileName;
    }
}
