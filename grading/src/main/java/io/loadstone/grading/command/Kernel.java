package io.loadstone.grading.command;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux offers for locking a process in.
final class Kernel {
    private static final long LANDLOCK_CREATE_RULESET = 444; // the same number on every architecture
    private static final int LANDLOCK_CREATE_RULESET_VERSION = 1;
    private static final String UNUSED = " (grading does not use it yet)";
    private static final String COST = "Nothing today: grading relies on a process of its own with limits. A sandbox could not be set up here.";

    private Kernel() {}

    /// Asks the kernel for its version of Landlock. Creates nothing.
    @SuppressWarnings("restricted") // no other way to ask
    static Finding landlock() {
        if (!isLinux())
            return Finding.absent("Landlock", "not Linux", COST);
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle syscall = linker.downcallHandle(linker.defaultLookup().findOrThrow("syscall"),
                    FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT),
                    Linker.Option.firstVariadicArg(1));
            long version = (long) syscall.invokeExact(LANDLOCK_CREATE_RULESET, MemorySegment.NULL, 0L,
                    LANDLOCK_CREATE_RULESET_VERSION);
            return version > 0
                    ? Finding.present("Landlock", "version " + version + UNUSED)
                    : Finding.absent("Landlock", "this kernel has it not, or not switched on", COST);
        } catch (Throwable e) {
            return Finding.absent("Landlock", "could not be asked for: " + e, COST);
        }
    }

    /// Reads what filters the kernel knows.
    static Finding seccomp() {
        Path actions = Path.of("/proc/sys/kernel/seccomp/actions_avail");
        try {
            return Finding.present("seccomp", Files.readString(actions).strip() + UNUSED);
        } catch (IOException e) {
            return Finding.absent("seccomp", isLinux() ? actions + " is not there" : "not Linux", COST);
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").equals("Linux");
    }
}
