package io.loadstone.grading.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that runs epochs on demand, in its own process. Protocol: `reference-impl/bench/README.md`.
final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedReader from;
    private final BufferedWriter to;
    private final List<String> cases;

    /// Starts the program and waits until it has warmed up.
    ///
    /// @throws IOException if it does not start, or ends before it is ready; with its last words
    Peer(List<String> command, Path directory) throws IOException {
        process = new ProcessBuilder(command).directory(directory.toFile()).redirectError(
                ProcessBuilder.Redirect.DISCARD).start();
        from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        to = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        String line = from.readLine();
        if (line == null || !line.startsWith("ready\t")) {
            close();
            throw new IOException(String.join(" ", command) + (line == null
                    ? " ended before it was ready"
                    : " said: "
                            + line));
        }
        cases = List.of(line.substring(line.indexOf('\t') + 1).split("\t", -1));
    }

    /// Names of what it can run.
    List<String> cases() {
        return cases;
    }

    /// Runs one epoch; nanoseconds a sample.
    double epoch(int which) throws IOException {
        to.write(Integer.toString(which));
        to.newLine();
        to.flush();
        String answer = from.readLine();
        if (answer == null)
            throw new IOException(cases.get(which) + ": the process ended in the middle of an epoch");
        return Double.parseDouble(answer);
    }

    /// Ends the process: its input ends, and after five seconds so does it.
    @Override
    public void close() {
        try {
            to.close();
            if (!process.waitFor(5, TimeUnit.SECONDS))
                process.destroyForcibly();
        } catch (IOException e) {
            process.destroyForcibly(); // it had already gone
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
