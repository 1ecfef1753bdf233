package io.loadstone.guarantees.stream;

import io.loadstone.evidence.RateAtMost;
import io.loadstone.evidence.calibration.HeavyKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// An instance on which a right sketch comes near its bound: `m` keys each above `epsilon N`, with `epsilon` and `delta` such that
/// nothing is gained by rounding up. All widths are prime, so that double hashing has a simple law.
///
/// @param heavy the keys, in a sketch of the right dimensions
record NearWorstCase(HeavyKeys heavy) {
    /// Keeps a rounding error of the logarithm or the quotient from adding a row or a counter.
    private static final double SLACK = 1e-9;

    /// The cheapest that leaves room for a wrong law of the keys.
    static final NearWorstCase FEW = of(4, 3);

    /// Rows from many to few, keys from few to many: what is wrong with the rows shows in the first, what with the width in the last.
    static final List<NearWorstCase> ALL = List.of(of(1, 5), of(4, 4), of(15, 3), of(92, 2));

    private static NearWorstCase of(int keys, int depth) {
        return new NearWorstCase(new HeavyKeys(keys, (int) Math.ceil(Math.E * keys), depth));
    }

    /// The error that a width of just `heavy.width()` allows: below `1/m`.
    double epsilon() {
        return Math.E / (heavy.width() - SLACK);
    }

    /// The failure probability that just `heavy.depth()` rows allow.
    double delta() {
        return Math.exp(SLACK - heavy.depth());
    }

    /// What the mutants do here. A mistake that keeps the bound here is not declared here.
    List<RateAtMost.Alternative> alternatives() {
        int d = heavy.depth();
        int w = heavy.width();
        int decimal = (int) Math.ceil(-Math.log10(delta()));
        var alternatives = new ArrayList<RateAtMost.Alternative>();
        add(alternatives, "row-missing", heavy.in(w, d - 1).fails());
        add(alternatives, "decimal-logarithm", heavy.in(w, decimal).fails());
        add(alternatives, "one-over-epsilon", heavy.in((int) Math.ceil(1 / epsilon()), d).fails());
        add(alternatives, "two-over-epsilon", heavy.in((int) Math.ceil(2 / epsilon()), d).fails());
        add(alternatives, "shared-function", heavy.rowFails());
        add(alternatives, "double-hashing", heavy.failsByDoubleHashing());
        double row = heavy.rowFails();
        add(alternatives, "not-the-least", 1 - Math.pow(1 - row, d));
        add(alternatives, "not-the-least", atLeast(d - d / 2, row, d));
        add(alternatives, "not-the-least", meanExceeds());
        return List.copyOf(alternatives);
    }

    private void add(List<RateAtMost.Alternative> alternatives, String mutant, double rate) {
        if (rate > 1.02 * delta())
            alternatives.add(new RateAtMost.Alternative(mutant, _ -> rate));
    }

    /// Probability that at least `least` of `d` rows fail.
    private static double atLeast(int least, double row, int d) {
        double sum = 0;
        double choose = 1;
        for (int i = 0; i <= d; i++) {
            if (i >= least)
                sum += choose * Math.pow(row, i) * Math.pow(1 - row, d - i);
            choose = choose * (d - i) / (i + 1);
        }
        return sum;
    }

    /// Probability that the counters' mean exceeds `epsilon N`: the `m d` chances to collide, each `1/w`, bring more than `d m epsilon`.
    private double meanExceeds() {
        int chances = heavy.keys() * heavy.depth();
        int allowed = (int) Math.floor(heavy.depth() * heavy.keys() * epsilon());
        return atLeast(allowed + 1, 1.0 / heavy.width(), chances);
    }

    /// Sets of keys that a weak hash function does not part.
    enum Keys {
        /// The query's neighbours.
        CONSECUTIVE("consecutive", ""),
        /// Multiples of the width away.
        WIDTH("multiples of the width apart", "remainder"),
        /// The lower halves agree.
        UPPER_HALF("alike in the lower 32 bits", "lower-half"),
        /// `Long.hashCode` agrees.
        FOLDED("with the same Long.hashCode", "object-hash"),
        /// They agree modulo the prime 2^31 - 1.
        MERSENNE_31("multiples of 2^31 - 1 apart", "prime-below-keys"),
        /// They agree modulo 2^32 - 1, which some fast reductions compute.
        FOLD_32("multiples of 2^32 - 1 apart", ""),
        /// They agree modulo the prime 2^61 - 1.
        MERSENNE_61("2^61 - 1 apart", ""),
        /// They collide in another sketch.
        FOUND("found to collide in another sketch", "fixed-functions");

        private final String told;
        private final String mutant;

        Keys(String told, String mutant) {
            this.told = told;
            this.mutant = mutant;
        }

        String told() {
            return told;
        }

        /// Heavy keys, and last the query.
        long[] draw(NearWorstCase instance, int width, RandomGenerator judge) {
            int m = instance.heavy().keys();
            long query = judge.nextLong(1L << 30);
            long[] keys = new long[m + 1];
            for (int i = 1; i <= m; i++)
                keys[i - 1] = switch (this) {
                    case CONSECUTIVE, FOUND -> query + i;
                    case WIDTH -> query + (long) i * width;
                    case UPPER_HALF -> query + ((long) i << 32);
                    case FOLDED -> query ^ ((long) i << 32 | i);
                    case MERSENNE_31 -> query + (long) i * Integer.MAX_VALUE;
                    case FOLD_32 -> query + i * 0xFFFF_FFFFL;
                    case MERSENNE_61 -> query + i * ((1L << 61) - 1);
                };
            keys[m] = query;
            return keys;
        }

        List<RateAtMost.Alternative> alternatives() {
            return List.of(new RateAtMost.Alternative(
                    mutant.isEmpty() ? "weak-on-" + name().toLowerCase(java.util.Locale.ROOT) : mutant, _ -> 0.9),
                    new RateAtMost.Alternative("weak-on-" + name().toLowerCase(java.util.Locale.ROOT), _ -> 0.2));
        }
    }
}
