package io.loadstone.grading.sandbox;

import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/// What confines this process, as it finds out by trying, and the last turns of the key.
public final class Confinement {
    private static final long AT_CURRENT_FOLDER = -100;
    private static final long O_DIRECTORY_CLOEXEC = 0x8_0000;
    private static final long UNIX_STREAM = 1;

    private final @Nullable Architecture architecture;
    private final Tier tier;
    private final String remark;

    private Confinement(@Nullable Architecture architecture, Tier tier, String remark) {
        this.architecture = architecture;
        this.tier = tier;
        this.remark = remark;
    }

    /// Takes away, on all threads, what compiling does not need, and looks what is left.
    ///
    /// @param launcher what the launcher had to say: empty if it entered a Landlock domain
    public static Confinement enter(String launcher) {
        Architecture here = Architecture.current();
        if (here == null) {
            return new Confinement(null, Tier.NONE, "no sandbox for %s on %s".formatted(System.getProperty("os.name"),
                    System.getProperty("os.arch")));
        }
        boolean landlock = opensRoot() == -Linux.EACCES;
        long installed = Stage.COMPILE.filter(here, process()).install(true);
        if (installed != 0 || !refusesSockets())
            return new Confinement(here, Tier.NONE, "no seccomp filter (%s)".formatted(Linux.error(installed)));
        return landlock
                ? new Confinement(here, Tier.LANDLOCK_SECCOMP, "")
                : new Confinement(here, Tier.SECCOMP, launcher.isEmpty() ? "Landlock does not hold" : launcher);
    }

    /// Does all that [#enter] and [#close] do except to take anything away, so that the JVM can record which classes they
    /// need.
    public static Confinement rehearse() {
        Architecture here = Architecture.current();
        if (here != null) {
            for (Stage stage : Stage.values())
                stage.filter(here, process()).rehearse();
            opensRoot();
            refusesSockets();
        }
        return new Confinement(null, Tier.NONE, "a rehearsal");
    }

    /// Before the first class of a submission is loaded: from now on no file is opened, on any thread.
    ///
    /// @throws IllegalStateException if that cannot be had although the process was confined before
    public void close() {
        if (architecture == null || tier == Tier.NONE)
            return;
        long installed = Stage.RUN.filter(architecture, process()).install(true);
        if (installed != 0 || opensRoot() != -Linux.EPERM)
            throw new IllegalStateException("the last seccomp filter does not hold: " + Linux.error(installed));
    }

    /// How far this process is confined.
    public Tier tier() {
        return tier;
    }

    /// Why no further; empty if nothing is missing.
    public String remark() {
        return remark;
    }

    /// The parent's number, without opening a file.
    ///
    /// @return -1 where this cannot be told
    public static long parent() {
        return Architecture.current() == null ? -1 : Linux.call(SystemCall.GETPPID);
    }

    private static int process() {
        return (int) Linux.call(SystemCall.GETPID);
    }

    /// A folder that everybody may list. Opening it tells who denies it, if somebody does.
    private static long opensRoot() {
        try (Arena arena = Arena.ofConfined()) {
            long file = Linux.call(SystemCall.OPENAT, AT_CURRENT_FOLDER, Linux.string(arena, "/").address(),
                    O_DIRECTORY_CLOEXEC, 0);
            if (file >= 0)
                Linux.call(SystemCall.CLOSE, file);
            return file;
        }
    }

    private static boolean refusesSockets() {
        long socket = Linux.call(SystemCall.SOCKET, UNIX_STREAM, UNIX_STREAM, 0);
        if (socket >= 0)
            Linux.call(SystemCall.CLOSE, socket);
        return socket == -Linux.EPERM;
    }
}
