package io.loadstone.grading.child;

/// Ends this process when the judge's has gone, also while the submission runs in a loop and reads no frame.
final class ParentWatch {
    private static final long PAUSE_MILLIS = 1000;

    private ParentWatch() {}

    static void start() {
        ProcessHandle.current().parent().ifPresent(parent -> Thread.ofPlatform()
                .daemon()
                .name("parent-watch")
                .start(() -> watch(parent)));
    }

    private static void watch(ProcessHandle parent) {
        while (parent.isAlive()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                // nobody may stop it
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
