package io.loadstone.stream;

/// The linear hash functions modulo a prime: `h(x) = ((a x + b) mod p) mod w`, with `1 <= a < p`, `0 <= b < p`.
///
/// Over all `p (p - 1)` functions two different keys below `p` collide with probability at most `1/w`: nothing else is what the bound of
/// a Count-Min sketch needs of a row.
///
/// Source: Carter & Wegman 1979, doi:10.1016/0022-0000(79)90044-8.
public interface HashFamily {

    /// The modulus for keys in `0 .. keys-1`: the least prime that is at least `keys`.
    ///
    /// @param keys from 2 to 2^31
    long prime(long keys);

    /// The values of one function of the family.
    ///
    /// @param a from 1 to `p - 1`
    /// @param b from 0 to `p - 1`
    /// @param p a prime below 2^62; `a x` needs up to 124 bits
    /// @param width number of values, from 1
    /// @param keys each from 0 to `p - 1`
    /// @return of each key its value, from 0 to `width - 1`
    int[] hash(long a, long b, long p, int width, long... keys);
}
