package io.loadstone.grading.split;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What the operating system says of a process: its processor time, and whether it wants any.
final class ProcessClock {
    private final ProcessHandle process;
    private final Path tasks;
    private volatile Duration last = Duration.ZERO;

    ProcessClock(ProcessHandle process) {
        this.process = process;
        tasks = Path.of("/proc", String.valueOf(process.pid()), "task");
    }

    /// Processor time of all its threads so far, to about 10 ms; what was last known once it has ended.
    Duration used() {
        process.info().totalCpuDuration().ifPresent(used -> last = used);
        return last;
    }

    /// Whether all its threads wait for something else than the processor. False where this cannot be told.
    boolean isWaiting() {
        if (!Files.isDirectory(tasks))
            return false;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'S')
                    return false;
            }
            return true;
        } catch (IOException | DirectoryIteratorException e) {
            return false; // a thread ended while we looked
        }
    }
}
