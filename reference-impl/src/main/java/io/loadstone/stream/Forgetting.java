package io.loadstone.stream;

/// An average that forgets: a value of age `a` weighs `lambda^a`.
///
/// Source: Roberts 1959, doi:10.1080/00401706.1959.10489860 (EWMA); Kish 1965 (effective sample size).
public interface Forgetting {

    /// Opens an average of nothing.
    ///
    /// @param lambda what is left of a weight after one unit of time, in (0, 1)
    Average open(double lambda);

    /// The weighted average of one stream.
    interface Average {

        /// The next values.
        ///
        /// @param values any numbers
        /// @param times when each came, in units of time; never falling, gaps allowed, from 0
        /// @return after each value the weighted mean at its time, `sum_j lambda^(t - t_j) x_j / sum_j lambda^(t - t_j)`
        double[] update(double[] values, long[] times);

        /// Kish's effective sample size of the weights, `(sum w)^2 / sum w^2`; 0 before the first value. For a value a unit it tends
        /// to `(1 + lambda) / (1 - lambda)`.
        double ess();

        /// The weighted mean of the ages at the time of the last value, `sum w a / sum w`; 0 before the first value. For a value a unit
        /// it tends to `lambda / (1 - lambda)`.
        double meanAge();
    }
}
