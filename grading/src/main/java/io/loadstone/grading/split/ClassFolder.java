package io.loadstone.grading.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Where a class of Loadstone's was loaded from: a folder in development, a jar otherwise.
record ClassFolder(ClassLoader loader, Path location) {

    static ClassFolder of(Class<?> type) {
        try {
            return new ClassFolder(type.getClassLoader(),
                    Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The class file of a class that this one's loader finds.
    byte[] classFile(String name) {
        try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null)
                throw new IllegalStateException("no class file of " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of the classes of a package, not of those below it, in order.
    List<String> classesOf(String packageName) {
        String prefix = packageName.replace('.', '/') + "/";
        return entries(prefix).stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(".class"))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .filter(name -> name.indexOf('/', prefix.length()) < 0 && !name.endsWith("package-info"))
                .map(name -> name.replace('/', '.'))
                .sorted()
                .toList();
    }

    private List<String> entries(String prefix) {
        try {
            if (!Files.isDirectory(location)) {
                try (JarFile jar = new JarFile(location.toFile())) {
                    return jar.stream().map(entry -> entry.getName()).toList();
                }
            }
            Path folder = location.resolve(prefix);
            if (!Files.isDirectory(folder))
                return List.of();
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> prefix + file.getFileName()).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
