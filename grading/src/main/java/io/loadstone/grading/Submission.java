package io.loadstone.grading;

import io.loadstone.grading.report.Report.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a student hands in: the sources of a folder, of a zip archive, or a single file.
///
/// @param name of the folder, archive or file
/// @param files its sources by their path, with slashes; text
/// @param sha256 over the paths and bytes of its sources, in hexadecimal
/// @param problem what is wrong with it as a whole, or null
public record Submission(String name, SortedMap<String, String> files, String sha256, @Nullable Problem problem) {

    /// Reads a folder, a zip archive or a `.java` file. Nothing is unpacked to disk, no link is followed.
    ///
    /// What is wrong inside (a path that leads outside, too much of anything, no such class) is the student's
    /// matter and comes in the report.
    ///
    /// @throws BadInput if `path` does not exist, cannot be read or is none of the three
    public static Submission read(Path path) {
        SubmissionFiles found = new SubmissionFiles();
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (Files.isDirectory(path)) {
                found.readFolder(path.toRealPath());
            } else if (!Files.isRegularFile(path)) {
                throw new BadInput(path + ": no such file; give a folder, a .zip or a .java file");
            } else if (lower.endsWith(".java")) {
                found.readFile(path.toRealPath());
            } else if (lower.endsWith(".zip") || lower.endsWith(".jar")) {
                found.readArchive(path);
            } else {
                throw new BadInput(path + ": is no submission; give a folder, a .zip or a .java file");
            }
        } catch (IOException e) {
            throw new BadInput("%s: cannot be read: %s".formatted(path, e), e);
        }
        SortedMap<String, String> files = new TreeMap<>();
        found.sources().forEach((file, bytes) -> files.put(file, text(bytes)));
        return new Submission(name, files, hash(found.sources()), found.problem());
    }

    /// The sources that belong to a class of this name.
    Sources sourcesOf(String type) {
        return problem != null ? new Sources.Missing(problem) : Sources.find(files, type);
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String hash(Map<String, byte[]> sources) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sources.forEach((path, bytes) -> {
                sha.update("%s\n%d\n".formatted(path, bytes.length).getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
