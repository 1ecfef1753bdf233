package io.loadstone.importance;

/// Priorities of `n` items that change one by one, and a search by prefix sum: what sampling in proportion to changing priorities needs.
/// `O(n)` memory, `O(log n)` a change and a search.
///
/// Source: Wong & Easton 1980, doi:10.1137/0209009; Schaul, Quan, Antonoglou & Silver 2016, arXiv:1511.05952, appendix B.2.1.
@FunctionalInterface
public interface SumTree {

    /// A tree of `n` items with priority 0, `n` at least 1.
    Tree of(int n);

    /// The priorities.
    interface Tree {

        /// Sets priorities, in the order of the arrays. All or none: if one is refused, nothing has changed.
        ///
        /// @throws IllegalArgumentException if a priority is negative, infinite or no number
        /// @throws IndexOutOfBoundsException if there is no such item; where both are wrong, either
        void set(int[] items, double[] priorities);

        /// The sum of all priorities. It depends on the present priorities alone: what they were before leaves no error behind.
        double total();

        /// For each `u` in `[0, total)` the item `i` with `p_0 + ... + p_{i-1} <= u < p_0 + ... + p_i`. An item of priority 0 is
        /// never found. Nobody asks for a `u` outside, or lets the sum overflow.
        int[] find(double[] u);
    }
}
