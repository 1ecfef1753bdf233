package io.loadstone.grading.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes reports.
public final class Reports {
    private Reports() {}

    /// The report in a format, where nobody knows more of its occasion.
    public static String text(Report report, Format format) {
        return text(report, format, Occasion.NONE);
    }

    /// The report in a format.
    ///
    /// @param occasion what a classroom knows of the submission and Loadstone does not
    public static String text(Report report, Format format, Occasion occasion) {
        return switch (format) {
            case JSON -> JsonReport.text(report);
            case GRADESCOPE -> GradescopeReport.text(report);
            case CLASSROOM50 -> Classroom50Report.text(report, occasion);
            case JUNIT -> JUnitReport.text(report);
            case MARKDOWN -> MarkdownReport.text(report);
            case HTML -> HtmlReport.text(report);
        };
    }

    /// Writes the report into a folder under the format's file name; answers the file.
    public static Path write(Report report, Format format, Path folder) throws IOException {
        return write(report, format, folder, Occasion.NONE);
    }

    /// Writes the report into a folder under the format's file name; answers the file.
    ///
    /// The file is there whole or not at all, also if this process is killed meanwhile.
    public static Path write(Report report, Format format, Path folder, Occasion occasion) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(format.fileName());
        Path made = Files.writeString(folder.resolve("." + format.fileName() + ".part"),
                text(report, format, occasion));
        return Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
