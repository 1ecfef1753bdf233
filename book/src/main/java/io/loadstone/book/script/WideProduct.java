package io.loadstone.book.script;

/// What the browser's class library lacks.
public final class WideProduct {
    private static final long LOW = 0xFFFF_FFFFL;

    private WideProduct() {}

    /// The upper 64 bits of the product of two signed numbers, as [Math#multiplyHigh].
    ///
    /// Four products of halves; each partial sum fits. Source: Warren 2012, Hacker's Delight, 8-2.
    public static long multiplyHigh(long x, long y) {
        long lowLow = (x & LOW) * (y & LOW);
        long middle = (x >> 32) * (y & LOW) + (lowLow >>> 32);
        long other = (x & LOW) * (y >> 32) + (middle & LOW);
        return (x >> 32) * (y >> 32) + (middle >> 32) + (other >> 32);
    }
}
