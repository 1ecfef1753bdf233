package io.loadstone.evidence;

/// Products of many positive numbers, side by side, that neither overflow nor underflow.
///
/// Each product is kept as `mantissa * 2^exponent`. Multiplying costs a multiplication and a comparison; a logarithm is
/// taken only when somebody asks for it.
final class Scaled {
    private static final double HIGH = 0x1p300;
    private static final double LOW = 0x1p-300;

    private final double[] mantissa;
    private final long[] exponent;

    Scaled(int products) {
        mantissa = new double[products];
        java.util.Arrays.fill(mantissa, 1.0);
        exponent = new long[products];
    }

    void multiply(int product, double factor) {
        double value = mantissa[product] * factor;
        if (value > HIGH || (value < LOW && value > 0)) {
            int shift = Math.getExponent(value);
            value = Math.scalb(value, -shift);
            exponent[product] += shift;
        }
        mantissa[product] = value;
    }

    /// Natural logarithms of all products.
    double[] logs() {
        double[] logs = new double[mantissa.length];
        java.util.Arrays.setAll(logs, this::log);
        return logs;
    }

    /// Natural logarithm of a product; `-Infinity` once it was multiplied by 0.
    double log(int product) {
        return Math.log(mantissa[product]) + exponent[product] * LogSum.LN2;
    }
}
