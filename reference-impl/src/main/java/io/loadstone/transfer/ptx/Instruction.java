package io.loadstone.transfer.ptx;

/// One decoded instruction.
///
/// @param op what it does
/// @param type of the result, and of the operands unless it converts
/// @param from type of the operand of a conversion; otherwise the same as `type`
/// @param predicate register that decides whether a lane takes part, or -1
/// @param negated whether it takes part when the predicate is false
/// @param destination register of the result, or -1
/// @param target index of the instruction that a branch goes to, or -1
record Instruction(Opcode op, Type type, Type from, int predicate, boolean negated, int destination, Operand a,
        Operand b, Operand c, int target) {}
