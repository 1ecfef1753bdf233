package io.loadstone.stream;

/// Exact statistics of the last `W` values of a stream, in memory for `W` values. A query looks at them where they are: it copies
/// none, and makes no object for each (boxed numbers count as copies).
///
/// Source: Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363 (what a window costs); Chan, Golub & LeVeque 1983,
/// doi:10.1080/00031305.1983.10483115 (variances that survive rounding).
public interface WindowAggregate {

    /// Opens an empty window.
    ///
    /// @param size `W`, in values, at least 1
    Window open(int size);

    /// The last values.
    interface Window {

        /// The next values, in order. A value leaves when the `W`-th one after it comes.
        void add(double... values);

        /// Their sum; 0 when there is none.
        double sum();

        /// The greatest of them.
        ///
        /// @throws IllegalStateException when there is none
        double max();

        /// Their variance with divisor `n`: the mean of `(x - mean)^2`, to six digits also where the mean is a hundred million
        /// times the deviation.
        ///
        /// @throws IllegalStateException when there is none
        double variance();

        /// How many different places of the stream it has stored the value of at the moment: never more than `W`.
        int held();
    }
}
