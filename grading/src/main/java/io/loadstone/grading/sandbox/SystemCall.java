package io.loadstone.grading.sandbox;

import java.util.OptionalInt;

/// System calls by name, with their numbers. [#NONE] where an architecture lacks one and has a newer one instead.
///
/// Source: Linux `arch/x86/entry/syscalls/syscall_64.tbl` and `include/uapi/asm-generic/unistd.h`.
enum SystemCall {
    // the process's own memory
    BRK(12, 214), MMAP(9, 222), MUNMAP(11, 215), MPROTECT(10, 226), MREMAP(25, 216), MADVISE(28, 233),
    MINCORE(27, 232), MEMBARRIER(324, 283), ARCH_PRCTL(158, -1),
    // its threads
    CLONE(56, 220), CLONE3(435, 435), EXIT(60, 93), EXIT_GROUP(231, 94), FUTEX(202, 98), FUTEX_WAITV(449, 449),
    GETTID(186, 178), SET_TID_ADDRESS(218, 96), SET_ROBUST_LIST(273, 99), RSEQ(334, 293), SCHED_YIELD(24, 124),
    SCHED_GETAFFINITY(204, 123), GETCPU(309, 168), PRCTL(157, 167),
    // signals to itself
    RT_SIGACTION(13, 134), RT_SIGPROCMASK(14, 135), RT_SIGRETURN(15, 139), RT_SIGPENDING(127, 136),
    RT_SIGSUSPEND(130, 133), RT_SIGTIMEDWAIT(128, 137), SIGALTSTACK(131, 132), TGKILL(234, 131),
    RESTART_SYSCALL(219, 128),
    // time
    CLOCK_GETTIME(228, 113), CLOCK_GETRES(229, 114), CLOCK_NANOSLEEP(230, 115), NANOSLEEP(35, 101),
    GETTIMEOFDAY(96, 169), TIME(201, -1), TIMES(100, 153), GETRUSAGE(98, 165),
    // what it is
    GETPID(39, 172), GETPPID(110, 173), GETUID(102, 174), GETEUID(107, 175), GETGID(104, 176), GETEGID(108, 177),
    UNAME(63, 160), SYSINFO(99, 179), GETRLIMIT(97, 163), PRLIMIT64(302, 261), GETRANDOM(318, 278),
    // files that are open
    READ(0, 63), WRITE(1, 64), READV(19, 65), WRITEV(20, 66), PREAD64(17, 67), PWRITE64(18, 68), LSEEK(8, 62),
    CLOSE(3, 57), FSTAT(5, 80), FCNTL(72, 25), IOCTL(16, 29), DUP(32, 23), DUP2(33, -1), DUP3(292, 24),
    POLL(7, -1), PPOLL(271, 73),
    // files by name
    OPEN(2, -1), OPENAT(257, 56), OPENAT2(437, 437), STAT(4, -1), LSTAT(6, -1), NEWFSTATAT(262, 79),
    STATX(332, 291), ACCESS(21, -1), FACCESSAT(269, 48), FACCESSAT2(439, 439), READLINK(89, -1),
    READLINKAT(267, 78), GETCWD(79, 17), GETDENTS64(217, 61), STATFS(137, 43), FSTATFS(138, 44),
    // becoming the real JVM, and confining it
    EXECVE(59, 221), CLOSE_RANGE(436, 436), SECCOMP(317, 277), LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_ADD_RULE(445, 445), LANDLOCK_RESTRICT_SELF(446, 446),
    // never allowed; asked for by probes alone
    SOCKET(41, 198);

    private static final int NONE = -1;

    private final int x86;
    private final int arm;

    SystemCall(int x86, int arm) {
        this.x86 = x86;
        this.arm = arm;
    }

    /// Its number, if the architecture has it.
    OptionalInt number(Architecture architecture) {
        int number = switch (architecture) {
            case X86_64 -> x86;
            case AARCH64 -> arm;
        };
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
