package io.loadstone.evidence;

/// Products of many positive numbers, side by side, that neither overflow nor underflow.
///
/// Each product is kept as `mantissa * 2^exponent`. Multiplying costs a multiplication and a comparison; a logarithm is
/// taken only when somebody asks for it.
final class Scaled {
    /// Least positive factor that [#multiplyAll] takes.
    static final double LEAST = 0x1p-150;
    /// Greatest factor that [#multiplyAll] takes.
    static final double MOST = 0x1p150;
    private static final double HIGH = 0x1p300;
    private static final double LOW = 0x1p-300;

    private final double[] mantissa;
    private final long[] exponent;
    private int calls;

    Scaled(int products) {
        mantissa = new double[products];
        java.util.Arrays.fill(mantissa, 1.0);
        exponent = new long[products];
    }

    void multiply(int product, double factor) {
        double value = mantissa[product] * factor;
        if (value > HIGH || (value < LOW && value > 0))
            value = rescaled(product, value);
        mantissa[product] = value;
    }

    /// Multiplies each product by its own factor. Four calls pass between looks at the range, so that the loop has no branch and the
    /// compiler makes vectors of it.
    ///
    /// @param factors 0, or from [#LEAST] to [#MOST]
    void multiplyAll(double[] factors) {
        for (int i = 0; i < mantissa.length; i++)
            mantissa[i] *= factors[i];
        if ((++calls & 3) == 0)
            for (int i = 0; i < mantissa.length; i++)
                multiply(i, 1);
    }

    private double rescaled(int product, double value) {
        int shift = Math.getExponent(value);
        exponent[product] += shift;
        return Math.scalb(value, -shift);
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
