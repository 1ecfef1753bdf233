package io.loadstone.grading.command;

import io.loadstone.grading.InfrastructureFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `loadstone book`: starts the book's builder, which is a program of its own.
@Command(name = "book", header = "render the book with its live results", description = {
        "",
        "The committed reference run shows, and your own from target/evidence beside it where there is one.",
        "Rendering fails when a result is missing, stale, contradicted by its sentence, or shown nowhere: all are listed with the command that mends them.",
        ""}, footer = {"", "Exit: 0 rendered, 1 a result or link is wrong, 2 misuse, 3 the builder could not be run."})
final class Book implements Callable<Integer> {

    /// Who reads it.
    enum Edition {
        /// Without solutions.
        STUDENT,
        /// With solutions and the power of the judge against each mutant.
        INSTRUCTOR
    }

    @Option(names = "--edition", paramLabel = "student|instructor", defaultValue = "student",
            description = "Default: ${DEFAULT-VALUE}.")
    private Edition edition = Edition.STUDENT;

    @Option(names = "--pdf", description = "Print a PDF beside the site, too.")
    private boolean pdf;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/book",
            description = "Where to write. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("target/book");

    private final Context context;

    Book(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return render(context, context.home().resolve(out), edition, pdf);
    }

    /// Renders into `folder`; answers the builder's exit code. The builder writes to our streams.
    static int render(Context context, Path folder, Edition edition, boolean pdf) {
        Path home = context.home();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xlog:disable", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", classPath(home.resolve("book/target")),
                "io.loadstone.book.Book", "--home", home.toString(), "--out", folder.toString(), "--edition",
                edition.name().toLowerCase(Locale.ROOT)));
        if (pdf)
            command.add("--pdf");
        Path own = EvidenceFolder.own(context);
        if (Files.isDirectory(own))
            command.addAll(List.of("--yours", own.toString()));
        context.terminal().out().flush();
        context.terminal().err().flush();
        try {
            return new ProcessBuilder(command).directory(home.toFile()).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new InfrastructureFailure("the book's builder could not be started: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureFailure("interrupted while the book was rendered", e);
        }
    }

    private static String classPath(Path target) {
        List<String> jars = new ArrayList<>();
        for (Path folder : List.of(target.resolve("lib"), target)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                found.forEach(jar -> jars.add(jar.toString()));
            } catch (IOException e) {
                throw new InfrastructureFailure(
                        "the book's builder is not built: start this by ./loadstone, or run ./mvnw -pl book package",
                        e);
            }
        }
        return String.join(File.pathSeparator, jars.stream().sorted().toList());
    }
}
