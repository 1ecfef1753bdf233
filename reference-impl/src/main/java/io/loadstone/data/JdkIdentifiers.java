package io.loadstone.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A real stream with a heavy-tailed (Zipf-like) distribution that most JDKs carry: the words of their own source code.
public final class JdkIdentifiers {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{Alpha}_$][\\w$]*");

    private JdkIdentifiers() {}

    /// The sources of the JDK that runs this, if it has them.
    public static Optional<Path> installed() {
        return Optional.of(Path.of(System.getProperty("java.home"), "lib", "src.zip")).filter(Files::isReadable);
    }

    /// Passes every identifier and keyword of one module's `.java` files to `sink`, in order of file name.
    ///
    /// @param sources a `src.zip`
    /// @param module for example `java.base`
    /// @throws BadData if the zip has no such module
    public static void forEach(Path sources, String module, Consumer<String> sink) throws IOException {
        try (ZipFile zip = new ZipFile(sources.toFile())) {
            List<? extends ZipEntry> files = zip.stream().filter(file -> file.getName().startsWith(module + "/") && file
                    .getName().endsWith(".java")).sorted(Comparator.comparing(ZipEntry::getName)).toList();
            if (files.isEmpty())
                throw new BadData(sources.toString(), module, "a module with .java files", "none");
            for (ZipEntry file : files) {
                String text = new String(zip.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
                for (Matcher words = IDENTIFIER.matcher(text); words.find();)
                    sink.accept(words.group());
            }
        }
    }
}
