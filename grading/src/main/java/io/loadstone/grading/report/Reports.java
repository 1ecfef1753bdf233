package io.loadstone.grading.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes reports.
public final class Reports {
    private Reports() {}

    /// The report in a format.
    public static String text(Report report, Format format) {
        return switch (format) {
            case JSON -> JsonReport.text(report);
            case MARKDOWN -> MarkdownReport.text(report);
        };
    }

    /// Writes the report into a folder under the format's file name; answers the file.
    public static Path write(Report report, Format format, Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(format.fileName()), text(report, format));
    }
}
