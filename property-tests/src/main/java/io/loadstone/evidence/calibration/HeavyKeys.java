package io.loadstone.evidence.calibration;

/// The near-worst case of a Count-Min sketch: a few heavy keys, all alike, share the whole count, and the query is of another key. A
/// row fails when a heavy key shares the query's counter; the sketch fails when all rows do.
///
/// With `m` keys each just above `epsilon N` and `w = ceil(e m)`, a row fails with about 0.31, against the bound `1/e = 0.37`: on
/// easier streams a sketch with a row too few keeps the bound too.
///
/// Source: the law of independent, fully random hash functions; Cormode & Muthukrishnan 2005, doi:10.1016/j.jalgor.2003.12.001 (bound).
///
/// @param keys `m`
/// @param width counters a row
/// @param depth rows
public record HeavyKeys(int keys, int width, int depth) {

    /// Probability that one row fails: `1 - (1 - 1/w)^m`.
    public double rowFails() {
        return 1 - Math.pow(1 - 1.0 / width, keys);
    }

    /// Probability that all rows fail.
    public double fails() {
        return Math.pow(rowFails(), depth);
    }

    /// The same keys in a sketch of other dimensions.
    public HeavyKeys in(int otherWidth, int otherDepth) {
        return new HeavyKeys(keys, otherWidth, otherDepth);
    }

    /// Probability that all rows fail when row `i` takes the counter `h + i g mod w`, for a width that is prime: two hash functions, drawn
    /// once, have to serve all rows.
    ///
    /// A key shares the query's counter in all rows with probability `1/w^2`, in row `i` alone with `(w-1)/w^2`. By inclusion and exclusion
    /// over the sets of rows that no key hits.
    public double failsByDoubleHashing() {
        double all = 1.0 / width / width;
        double fails = 0;
        double sets = 1; // (-1)^s C(d, s)
        for (int spared = 0; spared <= depth; spared++) {
            double hits = spared == 0 ? 0 : all + spared * (width - 1) * all;
            fails += sets * Math.pow(1 - hits, keys);
            sets *= -(depth - spared) / (spared + 1.0);
        }
        return fails;
    }
}
