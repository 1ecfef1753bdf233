package io.loadstone.grading.sandbox;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Landlock domain under construction: what is not granted is denied to the thread that enters it and to all that it
/// starts or becomes, for good.
///
/// Source: M. Salaün, Linux `Documentation/userspace-api/landlock.rst`, versions 1 to 7.
final class Landlock implements AutoCloseable {
    static final long EXECUTE = 1;
    static final long WRITE_FILE = 1 << 1;
    static final long READ_FILE = 1 << 2;
    static final long READ_DIR = 1 << 3;

    private static final long VERSION_1 = (1 << 13) - 1; // EXECUTE to MAKE_SYM
    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long IOCTL_DEVICE = 1 << 15;
    private static final long BIND_AND_CONNECT_TCP = 0b11;
    private static final long ABSTRACT_SOCKETS_AND_SIGNALS = 0b11;

    private static final long ASK_VERSION = 1;
    private static final long RULE_PATH_BENEATH = 1;
    private static final long O_PATH_CLOEXEC = 0x20_0000 | 0x8_0000;
    private static final long AT_CURRENT_FOLDER = -100;

    private final long ruleset;

    private Landlock(long ruleset) {
        this.ruleset = ruleset;
    }

    /// The kernel's version of Landlock, or minus an error number.
    static long version() {
        return Linux.call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, ASK_VERSION);
    }

    /// A domain that denies all that this version of Landlock can deny.
    ///
    /// @throws IllegalStateException if the kernel refuses
    static Landlock denyingAll(long version) {
        long files = VERSION_1;
        if (version >= 2)
            files |= REFER;
        if (version >= 3)
            files |= TRUNCATE;
        if (version >= 5)
            files |= IOCTL_DEVICE;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(24, 8); // struct landlock_ruleset_attr
            Linux.buffer(attributes).putLong(0, files)
                    .putLong(8, version >= 4 ? BIND_AND_CONNECT_TCP : 0)
                    .putLong(16, version >= 6 ? ABSTRACT_SOCKETS_AND_SIGNALS : 0);
            long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
            return new Landlock(required("create_ruleset",
                    Linux.call(SystemCall.LANDLOCK_CREATE_RULESET, attributes.address(), size, 0)));
        }
    }

    /// Grants access to a file, or to a folder and all below it. A path that is not there grants nothing.
    Landlock grant(Path path, long access) {
        long granted = Files.isDirectory(path) ? access : access & ~READ_DIR;
        try (Arena arena = Arena.ofConfined()) {
            long file = Linux.call(SystemCall.OPENAT, AT_CURRENT_FOLDER, Linux.string(arena, path.toString()).address(),
                    O_PATH_CLOEXEC, 0);
            if (file < 0)
                return this;
            MemorySegment rule = arena.allocate(16, 8); // struct landlock_path_beneath_attr, packed
            Linux.buffer(rule).putLong(0, granted).putInt(8, (int) file);
            long added = Linux.call(SystemCall.LANDLOCK_ADD_RULE, ruleset, RULE_PATH_BENEATH, rule.address(), 0);
            Linux.call(SystemCall.CLOSE, file);
            required("add_rule " + path, added);
            return this;
        }
    }

    /// Enters the domain.
    ///
    /// @throws IllegalStateException if the kernel refuses
    void enter() {
        required("restrict_self", Linux.call(SystemCall.LANDLOCK_RESTRICT_SELF, ruleset, 0));
    }

    private static long required(String what, long result) {
        if (result < 0)
            throw new IllegalStateException("landlock %s: %s".formatted(what, Linux.error(result)));
        return result;
    }

    @Override
    public void close() {
        Linux.call(SystemCall.CLOSE, ruleset);
    }
}
