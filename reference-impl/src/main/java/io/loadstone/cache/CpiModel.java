package io.loadstone.cache;

/// Cycles per instruction of a processor that waits for each miss.
///
/// `CPI = CPI_ideal + references per instruction * miss rate * penalty`. The notes leave the references out; that is right only if their
/// miss rate counts misses per *instruction*. Out-of-order processors overlap misses with work and do better.
///
/// Source: Hennessy & Patterson 2017, appendix B.
@FunctionalInterface
public interface CpiModel {

    /// Cycles per instruction.
    ///
    /// @param ideal with a cache that never misses
    /// @param references memory references per instruction: 1 for its fetch, and its loads and stores
    /// @param missRate misses per reference
    /// @param penalty cycles that a miss adds
    double cpi(double ideal, double references, double missRate, double penalty);
}
