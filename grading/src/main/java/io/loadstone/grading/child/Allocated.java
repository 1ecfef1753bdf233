package io.loadstone.grading.child;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Bytes that the current thread has allocated so far.
public final class Allocated {
    private Allocated() {}

    /// Starts loading what it takes, in another thread.
    public static void prepare() {
        Thread.ofPlatform().daemon().name("allocated").start(Allocated::now);
    }

    /// In bytes; -1 if this JVM does not count them.
    public static long now() {
        ThreadMXBean bean = Holder.BEAN;
        return bean == null ? -1 : bean.getCurrentThreadAllocatedBytes();
    }

    private static final class Holder {
        private static final @org.jspecify.annotations.Nullable ThreadMXBean BEAN = ManagementFactory
                .getThreadMXBean() instanceof ThreadMXBean bean
                && bean.isThreadAllocatedMemorySupported() ? bean : null;
    }
}
