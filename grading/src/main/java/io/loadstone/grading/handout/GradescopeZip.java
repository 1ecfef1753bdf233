package io.loadstone.grading.handout;

import io.loadstone.grading.Lab;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The archive that an instructor uploads to Gradescope for one lab: `setup.sh`, `run_autograder`, and what judges.
///
/// It is no part of a student's repository: it holds the course key where there is one.
public final class GradescopeZip {
    private GradescopeZip() {}

    /// Writes the archive of a lab.
    ///
    /// @param home the project's folder, built
    /// @param repository the labs' repository, whose programs it shares
    /// @param courseKey secret of the course, or null
    /// @param late the course's file for late work, or null
    public static void write(Path home, StudentRepository repository, Lab lab, @Nullable String courseKey,
            @Nullable Path late, Path zip) throws IOException {
        Path root = Files.createTempDirectory("loadstone-gradescope-");
        try {
            Template.of("setup.sh").writeProgram(root.resolve("setup.sh"));
            Template.of("run_autograder").with("LAB", lab.id()).writeProgram(root.resolve("run_autograder"));
            repository.programs(root);
            Path folder = Files.createDirectories(root.resolve(home.relativize(lab.folder())));
            Files.copy(lab.folder().resolve("lab.json"), folder.resolve("lab.json"));
            if (courseKey != null)
                Files.writeString(root.resolve("course-key"), courseKey);
            if (late != null)
                Files.copy(late, root.resolve("late.json"));
            pack(root, zip);
        } finally {
            delete(root);
        }
    }

    private static void pack(Path root, Path zip) throws IOException {
        Files.createDirectories(zip.toAbsolutePath().getParent());
        Files.deleteIfExists(zip);
        Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem archive = FileSystems.newFileSystem(URI.create("jar:" + zip.toAbsolutePath().toUri()), options);
                Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                Path entry = archive.getPath(root.relativize(file).toString().replace('\\', '/'));
                if (entry.getParent() != null)
                    Files.createDirectories(entry.getParent());
                Files.copy(file, entry);
                if (Files.isExecutable(file))
                    Files.setPosixFilePermissions(entry, program());
            }
        }
    }

    private static Set<PosixFilePermission> program() {
        return PosixFilePermissions.fromString("rwxr-xr-x");
    }

    private static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Name of a lab's archive: `09-shuffle.zip`.
    public static String name(Lab lab) {
        return lab.folder().getFileName() + ".zip";
    }
}
