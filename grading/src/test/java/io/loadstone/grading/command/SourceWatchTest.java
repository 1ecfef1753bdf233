package io.loadstone.grading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class SourceWatchTest {
    @TempDir
    Path sources;

    @Test
    void aSaveByRenamingIsSeen() throws Exception {
        Path file = Files.writeString(sources.resolve("A.java"), "class A {}");
        assertThat(seenAfter(() -> {
            Path draft = Files.writeString(sources.resolve("A.java~"), "class A { int a; }");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        })).isTrue();
    }

    @Test
    void aFileInANewFolderIsSeen() throws Exception {
        assertThat(seenAfter(() -> Files.writeString(Files.createDirectories(sources.resolve("lab/new")).resolve(
                "A.java"), "class A {}"))).isTrue();
    }

    @Test
    void whatIsNotJavaIsNotSeen() throws Exception {
        assertThat(seenAfter(() -> Files.writeString(sources.resolve(".A.java.swp"), "x"))).isFalse();
    }

    private interface Change {
        void make() throws Exception;
    }

    /// Whether the change ends a wait within a second.
    private boolean seenAfter(Change change) throws Exception {
        try (SourceWatch watch = new SourceWatch(sources); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = new CompletableFuture<Boolean>();
            var waiting = threads.submit(() -> seen.complete(watch.awaitChange()));
            change.make();
            boolean inTime = seen.completeOnTimeout(false, 1, TimeUnit.SECONDS).get();
            waiting.cancel(true);
            return inTime;
        }
    }
}
