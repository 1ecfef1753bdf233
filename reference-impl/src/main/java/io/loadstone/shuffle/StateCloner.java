package io.loadstone.shuffle;

/// Rebuilds a generator from what it gave out: why a generator for simulations is none for secrets.
///
/// Source: Matsumoto & Nishimura 1998, doi:10.1145/272991.272995, section 1.6 (outputs suffice to find the state); Knuth, TAOCP 2, 3.6.
public interface StateCloner {

    /// Undoes the tempering of [Mt19937]: of an output the word of the state it was made from.
    ///
    /// @param outputs in any number
    /// @return as many words
    int[] untemper(int... outputs);

    /// The generator that gave out `outputs`, as it is after them.
    ///
    /// @param outputs 624 successive words of an [Mt19937], from any point of its sequence
    Mt19937.Generator rebuild(int[] outputs);

    /// What a `java.util.Random` returns from `nextInt()` after it returned `first` and then `second`.
    ///
    /// An output shows 32 of the 48 bits of a state; the next output decides between the `2^16` states that are left. Exactly one of them fits:
    /// two of them would need a multiple `a d` of the multiplier, `0 < d < 2^16`, that is within `2^16` of 0 modulo `2^48`, and there is none.
    ///
    /// @param count how many numbers, at least 0
    int[] afterJavaInts(int first, int second, int count);
}
