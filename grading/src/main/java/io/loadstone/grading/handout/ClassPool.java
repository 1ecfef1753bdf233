package io.loadstone.grading.handout;

import io.loadstone.Reference;
import io.loadstone.evidence.Judge;
import io.loadstone.grading.Grader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All classes and resources that the project itself is made of, wherever they were loaded from: folders or jars.
///
/// @param classes parsed, by internal name (`io/loadstone/shuffle/Shuffler`)
/// @param resources all other files, by path
record ClassPool(Map<String, ClassModel> classes, SortedMap<String, byte[]> resources) {
    private static final ClassDesc MARK = ClassDesc.of(Reference.class.getName());

    /// The classes of this process.
    static ClassPool own() {
        ClassPool pool = new ClassPool(new TreeMap<>(), new TreeMap<>());
        for (Class<?> layer : new Class<?>[]{Reference.class, Judge.class, Grader.class})
            pool.add(layer);
        return pool;
    }

    private void add(Class<?> layer) {
        try {
            Path location = Path.of(layer.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(location)) {
                add(location);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + location.toUri()), Map.of())) {
                    add(jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.startsWith("META-INF/maven/") || name.equals("META-INF/MANIFEST.MF"))
                    continue;
                if (name.endsWith(".class"))
                    classes.put(name.substring(0, name.length() - ".class".length()),
                            ClassFile.of().parse(Files.readAllBytes(file)));
                else
                    resources.put(name, Files.readAllBytes(file));
            }
        }
    }

    /// Whether a class, or one that it lies in, is marked as a reference.
    boolean isReference(String name) {
        ClassModel model = classes.get(name);
        int dollar = name.lastIndexOf('$');
        return (model != null && isMarked(model)) || (dollar > 0 && isReference(name.substring(0, dollar)));
    }

    /// Whether a class is marked as a reference.
    static boolean isMarked(ClassModel model) {
        return model.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .anyMatch(annotation -> annotation.classSymbol().equals(MARK));
    }
}
