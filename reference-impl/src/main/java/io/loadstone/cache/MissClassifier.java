package io.loadstone.cache;

/// Splits the misses of a set-associative LRU cache into three kinds.
///
/// - **compulsory**: first access to a line; an infinite cache misses it too;
/// - **capacity**: what a fully associative LRU cache of the same size misses beyond these;
/// - **conflict**: what the set-associative cache misses beyond these. This one may be negative: LRU is not optimal, and on a loop a
///   little longer than the cache, sets protect lines that full associativity throws out.
///
/// The three add up to the misses of the set-associative cache. Source: Hill & Smith 1989, doi:10.1109/12.40842.
@FunctionalInterface
public interface MissClassifier {

    /// Counts them.
    ///
    /// @param compulsory of each kind
    record ThreeC(int compulsory, int capacity, int conflict) {}

    /// Classifies the misses of a trace; the cache starts empty.
    ///
    /// @param lines line numbers in the order of access, each at least 0
    ThreeC classify(int[] lines, CacheSim.Geometry geometry);
}
