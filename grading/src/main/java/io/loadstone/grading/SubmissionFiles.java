package io.loadstone.grading;

import io.loadstone.grading.report.Report.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Collects the sources of a folder, an archive or a file, into memory, within limits.
///
/// Nothing is unpacked to disk and no link is followed, so there is no path to leave by.
final class SubmissionFiles {
    static final int MAX_FILE = 1 << 20;
    static final int MAX_TOTAL = 8 << 20;
    static final int MAX_ENTRIES = 20_000;
    private static final int MAX_DEPTH = 40;
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules", "__MACOSX");

    private final SortedMap<String, byte[]> sources = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int entries;
    private long total;

    /// The sources, by their path in the submission with slashes.
    SortedMap<String, byte[]> sources() {
        return sources;
    }

    /// What is wrong with the submission as a whole, or null.
    @Nullable
    Problem problem() {
        return faults.isEmpty()
                ? null
                : new Problem(Problem.Kind.UNUSABLE, "cannot be used: " + faults.getFirst(), faults);
    }

    void readFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            take(String.valueOf(file.getFileName()), in);
        }
    }

    void readFolder(Path folder) throws IOException {
        Files.walkFileTree(folder, Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(folder) && skipped(name(directory))
                        ? FileVisitResult.SKIP_SUBTREE
                        : counted();
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.endsWith(".java"))
                    return counted();
                if (attributes.isSymbolicLink()) {
                    faults.add(path + " is a symbolic link: hand in the file itself");
                } else if (attributes.isRegularFile()) {
                    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                        take(path, in);
                    }
                }
                return counted();
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                faults.add("%s cannot be read (%s)".formatted(folder.relativize(file), e.getClass().getSimpleName()));
                return counted();
            }
        });
    }

    void readArchive(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            var all = zip.entries();
            while (all.hasMoreElements() && counted() == FileVisitResult.CONTINUE) {
                ZipEntry entry = all.nextElement();
                String path = entry.getName().replace('\\', '/');
                if (leadsOutside(path)) {
                    faults.add("'%s' in the archive leads outside of it".formatted(path));
                } else if (path.endsWith(".java") && !skippedAnywhere(path)) {
                    if (sources.containsKey(path))
                        faults.add("'%s' is in the archive twice".formatted(path));
                    try (InputStream in = zip.getInputStream(entry)) {
                        take(path, in);
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            faults.add("it is no zip archive that can be read (%s)".formatted(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            faults.add("its archive is damaged (%s)".formatted(e.getMessage()));
        }
    }

    private static boolean leadsOutside(String path) {
        return path.startsWith("/") || path.matches("[A-Za-z]:.*") || List.of(path.split("/", -1)).contains("..")
                || path.indexOf('\0') >= 0;
    }

    private static boolean skippedAnywhere(String path) {
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            if (skipped(steps[i]))
                return true;
        }
        return steps[steps.length - 1].startsWith("._"); // a Mac's shadow of a file
    }

    private static boolean skipped(String name) {
        return name.startsWith(".") || SKIPPED.contains(name);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private FileVisitResult counted() {
        if (++entries <= MAX_ENTRIES && total <= MAX_TOTAL)
            return FileVisitResult.CONTINUE;
        faults.add(entries > MAX_ENTRIES
                ? "it holds more than %,d files".formatted(MAX_ENTRIES)
                : "its sources are larger than %d MiB together".formatted(MAX_TOTAL >> 20));
        return FileVisitResult.TERMINATE;
    }

    private void take(String path, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_FILE + 1);
        total += bytes.length;
        if (bytes.length > MAX_FILE) {
            faults.add("%s is larger than %d MiB".formatted(path, MAX_FILE >> 20));
        } else if (total <= MAX_TOTAL) {
            sources.put(path, bytes);
        }
    }
}
