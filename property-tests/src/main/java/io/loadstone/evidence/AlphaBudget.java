package io.loadstone.evidence;

import java.util.Locale;

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

    /// Checks that a run does not register more guarantees than its alpha was planned for.
    ///
    /// @param suite what registers them
    /// @throws IllegalStateException if it does: the promise `total` would be broken
    public void admit(String suite, int registered) {
        if (registered > planned) {
            throw new IllegalStateException(
                    "%s has %d guarantees, but the run's alpha was planned for %d: plan for more"
                            .formatted(suite, registered, planned));
        }
    }

    /// How the chance is split, for a report: for example `a right program is refuted anywhere in this run with probability at most
    /// 1e-09: 1000 guarantees planned, 1e-12 each (log E >= 27.63)`.
    public String text() {
        return String.format(Locale.ROOT,
                "a right program is refuted anywhere in this run with probability at most %.0e: %d guarantees planned, %.0e each (log E >= %.2f)",
                total, planned, alpha(), bar());
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
