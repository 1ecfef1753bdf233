package io.loadstone.grading.sandbox;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The kernel's system calls, made directly: the C library has no function for most of those that confine.
@SuppressWarnings("restricted") // that is what this class is for
final class Linux {
    static final int EPERM = 1;
    static final int EACCES = 13;
    static final int EINVAL = 22;
    static final int ENOTTY = 25;
    static final int ENOSYS = 38;
    static final int EOPNOTSUPP = 95;

    /// Largest number of arguments of a call.
    private static final int MAX_ARGUMENTS = 6;

    private static final StructLayout STATE = Linker.Option.captureStateLayout(); // errno alone
    private static final MethodHandle SYSCALL = Linker.nativeLinker()
            .downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
                    FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                            JAVA_LONG),
                    Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(1));

    private Linux() {}

    /// Makes a call; arguments that are not given are 0.
    ///
    /// @return what it returns, or minus the error number
    static long call(SystemCall call, long... arguments) {
        Architecture here = Architecture.current();
        if (here == null || call.number(here).isEmpty())
            return -ENOSYS;
        long[] all = new long[MAX_ARGUMENTS];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long result = (long) SYSCALL.invokeExact(state, (long) call.number(here).getAsInt(), all[0], all[1],
                    all[2], all[3], all[4], all[5]);
            return result == -1 ? -buffer(state).getInt(0) : result;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// The segment's bytes, in the processor's order. A buffer is quicker to get than a layout's `VarHandle`, and this is
    /// done at the start of each process.
    static ByteBuffer buffer(MemorySegment segment) {
        return segment.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    /// A C string.
    static MemorySegment string(Arena arena, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MemorySegment string = arena.allocate(bytes.length + 1L);
        string.asByteBuffer().put(bytes); // closed by a zero: segments are born empty
        return string;
    }

    /// The name of an error, for messages.
    ///
    /// @param result of a call that failed
    static String error(long result) {
        return switch ((int) -result) {
            case EPERM -> "EPERM";
            case EACCES -> "EACCES";
            case EINVAL -> "EINVAL";
            case ENOSYS -> "ENOSYS: the kernel has no such call";
            case EOPNOTSUPP -> "EOPNOTSUPP: it is switched off";
            default -> "error " + -result;
        };
    }

    /// Gives up for good what `setuid` programs could give back. Condition of all that follows.
    ///
    /// @return 0, or minus the error number
    static long setNoNewPrivileges() {
        return call(SystemCall.PRCTL, 38 /* PR_SET_NO_NEW_PRIVS */, 1);
    }
}
