package io.loadstone.transfer;

/// Finds the capacities of a memory hierarchy in the latencies of a pointer chase over working sets of growing size.
///
/// Source: Saavedra & Smith 1995, doi:10.1109/12.467697; Jia et al. 2018, arXiv:1804.06826.
@FunctionalInterface
public interface StepFinder {

    /// Least ratio of two neighbouring plateaus that counts as a step; what is less is noise or a translation buffer.
    double STEP = 1.3;

    /// The last size of each plateau but the last.
    ///
    /// @param size working sets in bytes, ascending, at least two to a plateau
    /// @param latency cycles a hop for each; within 5 % of its plateau's
    long[] capacities(long[] size, double[] latency);
}
