package io.loadstone.shuffle;

/// The linear complexity of a sequence of bits: the length of the shortest shift register with linear feedback that generates it.
///
/// A register of length `L` has coefficients `c_1, ..., c_L` and generates `s_j = c_1 s_(j-1) XOR ... XOR c_L s_(j-L)` for all `j >= L`; its first
/// `L` bits are free. Bits that are all zero need `L = 0`. Random bits keep close to `n/2` after `n` bits; the bits of a generator that is linear
/// over the field of two elements stop at the size of its state.
///
/// Source: Massey 1969, doi:10.1109/TIT.1969.1054260; Rueppel 1986, Analysis and Design of Stream Ciphers, chapter 4.
public interface LinearComplexity {

    /// Opens a sequence of which nothing is known yet.
    Register open();

    /// The shortest register for what has come so far.
    interface Register {

        /// The next bits, in order. How the sequence is cut into calls makes no difference.
        ///
        /// Cost: `O(L)` a bit.
        ///
        /// @return after each of them the length of the shortest register for all bits so far
        int[] add(boolean... bits);

        /// `c_1, ..., c_L` of a shortest register for all bits so far. There may be several; any of them will do.
        boolean[] feedback();
    }
}
