package io.loadstone.transfer.ptx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The PTX types that the labs' kernels use.
enum Type {
    U8(1, false), S8(1, true), B8(1, false), U16(2, false), S16(2, true), B16(2, false), U32(4, false), S32(4, true),
    B32(4, false), F32(4, false), U64(8, false), S64(8, true), B64(8, false), PRED(1, false);

    private final int bytes;
    private final boolean signed;

    Type(int bytes, boolean signed) {
        this.bytes = bytes;
        this.signed = signed;
    }

    int bytes() {
        return bytes;
    }

    boolean signed() {
        return signed;
    }

    /// The type of a suffix such as `u32`, or null if the suffix names none.
    static @Nullable Type of(String suffix) {
        for (Type type : values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(suffix))
                return type;
        }
        return null;
    }

    /// A register's bits as a number of this type: sign-extended if signed, zero-extended if not.
    long widen(long bits) {
        int unused = 64 - 8 * bytes;
        return this == PRED ? bits & 1 : signed ? bits << unused >> unused : bits << unused >>> unused;
    }

    /// The type of the product of two numbers of this type.
    Type wide() {
        return switch (this) {
            case S16 -> S32;
            case U16 -> U32;
            case S32 -> S64;
            case U32 -> U64;
            case U8, S8, B8, B16, B32, F32, U64, S64, B64, PRED ->
                throw new PtxException(PtxException.Reason.UNSUPPORTED, "no wide form of " + this);
        };
    }
}
