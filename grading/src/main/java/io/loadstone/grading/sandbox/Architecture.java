package io.loadstone.grading.sandbox;

import org.jspecify.annotations.Nullable;

/// A processor architecture whose system calls are known here.
enum Architecture {
    /// `AUDIT_ARCH_X86_64`.
    X86_64(0xC000_003E),
    /// `AUDIT_ARCH_AARCH64`.
    AARCH64(0xC000_00B7);

    private final int audit;

    Architecture(int audit) {
        this.audit = audit;
    }

    /// What the kernel calls it in `struct seccomp_data`.
    int audit() {
        return audit;
    }

    /// This machine's, or null if it is another or does not run Linux.
    static @Nullable Architecture current() {
        if (!System.getProperty("os.name", "").equals("Linux"))
            return null;
        return switch (System.getProperty("os.arch", "")) {
            case "amd64" -> X86_64;
            case "aarch64" -> AARCH64;
            default -> null;
        };
    }
}
