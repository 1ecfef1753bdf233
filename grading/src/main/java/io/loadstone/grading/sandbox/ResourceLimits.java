package io.loadstone.grading.sandbox;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// What the kernel itself takes from a process that goes too far, also when the judge is no longer there to look.
///
/// @param processorSeconds processor time before it is killed
/// @param memoryBytes address space
/// @param openFiles file descriptors
/// @param fileBytes size of a file that it writes
public record ResourceLimits(long processorSeconds, long memoryBytes, int openFiles, long fileBytes) {
    private static final int CPU = 0;
    private static final int FSIZE = 1;
    private static final int CORE = 4;
    private static final int NOFILE = 7;
    private static final int AS = 9;
    private static final int MSGQUEUE = 12;

    /// Sets them on this process; they cannot be raised again.
    ///
    /// @throws IllegalStateException if the kernel refuses
    void enter() {
        set("CPU", CPU, processorSeconds);
        set("FSIZE", FSIZE, fileBytes);
        set("CORE", CORE, 0);
        set("NOFILE", NOFILE, openFiles);
        set("MSGQUEUE", MSGQUEUE, 0);
        set("AS", AS, memoryBytes);
    }

    /// Asks for the limits and sets none.
    static void rehearse() {
        set("AS", AS, -1);
    }

    private static void set(String name, int resource, long limit) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment both = arena.allocate(16, 8); // struct rlimit64: soft, hard
            long asked = Linux.call(SystemCall.PRLIMIT64, 0, resource, 0, both.address());
            if (asked < 0)
                throw new IllegalStateException("prlimit64 RLIMIT_%s: %s".formatted(name, Linux.error(asked)));
            long hard = Linux.buffer(both).getLong(8);
            long lowest = Long.compareUnsigned(hard, limit) < 0 ? hard : limit; // what is lower already stays
            Linux.buffer(both).putLong(0, lowest).putLong(8, lowest);
            long set = Linux.call(SystemCall.PRLIMIT64, 0, resource, both.address(), 0);
            if (set < 0)
                throw new IllegalStateException("prlimit64 RLIMIT_%s: %s".formatted(name, Linux.error(set)));
        }
    }
}
