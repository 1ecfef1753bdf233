package io.loadstone.grading.command;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Waits for changes of Java files below a folder.
///
/// One save is many events (editors write beside the file and rename): those within [#SETTLE_MILLIS] count as one change.
final class SourceWatch implements AutoCloseable {
    private static final long SETTLE_MILLIS = 60;

    private final Path root;
    private final WatchService service;

    SourceWatch(Path root) throws IOException {
        this.root = root;
        service = root.getFileSystem().newWatchService();
        register();
    }

    private void register() throws IOException {
        List<Path> folders;
        try (Stream<Path> below = Files.walk(root)) {
            folders = below.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders)
            folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    }

    /// Returns true when a Java file was changed, made or removed, and false if the thread was interrupted.
    boolean awaitChange() throws IOException {
        try {
            boolean changed = false;
            WatchKey key = service.take();
            while (key != null || !changed) {
                changed |= key != null && isRelevant(key);
                key = changed ? service.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS) : service.take();
            }
            register(); // folders may be new
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRelevant(WatchKey key) {
        boolean relevant = key.pollEvents().stream().anyMatch(event -> isRelevant(key, event));
        key.reset();
        return relevant;
    }

    private static boolean isRelevant(WatchKey key, WatchEvent<?> event) {
        if (!(event.context() instanceof Path name && key.watchable() instanceof Path folder))
            return true; // events were lost
        return name.toString().endsWith(".java") || Files.isDirectory(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
