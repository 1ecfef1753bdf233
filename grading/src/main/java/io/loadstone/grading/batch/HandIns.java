package io.loadstone.grading.batch;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a class handed in: a folder that holds a folder, an archive or a Java file for each student.
public final class HandIns {

    /// One student's work.
    ///
    /// @param student the name of the folder or file, without its ending
    /// @param path where it lies
    /// @param sha256 of its sources: equal work is graded once
    public record HandIn(String student, Path path, String sha256) {}

    private HandIns() {}

    /// All of a folder, by name. Files that are no submission (a CSV of times, say) and hidden ones are passed over.
    ///
    /// @throws BadInput if there is no such folder, it holds no submission, or two have the same name
    public static List<HandIn> in(Path folder) {
        if (!Files.isDirectory(folder))
            throw new BadInput(folder + ": no such folder; give one that holds a folder, .zip or .java file a student");
        List<Path> found;
        try (Stream<Path> children = Files.list(folder)) {
            found = children.filter(HandIns::isSubmission).sorted().toList();
        } catch (IOException e) {
            throw new BadInput("%s: cannot be listed: %s".formatted(folder, e), e);
        }
        if (found.isEmpty())
            throw new BadInput(folder + ": holds no submission; each is a folder, a .zip or a .java file");
        List<HandIn> all = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (Path path : found) {
            String student = student(path);
            if (!names.add(student))
                throw new BadInput("%s: '%s' handed in twice, as a folder and as a file".formatted(folder, student));
            all.add(new HandIn(student, path, Submission.read(path).sha256()));
        }
        return all;
    }

    private static boolean isSubmission(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (Files.isDirectory(path) || name.endsWith(".zip") || name.endsWith(".java"));
    }

    private static String student(Path path) {
        String name = String.valueOf(path.getFileName());
        return Files.isDirectory(path) ? name : name.substring(0, name.lastIndexOf('.'));
    }
}
