package io.loadstone.grading.sandbox;

import static io.loadstone.grading.sandbox.SystemCall.*;

/// How far a process has got, and which system calls it may make from there on. Each stage allows less than the one
/// before; a process cannot go back.
enum Stage {
    /// The launcher becomes the real JVM, which starts.
    LAUNCH,
    /// The JVM has started; it compiles.
    COMPILE,
    /// A submission is loaded and runs: computing, threads, the pipes that are open. No file has a name any more.
    RUN;

    private static final int CLONE_VM = 0x100;
    private static final int CLONE_THREAD = 0x1_0000;
    /// `CLONE_NEWNS`, `NEWCGROUP`, `NEWUTS`, `NEWIPC`, `NEWUSER`, `NEWPID` and `NEWNET`.
    private static final int CLONE_NAMESPACES = 0x7E02_0000;
    private static final int PR_SET_NAME = 15;
    private static final int PR_GET_NAME = 16;
    private static final int PR_SET_VMA = 0x5356_4D41;
    private static final int TCGETS = 0x5401;
    private static final int FIONREAD = 0x541B;
    private static final int F_DUPFD = 0;
    private static final int F_GETFD = 1;
    private static final int F_SETFD = 2;
    private static final int F_GETFL = 3;
    private static final int F_DUPFD_CLOEXEC = 1030;
    /// `O_WRONLY`, `O_RDWR`, `O_CREAT` and `O_TRUNC`.
    private static final int TO_WRITE = 1 | 2 | 0x40 | 0x200;

    /// The filter of this stage.
    ///
    /// @param process the only process that signals may be sent to
    Filter filter(Architecture architecture, int process) {
        Filter filter = new Filter(architecture)
                .allow(READ, WRITE, FUTEX, CLOCK_GETTIME, CLOCK_NANOSLEEP, SCHED_YIELD, MPROTECT, MADVISE, MMAP,
                        MUNMAP, BRK, MREMAP, MINCORE, MEMBARRIER, ARCH_PRCTL)
                .allow(EXIT, EXIT_GROUP, FUTEX_WAITV, GETTID, SET_TID_ADDRESS, SET_ROBUST_LIST, RSEQ,
                        SCHED_GETAFFINITY, GETCPU)
                .allow(RT_SIGACTION, RT_SIGPROCMASK, RT_SIGRETURN, RT_SIGPENDING, RT_SIGSUSPEND, RT_SIGTIMEDWAIT,
                        SIGALTSTACK, RESTART_SYSCALL)
                .allow(CLOCK_GETRES, NANOSLEEP, GETTIMEOFDAY, TIME, TIMES, GETRUSAGE)
                .allow(GETPID, GETPPID, GETUID, GETEUID, GETGID, GETEGID, UNAME, SYSINFO, GETRLIMIT, GETRANDOM)
                .allow(READV, WRITEV, PREAD64, PWRITE64, LSEEK, CLOSE, FSTAT, DUP, DUP2, DUP3, POLL, PPOLL);
        if (this != RUN) {
            filter.allow(STAT, LSTAT, NEWFSTATAT, STATX, ACCESS, FACCESSAT, FACCESSAT2, READLINK, READLINKAT, GETCWD,
                    GETDENTS64, STATFS, FSTATFS, SECCOMP)
                    .allowIf(OPEN, 1, TO_WRITE, 0)
                    .allowIf(OPENAT, 2, TO_WRITE, 0);
        }
        if (this == LAUNCH)
            filter.allow(EXECVE, CLOSE_RANGE);
        // glibc starts threads by clone3, whose flags lie behind a pointer; without it, by clone.
        return filter.refuse(CLONE3, Linux.ENOSYS)
                .allowIf(CLONE, 0, CLONE_THREAD | CLONE_VM | CLONE_NAMESPACES, CLONE_THREAD | CLONE_VM)
                .allowIf(TGKILL, 0, -1, process)
                .allowIf(PRCTL, 0, -1, PR_SET_NAME, PR_GET_NAME, PR_SET_VMA)
                .allowIf(IOCTL, 1, -1, TCGETS, FIONREAD)
                .allowIf(FCNTL, 1, -1, F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC)
                .allowIfNull(PRLIMIT64, 2);
    }
}
