package io.loadstone.grading.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file of a handout, with places such as `@LAB@` to be filled.
record Template(String text) {
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    /// The template of this name.
    static Template of(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name + ".txt")) {
            if (in == null)
                throw new IllegalArgumentException("no template " + name);
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With `@place@` filled.
    Template with(String place, String value) {
        String mark = "@" + place + "@";
        if (!text.contains(mark))
            throw new IllegalArgumentException("no place " + mark);
        return new Template(text.replace(mark, value));
    }

    /// Writes it.
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    /// Writes it as a program.
    void writeProgram(Path file) throws IOException {
        write(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(file, PROGRAM);
    }
}
