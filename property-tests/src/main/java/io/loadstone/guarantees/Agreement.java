package io.loadstone.guarantees;

/// When two numbers that were computed in different ways count as the same.
public final class Agreement {

    private Agreement() {}

    /// Whether two numbers agree to twelve digits: what a few thousand additions in another order leave.
    public static boolean near(double a, double b) {
        return within(a, b, 1e-12);
    }

    /// Whether `|a - b| <= relative * max(|a|, |b|)`; never for NaN, and an infinity agrees with itself alone.
    public static boolean within(double a, double b, double relative) {
        return a == b || (Double.isFinite(a) && Double.isFinite(b)
                && Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b)));
    }
}
