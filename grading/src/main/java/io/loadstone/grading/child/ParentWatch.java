package io.loadstone.grading.child;

import io.loadstone.grading.sandbox.Confinement;

/// Ends this process when the judge's has gone, also while the submission runs in a loop and reads no frame.
final class ParentWatch {
    private static final long PAUSE_MILLIS = 1000;

    private ParentWatch() {}

    static void start() {
        long parent = Confinement.parent();
        if (parent > 0) { // asking the kernel opens no file
            start(() -> Confinement.parent() == parent);
        } else {
            ProcessHandle.current().parent().ifPresent(handle -> start(handle::isAlive));
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void start(Condition alive) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> watch(alive));
    }

    private static void watch(Condition alive) {
        while (alive.holds()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                // nobody may stop it
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
