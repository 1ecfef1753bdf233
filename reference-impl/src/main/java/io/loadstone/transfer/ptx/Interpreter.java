package io.loadstone.transfer.ptx;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import io.loadstone.transfer.ptx.PtxException.Reason;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Runs a kernel block after block, warp after warp, the lanes of a warp in lockstep.
///
/// Where lanes have parted, the warp issues the least instruction that any of them stands at, so that those behind catch
/// up with those ahead (min-PC reconvergence). Each issued memory instruction is one request.
///
/// Time `O(instructions * 32)`; one run of about a million lanes' instructions takes a fraction of a second.
public final class Interpreter {
    private static final int WARP = 32;
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Kernel kernel;
    private final Grid grid;
    private final MemorySegment parameters;
    private final GlobalMemory memory;
    private final long limit;
    private final Tally tally = new Tally();
    private final MemorySegment shared;
    private final Instruction[] code;
    private final int threads;
    private final long[] registers;
    private final int[] at;
    private final boolean[] ended;
    private final boolean[] waiting;
    private final long[] addresses = new long[WARP];
    private final int[] lanes = new int[WARP];
    private int blockX;
    private int blockY;
    private int blockZ;

    private Interpreter(Kernel kernel, Grid grid, int dynamicShared, MemorySegment parameters, GlobalMemory memory,
            long limit) {
        this.kernel = kernel;
        this.grid = grid;
        this.parameters = parameters;
        this.memory = memory;
        this.limit = limit;
        this.shared = MemorySegment.ofArray(new byte[kernel.sharedBytes() + dynamicShared]);
        this.code = kernel.code().toArray(Instruction[]::new);
        this.threads = grid.threads();
        this.registers = new long[threads * kernel.registers()];
        this.at = new int[threads];
        this.ended = new boolean[threads];
        this.waiting = new boolean[threads];
    }

    /// Runs a launch to its end.
    ///
    /// @param dynamicShared bytes of shared memory a block beyond those the kernel declares
    /// @param parameters the kernel's parameters, each at its offset
    /// @param memory global memory
    /// @param limit most instructions that all warps together may issue
    /// @return what it did to memory
    /// @throws PtxException ILLEGAL_ADDRESS, MISALIGNED_ADDRESS or TIMEOUT; blocks before the fault have taken effect
    public static Traffic run(Kernel kernel, Grid grid, int dynamicShared, MemorySegment parameters,
            GlobalMemory memory, long limit) {
        if (!grid.valid())
            throw new IllegalArgumentException("not a grid that a device takes: " + grid);
        if (parameters.byteSize() < kernel.parameterBytes()) {
            throw new IllegalArgumentException("kernel %s takes %d bytes of parameters, got %d".formatted(kernel.name(),
                    kernel.parameterBytes(), parameters.byteSize()));
        }
        var run = new Interpreter(kernel, grid, dynamicShared, parameters, memory, limit);
        for (run.blockZ = 0; run.blockZ < grid.z(); run.blockZ++)
            for (run.blockY = 0; run.blockY < grid.y(); run.blockY++)
                for (run.blockX = 0; run.blockX < grid.x(); run.blockX++)
                    run.block();
        return run.tally.traffic();
    }

    private void block() {
        shared.fill((byte) 0);
        Arrays.fill(registers, 0);
        Arrays.fill(at, 0);
        Arrays.fill(ended, false);
        Arrays.fill(waiting, false);
        while (true) {
            for (int first = 0; first < threads; first += WARP)
                warp(first, Math.min(first + WARP, threads));
            // Every thread has ended or waits: the barrier opens for those that wait.
            boolean passed = false;
            for (int t = 0; t < threads; t++) {
                passed |= waiting[t];
                waiting[t] = false;
            }
            if (!passed)
                return;
            tally.barrier();
        }
    }

    /// Issues until every lane of the warp has ended or waits at the barrier.
    private void warp(int first, int end) {
        for (int pc = least(first, end); pc != NOWHERE; pc = least(first, end)) {
            if (tally.instructions() >= limit) {
                throw new PtxException(Reason.TIMEOUT,
                        "kernel %s did not end within %,d instructions".formatted(kernel.name(), limit));
            }
            issue(pc, first, end);
        }
    }

    private int least(int first, int end) {
        int least = NOWHERE;
        for (int t = first; t < end; t++) {
            if (!ended[t] && !waiting[t])
                least = Math.min(least, at[t]);
        }
        return least;
    }

    private void issue(int pc, int first, int end) {
        if (pc >= code.length) { // ran off the end, which is a return
            for (int t = first; t < end; t++)
                ended[t] |= at[t] == pc;
            return;
        }
        Instruction i = code[pc];
        int active = 0;
        int live = 0;
        int requested = 0;
        for (int t = first; t < end; t++) {
            if (ended[t])
                continue;
            live++;
            if (waiting[t] || at[t] != pc)
                continue;
            active++;
            at[t] = pc + 1;
            if (i.predicate() >= 0 && (register(t, i.predicate()) != 0) == i.negated())
                continue;
            switch (i.op()) {
                case BRA -> at[t] = i.target();
                case BAR -> waiting[t] = true;
                case RET -> ended[t] = true;
                case LD_PARAM -> set(t, i.destination(), read(parameters, ((Operand.Fixed) i.a()).offset(), i.type()));
                case LD_GLOBAL, LD_SHARED, ST_GLOBAL, ST_SHARED -> {
                    addresses[requested] = access(i, t);
                    lanes[requested++] = t - first;
                }
                case MOV, ADD, SUB, MUL_LO, MUL_HI, MUL_WIDE, MAD_LO, MAD_WIDE, FMA, DIV, REM, MIN, MAX, NEG, AND, OR,
                        XOR, NOT, SHL, SHR, SETP_EQ, SETP_NE, SETP_LT, SETP_LE, SETP_GT, SETP_GE, SELP, CVT ->
                    set(t, i.destination(), Alu.compute(i, value(t, i.a()), value(t, i.b()), value(t, i.c())));
            }
        }
        tally.issued(active, live);
        if (requested > 0)
            count(i, requested);
    }

    private void count(Instruction i, int requested) {
        int width = i.type().bytes();
        if (i.op() == Opcode.LD_GLOBAL || i.op() == Opcode.ST_GLOBAL)
            tally.global(i.op() == Opcode.LD_GLOBAL, addresses, requested, width);
        else
            tally.shared(i.op() == Opcode.LD_SHARED, addresses, lanes, requested, width);
    }

    /// Performs one lane's load or store; returns its address.
    private long access(Instruction i, int thread) {
        boolean load = i.op() == Opcode.LD_GLOBAL || i.op() == Opcode.LD_SHARED;
        boolean inShared = i.op() == Opcode.LD_SHARED || i.op() == Opcode.ST_SHARED;
        long address = switch (i.a()) {
            case Operand.Address(int base, long offset) -> register(thread, base) + offset;
            case Operand.Fixed(long offset) -> offset;
            case Operand.None _,Operand.Register _,Operand.Immediate _,Operand.Built _ ->
                throw new PtxException(Reason.MALFORMED, "no address: " + i);
        };
        int width = i.type().bytes();
        if (address % width != 0)
            throw fault(Reason.MISALIGNED_ADDRESS, thread, address, width);
        MemorySegment word = inShared ? sharedAt(address, width) : memory.at(address, width);
        if (word == null)
            throw fault(Reason.ILLEGAL_ADDRESS, thread, address, width);
        if (load)
            set(thread, i.destination(), read(word, 0, i.type()));
        else
            write(word, i.type(), value(thread, i.b()));
        return address;
    }

    private @Nullable MemorySegment sharedAt(long address, int width) {
        return address < 0 || address > shared.byteSize() - width ? null : shared.asSlice(address, width);
    }

    private PtxException fault(Reason reason, int thread, long address, int width) {
        return new PtxException(reason, "kernel %s, block (%d, %d, %d), thread %d: %d bytes at 0x%x".formatted(
                kernel.name(), blockX, blockY, blockZ, thread, width, address));
    }

    private static long read(MemorySegment word, long offset, Type type) {
        return switch (type.bytes()) {
            case 1 -> type.widen(word.get(JAVA_BYTE, offset));
            case 2 -> type.widen(word.get(JAVA_SHORT_UNALIGNED, offset));
            case 4 -> type.widen(word.get(JAVA_INT_UNALIGNED, offset));
            default -> word.get(JAVA_LONG_UNALIGNED, offset);
        };
    }

    private static void write(MemorySegment word, Type type, long bits) {
        switch (type.bytes()) {
            case 1 -> word.set(JAVA_BYTE, 0, (byte) bits);
            case 2 -> word.set(JAVA_SHORT_UNALIGNED, 0, (short) bits);
            case 4 -> word.set(JAVA_INT_UNALIGNED, 0, (int) bits);
            default -> word.set(JAVA_LONG_UNALIGNED, 0, bits);
        }
    }

    private long register(int thread, int number) {
        return registers[thread * kernel.registers() + number];
    }

    private void set(int thread, int number, long bits) {
        registers[thread * kernel.registers() + number] = bits;
    }

    private long value(int thread, Operand operand) {
        return switch (operand) {
            case Operand.Register(int number) -> register(thread, number);
            case Operand.Immediate(long bits) -> bits;
            case Operand.Fixed(long offset) -> offset;
            case Operand.Built(Special special) -> special(thread, special);
            case Operand.None _ -> 0;
            case Operand.Address _ -> throw new PtxException(Reason.MALFORMED, "an address is no number");
        };
    }

    private long special(int thread, Special special) {
        return switch (special) {
            case TID_X -> thread % grid.blockX();
            case TID_Y -> thread / grid.blockX() % grid.blockY();
            case TID_Z -> thread / (grid.blockX() * grid.blockY());
            case NTID_X -> grid.blockX();
            case NTID_Y -> grid.blockY();
            case NTID_Z -> grid.blockZ();
            case CTAID_X -> blockX;
            case CTAID_Y -> blockY;
            case CTAID_Z -> blockZ;
            case NCTAID_X -> grid.x();
            case NCTAID_Y -> grid.y();
            case NCTAID_Z -> grid.z();
            case LANEID -> thread % WARP;
            case CLOCK64 -> tally.instructions();
        };
    }
}
