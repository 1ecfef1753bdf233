package io.loadstone.shuffle;

/// The Mersenne Twister MT19937: words of 32 bits with period `2^19937 - 1`.
///
/// The words of its state obey `x_(k+624) = x_(k+397) XOR (upper bit of x_k, lower 31 bits of x_(k+1)) A`, where `y A` is `y >>> 1`, XORed with
/// `0x9908B0DF` if `y` is odd. A word is given out *tempered*:
///
/// ```
/// y = x XOR (x >>> 11);            y = y XOR ((y << 7)  AND 0x9D2C5680)
/// y = y XOR ((y << 15) AND 0xEFC60000);  y = y XOR (y >>> 18)
/// ```
///
/// All shifts to the right bring in zeros. Memory is 624 words; a word costs `O(1)` on average.
///
/// Everything here is linear over the field of two elements, so that 624 successive outputs tell all that will follow ([StateCloner]).
///
/// Source: Matsumoto & Nishimura 1998, doi:10.1145/272991.272995; seeding of 2002 (mt19937ar).
public interface Mt19937 {

    /// A generator whose state is filled from one number: `x_0 = seed`, `x_i = 1812433253 (x_(i-1) XOR (x_(i-1) >>> 30)) + i`.
    /// The first output belongs to `x_624`.
    Generator seeded(int seed);

    /// A generator whose state is filled from an array.
    ///
    /// It begins as `seeded(19650218)` does, then makes two passes with `i` from 1, going on to the next word after each step. Whenever `i` would
    /// become 624, `x_0` becomes `x_623` and `i` 1.
    ///
    /// - `max(624, n)` steps: `x_i = (x_i XOR 1664525 (x_(i-1) XOR (x_(i-1) >>> 30))) + key_j + j`, with `j` going round the key from 0;
    /// - 623 steps: `x_i = (x_i XOR 1566083941 (x_(i-1) XOR (x_(i-1) >>> 30))) - i`.
    ///
    /// At last `x_0` becomes `0x80000000`.
    ///
    /// @param key `n` words, at least one
    Generator seeded(int[] key);

    /// A generator at some point of its sequence.
    interface Generator {

        /// The next words. How the sequence is cut into calls makes no difference.
        ///
        /// @param count at least 0
        int[] next(int count);
    }
}
