package io.loadstone.book;

import io.loadstone.book.print.Pdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints the book as a site.
///
/// Exit codes: 0 printed, 1 problems (all listed, nothing written), 2 misuse, 3 the machine failed.
@Command(name = "book", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true, description = {
        "Prints the book as a site that reads from a folder, without a network.",
        "Fails, and lists every problem at once, when a result is missing, stale or shown in no chapter, when a verdict "
                + "contradicts its chapter, or when a link is dead."},
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:printed", "1:problems, all listed; nothing is written", "2:misuse",
                "3:the machine failed"})
public final class Book implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", description = "the repository's root (default: ${DEFAULT-VALUE})",
            defaultValue = ".")
    private Path home = Path.of(".");

    @Option(names = "--out", paramLabel = "DIR", description = "where the site goes (default: ${DEFAULT-VALUE})",
            defaultValue = "target/book")
    private Path out = Path.of("target/book");

    @Option(names = "--edition", paramLabel = "EDITION",
            description = "student (no solutions) or instructor (default: ${DEFAULT-VALUE})", defaultValue = "student")
    private Edition edition = Edition.STUDENT;

    @Option(names = "--pdf", description = "print the book as a PDF beside the site, too")
    private boolean pdf;

    @Option(names = "--yours", paramLabel = "DIR",
            description = "evidence of your own runs, to lay beside the reference run (default: target/evidence below the root, if there is one)")
    private @Nullable Path yours;

    /// Starts the command line.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Book()).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println("book: " + failure);
                    return 3;
                }).execute(args);
    }

    @Override
    public Integer call() throws IOException {
        Path root = home.toAbsolutePath().normalize();
        if (!Files.isRegularFile(root.resolve("book/chapters/book.adoc"))) {
            System.err.println(
                    "book: " + root + " holds no book/chapters/book.adoc; give the repository's root by --home");
            return 2;
        }
        if (yours != null && !Files.isDirectory(yours)) {
            System.err.println("book: " + yours + " is no folder; give the folder of your evidence by --yours");
            return 2;
        }
        Path usual = root.resolve("target/evidence");
        Path own = yours == null && Files.isDirectory(usual) ? usual : yours;
        long start = System.nanoTime();
        say("starting the typesetter (some seconds)");
        Printer.Proof proof;
        try (Typesetter typesetter = new Typesetter()) {
            say("setting the chapters, " + edition.word() + " edition");
            proof = new Printer(typesetter).print(root, edition, own);
        }
        if (!proof.problems().isEmpty()) {
            proof.problems().forEach(System.err::println);
            int count = proof.problems().size();
            System.err.println("book: " + count + (count == 1 ? " problem" : " problems") + ", nothing written");
            return 1;
        }
        if (pdf) {
            say("printing the PDF");
            proof.files().put("loadstone-" + edition.word() + ".pdf",
                    Pdf.of(proof.html(), "The theory of data loading, tested", edition.word() + " edition"));
        }
        write(proof.files(), out);
        System.out.printf("book: %d pages in %.1f s: %s%n",
                proof.files().keySet().stream().filter(name -> name.endsWith(".html")).count(),
                (System.nanoTime() - start) / 1e9, out.resolve("index.html"));
        if (pdf)
            say(out.resolve("loadstone-" + edition.word() + ".pdf").toString());
        return 0;
    }

    private static void say(String what) {
        System.out.println("book: " + what);
    }

    /// Writes the site, and removes what an earlier book left there and this one does not have (an instructor's page
    /// must not stay in a student's book).
    static void write(SortedMap<String, byte[]> files, Path out) throws IOException {
        Path list = out.resolve("files.txt");
        if (Files.isRegularFile(list)) {
            List<String> earlier = Files.readAllLines(list);
            for (String name : earlier) {
                Path file = out.resolve(name).normalize();
                if (!files.containsKey(name) && file.startsWith(out.normalize()))
                    Files.deleteIfExists(file);
            }
        }
        Files.createDirectories(out.resolve("fonts"));
        files.forEach((name, bytes) -> {
            try {
                Files.write(out.resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Files.write(list, files.keySet());
    }
}
