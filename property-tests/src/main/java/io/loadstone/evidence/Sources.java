package io.loadstone.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The source files that a result depends on, found by following the project's classes from one to the next.
///
/// A class depends on each class of the project that its class file names, in code, signatures or annotations. So nobody has to list
/// sources, and none is forgotten. Where each result's list is checked against the files, a change of any of them shows as stale.
public final class Sources {
    private static final List<String> ROOTS = List.of("reference-impl/src/main/java", "property-tests/src/main/java");
    private static final Pattern OURS = Pattern.compile("io/loadstone/[\\w/]+(?:\\$[\\w$]+)?");

    private Sources() {}

    /// SHA-256 of each source file behind the given classes, by its path from the repository's root.
    ///
    /// @param home the repository's root
    /// @throws IllegalStateException if a class of the project has no source file there
    public static SortedMap<String, String> behind(Path home, Class<?>... classes) {
        var open = new ArrayDeque<String>();
        var seen = new TreeSet<String>();
        for (Class<?> type : classes)
            open.add(type.getName().replace('.', '/'));
        List<String> roots = List.copyOf(open);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!seen.add(name))
                continue;
            byte[] bytes = bytes(name);
            if (bytes == null || (isExperiment(bytes) && !roots.contains(name)))
                seen.remove(name); // a name in a text that is no class, or another result
            else
                open.addAll(named(bytes));
        }
        var files = new TreeMap<String, String>();
        for (String name : seen) {
            String file = file(home, name);
            files.computeIfAbsent(file, path -> sha256(home.resolve(path)));
        }
        return files;
    }

    /// A concept names its experiments, but its verdicts do not depend on them.
    private static boolean isExperiment(byte[] classFile) {
        return ClassFile.of().parse(classFile).interfaces().stream()
                .anyMatch(type -> type.asInternalName().equals(Experiment.class.getName().replace('.', '/')));
    }

    private static byte @Nullable [] bytes(String name) {
        try (InputStream in = Sources.class.getResourceAsStream("/" + name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> named(byte[] classFile) {
        var names = new TreeSet<String>();
        for (var entry : ClassFile.of().parse(classFile).constantPool()) {
            String text = switch (entry) {
                case ClassEntry type -> type.asInternalName();
                case Utf8Entry utf8 -> utf8.stringValue();
                default -> "";
            };
            var matcher = OURS.matcher(text);
            while (matcher.find())
                names.add(matcher.group());
        }
        return names;
    }

    private static String file(Path home, String name) {
        String outermost = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        for (String root : ROOTS) {
            String file = root + "/" + outermost + ".java";
            if (Files.isRegularFile(home.resolve(file)))
                return file;
        }
        throw new IllegalStateException("no source of %s below %s: evidence must name what it depends on"
                .formatted(outermost.replace('/', '.'), home));
    }

    /// SHA-256 of a file, in hexadecimal.
    public static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
