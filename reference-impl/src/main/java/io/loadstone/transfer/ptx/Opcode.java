package io.loadstone.transfer.ptx;

/// The instructions of the subset. Memory spaces and the parts of a product are opcodes of their own.
enum Opcode {
    LD_PARAM, LD_GLOBAL, LD_SHARED, ST_GLOBAL, ST_SHARED, MOV, ADD, SUB, MUL_LO, MUL_HI, MUL_WIDE, MAD_LO, MAD_WIDE,
    FMA, DIV, REM, MIN, MAX, NEG, AND, OR, XOR, NOT, SHL, SHR, SETP_EQ, SETP_NE, SETP_LT, SETP_LE, SETP_GT, SETP_GE,
    SELP, CVT, BRA, BAR, RET
}
