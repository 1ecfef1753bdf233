package io.loadstone.grading.sandbox;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A seccomp filter under construction: which system calls are made, and which fail. What no rule names fails with
/// `EPERM`.
///
/// It is a program for the kernel's classic BPF machine, which sees `struct seccomp_data`: the call's number at byte 0,
/// the architecture at 4, argument `i` at `16 + 8 i`. Pointers cannot be followed, so a rule can test flags and
/// numbers, but no path. Program length and time are linear in the number of rules.
///
/// Source: W. Drewry, Linux `Documentation/userspace-api/seccomp_filter.rst`.
final class Filter {
    static final int ALLOW = 0x7FFF_0000;
    static final int KILL = 0x8000_0000;
    static final int ERRNO = 0x0005_0000;

    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int ARGUMENTS = 16;
    /// Numbers from here on are those of x86-64's second, 32-bit table.
    private static final int X32 = 0x4000_0000;

    private static final int SET_MODE_FILTER = 1;
    private static final int TSYNC = 1;

    private final Architecture architecture;
    private final List<Instruction> program = new ArrayList<>();

    /// An instruction: `struct sock_filter`.
    ///
    /// @param code what it does
    /// @param yes instructions to skip if a comparison holds
    /// @param no instructions to skip if it does not
    /// @param value its constant
    record Instruction(int code, int yes, int no, int value) {}

    Filter(Architecture architecture) {
        this.architecture = architecture;
        add(LOAD, 0, 0, ARCHITECTURE);
        add(JUMP_EQUAL, 1, 0, architecture.audit());
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        if (architecture == Architecture.X86_64) {
            add(JUMP_AT_LEAST, 0, 1, X32);
            add(RETURN, 0, 0, KILL);
        }
    }

    /// Makes these calls, whatever their arguments.
    Filter allow(SystemCall... calls) {
        for (SystemCall call : calls)
            rule(call, ALLOW);
        return this;
    }

    /// Lets a call fail with this error.
    Filter refuse(SystemCall call, int error) {
        rule(call, ERRNO | error);
        return this;
    }

    private void rule(SystemCall call, int verdict) {
        OptionalInt number = call.number(architecture);
        if (number.isEmpty())
            return;
        add(JUMP_EQUAL, 0, 1, number.getAsInt());
        add(RETURN, 0, 0, verdict);
    }

    /// Makes a call if `argument & mask` is one of the values; else it fails with `EPERM`. Of an argument only the lower
    /// half counts, as for the kernel's own `int` parameters.
    Filter allowIf(SystemCall call, int argument, int mask, int... values) {
        OptionalInt number = call.number(architecture);
        if (number.isEmpty())
            return this;
        List<Instruction> body = new ArrayList<>();
        body.add(new Instruction(LOAD, 0, 0, ARGUMENTS + 8 * argument));
        body.add(new Instruction(AND, 0, 0, mask));
        for (int i = 0; i < values.length; i++)
            body.add(new Instruction(JUMP_EQUAL, values.length - i, 0, values[i]));
        body.add(new Instruction(RETURN, 0, 0, ERRNO | Linux.EPERM));
        body.add(new Instruction(RETURN, 0, 0, ALLOW));
        return block(number.getAsInt(), body);
    }

    /// Makes a call if a pointer argument is null; else it fails with `EPERM`.
    Filter allowIfNull(SystemCall call, int argument) {
        OptionalInt number = call.number(architecture);
        if (number.isEmpty())
            return this;
        return block(number.getAsInt(),
                List.of(new Instruction(LOAD, 0, 0, ARGUMENTS + 8 * argument), new Instruction(JUMP_EQUAL, 0, 3, 0),
                        new Instruction(LOAD, 0, 0, ARGUMENTS + 8 * argument + 4),
                        new Instruction(JUMP_EQUAL, 0, 1, 0), new Instruction(RETURN, 0, 0, ALLOW),
                        new Instruction(RETURN, 0, 0, ERRNO | Linux.EPERM)));
    }

    private Filter block(int number, List<Instruction> body) {
        add(JUMP_EQUAL, 0, body.size(), number);
        program.addAll(body);
        return this;
    }

    private void add(int code, int yes, int no, int value) {
        program.add(new Instruction(code, yes, no, value));
    }

    /// The program, closed by the verdict on all that no rule names.
    List<Instruction> program() {
        List<Instruction> closed = new ArrayList<>(program);
        closed.add(new Instruction(RETURN, 0, 0, ERRNO | Linux.EPERM));
        return List.copyOf(closed);
    }

    /// Puts the filter on this process for good; a later one can only tighten it.
    ///
    /// @param all on all threads, or on the calling one and those that it starts
    /// @return 0, or minus the error number; more than 0 is the thread that could not take it
    long install(boolean all) {
        return install(SET_MODE_FILTER, all);
    }

    /// Does the same but asks for nothing: the kernel refuses the mode.
    void rehearse() {
        install(-1, false);
    }

    private long install(int mode, boolean all) {
        List<Instruction> closed = program();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment code = arena.allocate(8L * closed.size(), 8);
            ByteBuffer into = Linux.buffer(code);
            for (Instruction instruction : closed) {
                into.putShort((short) instruction.code());
                into.put((byte) instruction.yes());
                into.put((byte) instruction.no());
                into.putInt(instruction.value());
            }
            MemorySegment header = arena.allocate(16, 8); // struct sock_fprog
            Linux.buffer(header).putShort(0, (short) closed.size()).putLong(8, code.address());
            return Linux.call(SystemCall.SECCOMP, mode, all ? TSYNC : 0, header.address());
        }
    }
}
