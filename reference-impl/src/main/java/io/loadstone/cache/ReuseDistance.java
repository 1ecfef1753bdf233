package io.loadstone.cache;

/// The reuse distance (also stack distance) of an access: how many distinct other keys were accessed since the last access to its key.
///
/// It is a property of the trace alone, and yet it says what LRU does at every capacity at once: an access hits in a fully associative
/// LRU cache of `C` keys exactly if its distance is less than `C`.
///
/// Complexity: O(log n) an access. Source: Mattson, Gecsei, Slutz & Traiger 1970, doi:10.1147/sj.92.0078; Bennett & Kruskal 1975,
/// doi:10.1147/rd.194.0353.
@FunctionalInterface
public interface ReuseDistance {
    /// The distance of a first access: no capacity makes it a hit.
    int INFINITE = Integer.MAX_VALUE;

    /// The distance of each access of a trace.
    ///
    /// @param keys in the order of access, each at least 0
    int[] distances(int[] keys);
}
