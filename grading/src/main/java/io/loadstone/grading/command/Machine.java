package io.loadstone.grading.command;

import com.sun.management.OperatingSystemMXBean;
import io.loadstone.data.FashionMnist;
import io.loadstone.transfer.gpu.DriverLook;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What this machine has. A look that fails becomes a finding: none of them throws.
final class Machine {
    private static final double GIGABYTE = 1 << 30;

    private final Context context;

    Machine(Context context) {
        this.context = context;
    }

    /// Everything, in the order in which it matters.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        look(findings, "JDK", this::jdk);
        look(findings, "processor", this::processor);
        look(findings, "terminal", this::terminal);
        look(findings, "Maven", this::maven);
        look(findings, "quick starts", this::cache);
        look(findings, "test images", this::testImages);
        look(findings, "all images", this::allImages);
        look(findings, "Landlock", Kernel::landlock);
        look(findings, "seccomp", Kernel::seccomp);
        look(findings, "C compiler", this::compiler);
        look(findings, "GPU", Machine::gpu);
        look(findings, "Chromium", this::chromium);
        return findings;
    }

    private static void look(List<Finding> findings, String thing, Supplier<Finding> look) {
        try {
            findings.add(look.get());
        } catch (RuntimeException | LinkageError e) {
            findings.add(Finding.absent(thing, "could not be looked at: " + e, "Nothing is known about it."));
        }
    }

    private Finding jdk() {
        return Finding.present("JDK", "%s %s in %s".formatted(System.getProperty("java.vendor"), Runtime.version(),
                System.getProperty("java.home")));
    }

    private Finding processor() {
        int cores = Runtime.getRuntime().availableProcessors();
        String found = "%d cores, %s".formatted(cores, memory());
        return cores > 1
                ? Finding.present("processor", found)
                : Finding.absent("processor", found,
                        "With one core, loader workers only take turns: no figure on scaling means anything.");
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? "%.1f GB memory, %.1f GB of it for a JVM".formatted(system.getTotalMemorySize() / GIGABYTE,
                        Runtime.getRuntime().maxMemory() / GIGABYTE)
                : "memory unknown";
    }

    private Finding terminal() {
        Terminal terminal = context.terminal();
        return terminal.drawing()
                ? Finding.present("terminal", "%d columns, %s, %s".formatted(terminal.columns(),
                        terminal.colours() ? "colours" : "no colours", System.getProperty("stdout.encoding")))
                : Finding.absent("terminal", "standard output is not one", "No colours, and 'watch' cannot redraw.");
    }

    private Finding maven() {
        Path distributions = Path.of(System.getProperty("user.home"), ".m2", "wrapper", "dists");
        return hasChild(distributions, "apache-maven-*")
                ? Finding.present("Maven", "fetched by ./mvnw into " + distributions)
                : Finding.absent("Maven", "not fetched yet",
                        "The next build needs the network: ./mvnw fetches Maven and the libraries.");
    }

    private Finding cache() {
        Path cache = context.home().resolve("grading/target/loadstone.aot");
        try {
            return Finding.present("quick starts", "AOT cache of %.0f MB".formatted(Files.size(cache) / 1e6));
        } catch (IOException e) {
            return Finding.absent("quick starts", "no AOT cache",
                    "Each command starts about half a second later. ./loadstone makes one after a build.");
        }
    }

    private Finding testImages() {
        try {
            return Finding.present("test images", "Fashion-MNIST, %,d embedded".formatted(FashionMnist.test().size()));
        } catch (IOException e) {
            return Finding.absent("test images", e.getMessage() + "",
                    "'tour' has nothing to load. Restore the file from git.");
        }
    }

    private Finding allImages() {
        return FashionMnist.installed()
                ? Finding.present("all images", "Fashion-MNIST's 60,000 to train on in " + FashionMnist.INSTALLED)
                : Finding.absent("all images", "none in " + FashionMnist.INSTALLED,
                        "Loads run over the 10,000 embedded images. On Debian: apt install dataset-fashion-mnist");
    }

    private Finding compiler() {
        return program("gcc", "cc", "clang")
                .map(path -> Finding.present("C compiler", firstLine(path, "--version")))
                .orElseGet(() -> Finding.absent("C compiler", "no gcc, cc or clang in PATH",
                        "'bench' shows the loader without the limit that C reaches beside it."));
    }

    /// A device that does not work is told by the driver's error; what is missing costs no more than the curve of a real one.
    static Finding gpu() {
        DriverLook look = DriverLook.look();
        return look.usable()
                ? Finding.present("GPU", look.what())
                : Finding.absent("GPU", look.what(), Character.toUpperCase(look.advice().charAt(0))
                        + look.advice().substring(1) + ".");
    }

    private Finding chromium() {
        return program("chromium", "chromium-browser", "google-chrome")
                .map(path -> Finding.present("Chromium", path.toString()))
                .orElseGet(() -> Finding.absent("Chromium", "none in PATH",
                        "Only for looking at the book from a command line; any browser reads it. On Debian: apt install chromium"));
    }

    private static boolean hasChild(Path folder, String pattern) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, pattern)) {
            return children.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> program(String... names) {
        for (String name : names) {
            for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
                Path path = Path.of(folder, name);
                if (Files.isExecutable(path))
                    return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static String firstLine(Path program, String argument) {
        try {
            Process process = new ProcessBuilder(program.toString(), argument).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.SECONDS))
                process.destroyForcibly();
            return text.lines().findFirst().orElse(program.toString());
        } catch (IOException e) {
            return "%s, which does not run: %s".formatted(program, e.getMessage()).toLowerCase(Locale.ROOT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return program.toString();
        }
    }
}
