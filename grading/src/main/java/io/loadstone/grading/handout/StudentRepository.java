package io.loadstone.grading.handout;

import io.loadstone.evidence.Run;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.Lab;
import io.loadstone.grading.LocalCheck;
import io.loadstone.grading.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A student's repository: starters, handouts, and what judges them, but no answer.
///
/// It builds with Maven and judges with `./loadstone`, without the project that it came from.
public final class StudentRepository {
    /// Ends the part of the launcher that finds a JDK, which the student's launcher shares.
    private static final String BUILD = "# --- the build ---";
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*)\\.jar");
    /// Libraries that a lab's tests are compiled against or run with; the others come with them.
    private static final Map<String, String> GROUPS = new TreeMap<>(Map.of("jqwik-api", "net.jqwik", "jqwik-engine",
            "net.jqwik", "junit-platform-launcher", "org.junit.platform", "junit-platform-engine",
            "org.junit.platform", "junit-platform-commons", "org.junit.platform", "jackson-databind",
            "com.fasterxml.jackson.core", "commons-math3", "org.apache.commons", "jspecify", "org.jspecify"));

    private final Path home;
    private final List<Lab> labs;
    private final StudentJar jar;
    private final byte[] bytes;
    /// Of the jar: a hash is in it, since Maven never looks again for a version that it has.
    private final String version;

    private StudentRepository(Path home, List<Lab> labs, StudentJar jar) throws IOException {
        this.home = home;
        this.labs = labs;
        this.jar = jar;
        bytes = jar.bytes();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            version = "1.0.0-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A repository of these labs.
    ///
    /// @param home the project's folder, built
    /// @param progress told of what is done
    /// @throws BadInput if a lab's folder does not hold a starter: it would hand out an answer
    public static StudentRepository of(Path home, List<Lab> labs, Consumer<String> progress) throws IOException {
        for (Lab lab : labs) {
            progress.accept("looking whether lab " + lab.id() + " is not started");
            Report report = LocalCheck.check(lab, lab.folder(), Run.DEFAULT_SEED, _ -> {});
            for (Report.TaskResult task : report.tasks()) {
                if (task.status() != Report.Status.NOT_STARTED) {
                    throw new BadInput(
                            "%s: %s is no starter: its task '%s' has %s. A handout would give it away; restore the starter."
                                    .formatted(home.relativize(lab.folder()), task.type(), task.id(),
                                            task.status().name().toLowerCase(Locale.ROOT)));
                }
            }
        }
        progress.accept("leaving out the references");
        return new StudentRepository(home, labs, StudentJar.of(labs));
    }

    /// Why a lab cannot be handed out, or null: its guarantees name a reference.
    public static @Nullable String obstacle(Lab lab) {
        return StudentJar.obstacle(lab);
    }

    /// Writes it into a folder, which is made.
    ///
    /// @throws BadInput if the folder is there and not empty
    public void write(Path folder) throws IOException {
        requireEmpty(folder);
        programs(folder);
        for (Lab lab : labs)
            copy(lab.folder(), folder.resolve(home.relativize(lab.folder())));
        Template.of("pom.xml").write(folder.resolve("pom.xml"));
        Template.of("labs.xml").with("MODULES", modules()).with("VERSION", version)
                .write(folder.resolve("labs/pom.xml"));
        for (String wrapper : List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties", ".gitignore")) {
            Path to = folder.resolve(wrapper);
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.copy(home.resolve(wrapper), to, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Template.of("README").with("LABS", list()).with("FIRST", path(labs.getFirst()))
                .write(folder.resolve("README.md"));
        Template.of("grade.yml").with("MATRIX", matrix()).write(folder.resolve(".github/workflows/grade.yml"));
        for (Path source : (Iterable<Path>) jar.readable(home)::iterator) {
            Path java = Path.of("src", "main", "java");
            Path module = home.relativize(source);
            copy(source, folder.resolve("sources").resolve(module.subpath(1 + java.getNameCount(),
                    module.getNameCount())));
        }
    }

    static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS))
            return;
        if (!Files.isDirectory(folder))
            throw new BadInput(folder + ": is a file; give a folder that is empty or not there yet.");
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent())
                throw new BadInput(folder + ": is not empty; give a folder that is empty or not there yet.");
        }
    }

    /// Writes what judges: the launcher, the jar and the libraries.
    void programs(Path folder) throws IOException {
        Path student = Files.createDirectories(folder.resolve("repository/io/loadstone/student").resolve(version));
        Files.write(student.resolve("student-%s.jar".formatted(version)), bytes);
        Path lib = Files.createDirectories(folder.resolve("lib"));
        StringBuilder dependencies = new StringBuilder();
        for (Path library : new Libraries(home.resolve("grading/target/lib")).needed(jar.foreign())) {
            String name = String.valueOf(library.getFileName());
            Files.copy(library, lib.resolve(name));
            Matcher parts = JAR.matcher(name);
            if (parts.matches() && GROUPS.containsKey(parts.group(1))) {
                dependencies.append(
                        "    <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>\n"
                                .formatted(GROUPS.get(parts.group(1)), parts.group(1), parts.group(2)));
            }
        }
        Template.of("student.xml").with("DEPENDENCIES", dependencies.toString().stripTrailing())
                .with("VERSION", version).write(student.resolve("student-%s.pom".formatted(version)));
        launcher().writeProgram(folder.resolve("loadstone"));
    }

    private Template launcher() throws IOException {
        String own = Files.readString(home.resolve("loadstone"));
        int from = own.indexOf("set -u");
        int to = own.indexOf(BUILD);
        if (from < 0 || to < from)
            throw new IllegalStateException("the launcher has no line '" + BUILD + "'");
        return new Template(
                """
                        #!/bin/sh
                        # Finds a JDK and starts Loadstone's command line. Try: ./loadstone --help
                        #
                        # Environment:
                        #   JAVA_HOME       looked at first, then PATH, then the usual folders; what is older than 25 is passed over
                        #   LOADSTONE_JDKS  folders that hold JDKs, separated by colons, instead of the usual ones
                        """
                        + own.substring(from, to) + Template.of("launcher").with("MAIN", StudentJar.MAIN).text());
    }

    /// Copies a file, or what git would keep of a folder.
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path inside = from.relativize(file);
                if (inside.startsWith("target") || inside.toString().startsWith("."))
                    continue;
                Path copy = inside.toString().isEmpty() ? to : to.resolve(inside);
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy);
            }
        }
    }

    private String path(Lab lab) {
        return home.relativize(lab.folder()).toString().replace('\\', '/');
    }

    private String modules() {
        return labs.stream().map(lab -> "    <module>%s</module>".formatted(path(lab).startsWith("labs/")
                ? path(lab).substring("labs/".length())
                : "../" + path(lab))).collect(Collectors.joining("\n"));
    }

    private String list() {
        return labs.stream().map(lab -> "- Lab %d, `%s`: %s (`%s/handout.adoc`, %d points)".formatted(lab.number(),
                lab.id(), lab.title(), path(lab), lab.points())).collect(Collectors.joining("\n"));
    }

    private String matrix() {
        return labs.stream().map(lab -> "          - { lab: %s, folder: %s }".formatted(lab.id(), path(lab)))
                .collect(Collectors.joining("\n"));
    }
}
