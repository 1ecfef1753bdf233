package io.loadstone.grading.command;

import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.sandbox.KernelSupport;
import io.loadstone.grading.split.Children;
import io.loadstone.grading.split.Limits;
import io.loadstone.grading.split.MachineFailure;
import java.nio.file.Path;

/// What this machine has for locking a submission in, and what its process finds when it is.
final class SandboxFindings {
    private static final String LANDLOCK_COST = "While a submission is compiled, only seccomp stands before files; once it runs, none can be opened all the same.";
    private static final String SECCOMP_COST = "Nothing that is graded could be confined: 'grade' refuses, unless told --allow-unsandboxed.";

    private SandboxFindings() {}

    static Finding landlock() {
        return finding("Landlock", KernelSupport.landlock(), LANDLOCK_COST);
    }

    static Finding seccomp() {
        return finding("seccomp", KernelSupport.seccomp(), SECCOMP_COST);
    }

    private static Finding finding(String thing, KernelSupport support, String cost) {
        return support.offered()
                ? Finding.present(thing, support.what())
                : Finding.absent(thing, support.what(), cost);
    }

    /// Starts a real one and asks it.
    ///
    /// @param work a folder of ours for files that are kept between runs
    static Finding reached(Path work) {
        try (Children children = Children.expecting(0, work, Limits.STANDARD, true)) {
            Children.Reached reached = children.reached();
            Isolation isolation = reached.isolation();
            String found = reached.remark().isEmpty()
                    ? "%s, as a submission's process found itself".formatted(isolation)
                    : "%s, and no more: %s".formatted(isolation, reached.remark());
            return isolation == Isolation.LANDLOCK_SECCOMP
                    ? Finding.present("sandbox", found)
                    : Finding.absent("sandbox", found, isolation.isSandbox() ? LANDLOCK_COST : SECCOMP_COST);
        } catch (MachineFailure e) {
            return Finding.absent("sandbox", String.valueOf(e.getMessage()), "Nothing can be graded here.");
        }
    }
}
