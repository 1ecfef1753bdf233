package io.loadstone.transfer.ptx;

/// What an instruction reads.
sealed interface Operand {

    /// Nothing.
    record None() implements Operand {}

    /// A register, by number.
    record Register(int number) implements Operand {}

    /// A constant; a float as its bits. The offset of an array in shared memory is one too.
    record Immediate(long bits) implements Operand {}

    /// A number that the hardware supplies.
    record Built(Special special) implements Operand {}

    /// `[register + offset]`.
    record Address(int register, long offset) implements Operand {}

    /// `[offset]`, within the parameters or within shared memory.
    record Fixed(long offset) implements Operand {}

    Operand NONE = new None();
}
