package io.loadstone.grading.handout;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// Which of the libraries beside the command line a set of classes needs: jars that hold one of them, and the jars that those need.
final class Libraries {
    private final Map<String, Path> holders = new HashMap<>();
    private final Map<Path, Set<String>> mentions = new HashMap<>();

    /// @param folder with the jars; those of the project's own modules are passed over
    Libraries(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        }
        for (Path jar : jars)
            read(jar);
    }

    private void read(Path jar) throws IOException {
        Set<String> names = new HashSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (!name.endsWith(".class") || name.startsWith("META-INF/") || name.startsWith("io/loadstone/")
                        || name.endsWith("module-info.class"))
                    continue;
                holders.putIfAbsent(name.substring(0, name.length() - ".class".length()), jar);
                ClassFile.of().parse(file.getInputStream(entry).readAllBytes()).constantPool().forEach(constant -> {
                    if (constant instanceof ClassEntry type)
                        names.add(type.asInternalName());
                });
            }
        }
        mentions.put(jar, names);
    }

    /// The jars that classes which mention `names` need, by name.
    Set<Path> needed(Set<String> names) {
        Set<Path> jars = new TreeSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            Path jar = holders.get(open.removeFirst());
            if (jar != null && jars.add(jar))
                open.addAll(mentions.getOrDefault(jar, Set.of()));
        }
        return jars;
    }
}
