package io.loadstone.evidence;

/// The chance of a false refutation in a whole run, split evenly over the guarantees planned for.
///
/// By the union bound, a right program is refuted anywhere in the run with probability at most `total`.
///
/// @param total chance that a run refutes a right program, over all its guarantees
/// @param planned the number of guarantees that share it; a run that registers more is an error
public record AlphaBudget(double total, int planned) {

    /// At most 1e-9 a run, over up to 1000 guarantees: each works at 1e-12, that is at `log E >= 27.63`.
    public static final AlphaBudget STANDARD = new AlphaBudget(1e-9, 1000);

    public AlphaBudget {
        if (!(total > 0 && total < 1)) {
            throw new IllegalArgumentException("total must lie between 0 and 1, got " + total);
        }
        if (planned < 1) {
            throw new IllegalArgumentException("planned must be at least 1, got " + planned);
        }
    }

    /// The share of one guarantee: `total / planned`.
    public double alpha() {
        return total / planned;
    }

    /// The bar that `log E` must reach to refute: `-ln(alpha)` (Ville 1939).
    public double bar() {
        return -Math.log(alpha());
    }
}
