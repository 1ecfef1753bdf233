package io.loadstone.grading.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this machine's kernel offers for confining a process. Asks only; creates nothing.
///
/// @param offered whether it is there
/// @param what what is there, or why it is not
public record KernelSupport(boolean offered, String what) {
    private static final Path ACTIONS = Path.of("/proc/sys/kernel/seccomp/actions_avail");
    private static final int FOR_TCP = 4;
    private static final int FOR_SIGNALS = 6;

    /// Landlock and its version.
    public static KernelSupport landlock() {
        if (Architecture.current() == null)
            return elsewhere();
        long version = Landlock.version();
        if (version < 1) {
            return new KernelSupport(false,
                    "not offered (%s): Linux 5.13 or newer has it, switched on by lsm=landlock,...; a container's own filter may hide it"
                            .formatted(Linux.error(version)));
        }
        return new KernelSupport(true, "version %d: files%s%s".formatted(version, version >= FOR_TCP ? ", TCP" : "",
                version >= FOR_SIGNALS ? ", signals" : ""));
    }

    /// Seccomp and what its filters can do.
    public static KernelSupport seccomp() {
        if (Architecture.current() == null)
            return elsewhere();
        try {
            return new KernelSupport(true, "filters: " + Files.readString(ACTIONS).strip());
        } catch (IOException e) {
            return new KernelSupport(false, ACTIONS + " is not there: this kernel was built without filters");
        }
    }

    private static KernelSupport elsewhere() {
        return new KernelSupport(false, "not for %s on %s".formatted(System.getProperty("os.name"),
                System.getProperty("os.arch")));
    }
}
