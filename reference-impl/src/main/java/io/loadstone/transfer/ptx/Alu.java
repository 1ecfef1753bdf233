package io.loadstone.transfer.ptx;

/// Arithmetic on the bits of registers.
///
/// Source: NVIDIA, PTX ISA 6.4, chapter 9.
final class Alu {
    private Alu() {}

    static long compute(Instruction i, long a, long b, long c) {
        if (i.op() == Opcode.CVT)
            return convert(i, a);
        if (i.op() == Opcode.SELP)
            return (c & 1) != 0 ? a : b;
        return i.type() == Type.F32 ? floats(i, asFloat(a), asFloat(b), asFloat(c)) : integers(i, a, b, c);
    }

    private static float asFloat(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value) & 0xFFFF_FFFFL;
    }

    private static long bit(boolean value) {
        return value ? 1 : 0;
    }

    private static long floats(Instruction i, float a, float b, float c) {
        return switch (i.op()) {
            case MOV -> bits(a);
            case ADD -> bits(a + b);
            case SUB -> bits(a - b);
            case MUL_LO -> bits(a * b);
            case MAD_LO, FMA -> bits(Math.fma(a, b, c));
            case DIV -> bits(a / b);
            case MIN -> bits(Math.min(a, b));
            case MAX -> bits(Math.max(a, b));
            case NEG -> bits(-a);
            case SETP_EQ -> bit(a == b);
            case SETP_NE -> bit(a != b);
            case SETP_LT -> bit(a < b);
            case SETP_LE -> bit(a <= b);
            case SETP_GT -> bit(a > b);
            case SETP_GE -> bit(a >= b);
            case LD_PARAM, LD_GLOBAL, LD_SHARED, ST_GLOBAL, ST_SHARED, MUL_HI, MUL_WIDE, MAD_WIDE, REM, AND, OR, XOR,
                    NOT, SHL, SHR, SELP, CVT, BRA, BAR, RET ->
                throw unsupported(i);
        };
    }

    private static long integers(Instruction i, long bitsA, long bitsB, long bitsC) {
        Type type = i.type();
        long a = type.widen(bitsA);
        long b = type.widen(bitsB);
        int order = type.signed() ? Long.compare(a, b) : Long.compareUnsigned(a, b);
        return switch (i.op()) {
            case MOV -> a;
            case ADD -> type.widen(a + b);
            case SUB -> type.widen(a - b);
            case MUL_LO -> type.widen(a * b);
            case MUL_HI -> type.widen(high(type, a, b));
            case MUL_WIDE -> type.wide().widen(a * b);
            case MAD_LO -> type.widen(a * b + bitsC);
            case MAD_WIDE -> type.wide().widen(a * b + bitsC);
            case DIV -> type.widen(b == 0 ? -1 : type.signed() ? a / b : Long.divideUnsigned(a, b));
            case REM -> type.widen(b == 0 ? a : type.signed() ? a % b : Long.remainderUnsigned(a, b));
            case MIN -> order <= 0 ? a : b;
            case MAX -> order >= 0 ? a : b;
            case NEG -> type.widen(-a);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case NOT -> type.widen(~a);
            case SHL -> shift(bitsB) >= 8 * type.bytes() ? 0 : type.widen(a << shift(bitsB));
            case SHR -> right(type, a, shift(bitsB));
            case SETP_EQ -> bit(a == b);
            case SETP_NE -> bit(a != b);
            case SETP_LT -> bit(order < 0);
            case SETP_LE -> bit(order <= 0);
            case SETP_GT -> bit(order > 0);
            case SETP_GE -> bit(order >= 0);
            case LD_PARAM, LD_GLOBAL, LD_SHARED, ST_GLOBAL, ST_SHARED, FMA, SELP, CVT, BRA, BAR, RET ->
                throw unsupported(i);
        };
    }

    /// A shift is a 32-bit number without sign, and is clamped, not taken modulo the width.
    private static int shift(long bits) {
        return (int) Math.min(bits & 0xFFFF_FFFFL, 64);
    }

    private static long right(Type type, long a, int places) {
        int clamped = Math.min(places, 63);
        return type.signed() ? a >> clamped : places >= 64 ? 0 : a >>> places;
    }

    private static long high(Type type, long a, long b) {
        return switch (type) {
            case S32, U32 -> (a * b) >> 32;
            case S64 -> Math.multiplyHigh(a, b);
            case U64 -> Math.unsignedMultiplyHigh(a, b);
            case U8, S8, B8, U16, S16, B16, B32, F32, B64, PRED ->
                throw new PtxException(PtxException.Reason.UNSUPPORTED, "mul.hi of " + type);
        };
    }

    private static long convert(Instruction i, long a) {
        if (i.type() == Type.F32) {
            if (i.from() == Type.F32)
                return a & 0xFFFF_FFFFL;
            long number = i.from().widen(a);
            return bits(i.from() == Type.U64 && number < 0
                    ? Float.parseFloat(Long.toUnsignedString(number))
                    : (float) number);
        }
        return i.from() == Type.F32
                ? i.type().widen((long) asFloat(a)) // towards zero, which is all that C's casts ask for
                : i.type().widen(i.from().widen(a));
    }

    private static PtxException unsupported(Instruction i) {
        return new PtxException(PtxException.Reason.UNSUPPORTED, i.op() + " of " + i.type());
    }
}
