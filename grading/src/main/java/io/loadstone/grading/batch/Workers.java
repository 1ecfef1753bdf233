package io.loadstone.grading.batch;

import io.loadstone.grading.InfrastructureFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Processes that grade a part of a class each: a process judges one submission at a time.
///
/// They end with this one: each reads its standard input and goes when that ends.
public final class Workers implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();

    /// Starts as many workers, each by the command `arguments` and then its shard.
    ///
    /// @param main class with the command line
    /// @param home Loadstone's folder
    /// @param environment what they are told besides, out of sight of other users of the machine
    /// @param log where what they complain of goes
    public Workers(String main, Path home, List<String> arguments, Map<String, String> environment, int count,
            Path log) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:+UseSerialGC", "-Xlog:disable", "--enable-native-access=ALL-UNNAMED",
                "-Dloadstone.home=" + home));
        Path cache = home.resolve("grading/target/loadstone.aot");
        if (Files.exists(cache))
            command.add("-XX:AOTCache=" + cache);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        try {
            for (int i = 0; i < count; i++) {
                List<String> own = new ArrayList<>(command);
                own.add(new Shard(i, count).toString());
                File errors = log.resolveSibling(log.getFileName() + "." + i).toFile();
                ProcessBuilder builder = new ProcessBuilder(own).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(errors);
                builder.environment().putAll(environment);
                processes.add(builder.start());
            }
        } catch (IOException e) {
            close();
            throw new InfrastructureFailure("a worker could not be started: " + e, e);
        }
    }

    /// Whether one of them still works, after waiting for a moment.
    public boolean work(long millis) {
        boolean alive = false;
        try {
            for (Process process : processes)
                alive |= !process.waitFor(millis / processes.size(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureFailure("interrupted while a class was graded: start it again, it goes on", e);
        }
        return alive;
    }

    /// The worst of their exit codes, once none works any more.
    public int exitCode() {
        return processes.stream().mapToInt(Process::exitValue).max().orElse(0);
    }

    /// Ends this process when the one that started it is gone: what a worker does first.
    public static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is said
                }
            } catch (IOException e) {
                // gone as well
            }
            Runtime.getRuntime().halt(3);
        });
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
