package io.loadstone.cache;

/// The hit rate of LRU under independent references, by Che's approximation.
///
/// The time until `capacity` other keys were accessed is nearly the same for all keys. Take it as a constant `T`, the solution of
/// `sum (1 - exp(-p_i T)) = capacity`; then key `i` is resident with probability `1 - exp(-p_i T)`, and the hit rate is
/// `sum p_i (1 - exp(-p_i T))`. The first sum weighs all keys alike, the second by their popularity.
///
/// Source: Che, Tung & Wang 2002, doi:10.1109/JSAC.2002.801752; Fagin 1977, doi:10.1016/0022-0000(77)90014-7; why it is so good: Fricker,
/// Robert & Roberts 2012, arXiv:1202.3974.
public interface CheApprox {

    /// The characteristic time `T`, in accesses; infinite if all keys that are ever accessed fit.
    ///
    /// @param popularity probability of each key, in any order, adding up to 1
    /// @param capacity keys that fit, at least 1
    double characteristicTime(double[] popularity, int capacity);

    /// The hit rate; 1 if all keys that are ever accessed fit.
    double hitRate(double[] popularity, int capacity);
}
