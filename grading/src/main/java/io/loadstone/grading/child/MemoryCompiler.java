package io.loadstone.grading.child;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import io.loadstone.grading.wire.Protocol.Rejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Compiles sources to class files, all in memory, for Java 25 and `java.base` alone. No annotation processor runs.
final class MemoryCompiler {
    private static final int RELEASE = 25;
    private static final int MAX_ERRORS = 10;

    /// What came of it.
    sealed interface Compilation {}

    /// Class files by binary name.
    record Compiled(Map<String, byte[]> classes) implements Compilation {}

    /// Errors, and the parsed sources for whoever wants to say more about them.
    record Refused(List<Diagnostic<? extends JavaFileObject>> errors, List<CompilationUnitTree> sources)
            implements
                Compilation {

        /// The errors with their source lines, file, line and column in front.
        Rejection asRejection() {
            List<String> details = new ArrayList<>();
            for (var error : errors.subList(0, Math.min(errors.size(), MAX_ERRORS)))
                details.addAll(lines(error));
            if (errors.size() > MAX_ERRORS)
                details.add("and %d more".formatted(errors.size() - MAX_ERRORS));
            return new Rejection("DOES_NOT_COMPILE", "does not compile: " + lines(errors.getFirst()).getFirst(),
                    details);
        }
    }

    /// The compiler itself failed.
    record GaveUp(Rejection rejection) implements Compilation {}

    private MemoryCompiler() {}

    /// Compiles `sources` (file name to content) against `visible` (class files by binary name) and `java.base`.
    static Compilation compile(Map<String, String> sources, Map<String, byte[]> visible) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var options = new ArrayList<>(
                List.of("-proc:none", "-implicit:none", "-g", "-Xlint:none", "-XDuseUnsharedTable",
                        "--limit-modules", "java.base"));
        if (Runtime.version().feature() != RELEASE) {
            options.addAll(List.of("--release", String.valueOf(RELEASE)));
        }
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        Memory memory = new Memory(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null), visible);
        StringWriter said = new StringWriter();
        boolean good;
        try {
            good = compiler.getTask(said, memory, diagnostics, options, null, units).call();
        } catch (RuntimeException | StackOverflowError e) {
            return gaveUp((e.getCause() == null ? e : e.getCause()).toString());
        }
        List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
        if (good && errors.isEmpty())
            return new Compiled(memory.classes());
        if (errors.isEmpty())
            return gaveUp(said.toString());
        return new Refused(errors,
                parsed((JavacTask) compiler.getTask(new StringWriter(), memory, _ -> {}, options, null, units)));
    }

    private static List<CompilationUnitTree> parsed(JavacTask parser) {
        try {
            List<CompilationUnitTree> sources = new ArrayList<>();
            parser.parse().forEach(sources::add);
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // they are in memory
        }
    }

    private static GaveUp gaveUp(String why) {
        List<String> lines = why.lines().filter(line -> !line.isBlank()).limit(MAX_ERRORS).toList();
        return new GaveUp(new Rejection("DOES_NOT_COMPILE", "does not compile: the compiler gave up on it", lines));
    }

    /// An error as `file:line:column: message`, then the source line and a caret, then what else it says.
    static List<String> lines(Diagnostic<? extends JavaFileObject> error) {
        List<String> message = error.getMessage(Locale.ROOT).lines().toList();
        String first = message.isEmpty() ? "error" : message.getFirst();
        if (!(error.getSource() instanceof Source source) || error.getLineNumber() == Diagnostic.NOPOS) {
            return List.of(first);
        }
        List<String> lines = new ArrayList<>();
        lines.add("%s:%d:%d: %s".formatted(source.name, error.getLineNumber(), error.getColumnNumber(), first));
        source.text.lines().skip(error.getLineNumber() - 1).findFirst().ifPresent(line -> {
            lines.add("    " + line.replace('\t', ' '));
            lines.add("    " + " ".repeat(Math.clamp(error.getColumnNumber() - 1, 0, 200)) + "^");
        });
        message.stream().skip(1).map(line -> "    " + line.strip()).forEach(lines::add);
        return lines;
    }

    private static URI uri(String name) {
        try {
            return new URI("memory", null, "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /// A source in memory.
    static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String text) {
            super(uri(name), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /// A class file in memory, to be read or written.
    private static final class ClassFileObject extends SimpleJavaFileObject {
        private final String binaryName;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private byte @Nullable [] content;

        ClassFileObject(String binaryName, byte @Nullable [] content) {
            super(uri(binaryName.replace('.', '/') + ".class"), Kind.CLASS);
            this.binaryName = binaryName;
            this.content = content;
        }

        byte[] bytes() {
            byte[] given = content;
            return given != null ? given : written.toByteArray();
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes());
        }

        @Override
        public OutputStream openOutputStream() {
            return written;
        }
    }

    /// The platform's class files from the JDK, the visible ones and the compiled ones from memory, and no others.
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, List<JavaFileObject>> visible = new TreeMap<>();
        private final Map<String, ClassFileObject> compiled = new LinkedHashMap<>();

        Memory(StandardJavaFileManager platform, Map<String, byte[]> visible) {
            super(platform);
            visible.forEach((name, bytes) -> this.visible
                    .computeIfAbsent(name.substring(0, Math.max(0, name.lastIndexOf('.'))), _ -> new ArrayList<>())
                    .add(new ClassFileObject(name, bytes)));
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            compiled.forEach((name, file) -> classes.put(name, file.bytes()));
            return classes;
        }

        @Override
        public Iterable<JavaFileObject> list(Location location, String packageName, Set<JavaFileObject.Kind> kinds,
                boolean recurse) throws IOException {
            if (location == StandardLocation.CLASS_PATH) {
                return kinds.contains(JavaFileObject.Kind.CLASS)
                        ? visible.getOrDefault(packageName, List.of())
                        : List.of();
            }
            return location.isModuleOrientedLocation() || location == StandardLocation.PLATFORM_CLASS_PATH
                    || location.getName().startsWith("SYSTEM_MODULES")
                            ? super.list(location, packageName, kinds, recurse)
                            : List.of();
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof ClassFileObject ours ? ours.binaryName : super.inferBinaryName(location, file);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            return compiled.computeIfAbsent(className, name -> new ClassFileObject(name, null));
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return a.toUri().equals(b.toUri());
        }
    }
}
