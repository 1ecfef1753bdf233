package io.loadstone.stream;

import io.loadstone.Reference;
import java.math.BigInteger;
import java.util.Arrays;

/// The family over whole numbers of any size: right for every modulus, and not meant to be fast.
///
/// Why two keys collide with at most `1/w`: for `x != y` the map `(a, b) -> (a x + b, a y + b) mod p` is one to one onto the pairs
/// `(u, v)` with `u != v`. For each `u` at most `ceil(p/w) - 1 <= (p - 1)/w` of the `p - 1` others are congruent to it modulo `w`.
///
/// Source: Carter & Wegman 1979, doi:10.1016/0022-0000(79)90044-8, proposition 7.
@Reference
public final class CarterWegman implements HashFamily {

    @Override
    public long prime(long keys) {
        BigInteger least = BigInteger.valueOf(keys);
        while (!least.isProbablePrime(50)) // below 2^64 no composite number is known to pass
            least = least.add(BigInteger.ONE);
        return least.longValueExact();
    }

    @Override
    public int[] hash(long a, long b, long p, int width, long... keys) {
        BigInteger factor = BigInteger.valueOf(a);
        BigInteger shift = BigInteger.valueOf(b);
        BigInteger modulus = BigInteger.valueOf(p);
        return Arrays.stream(keys).mapToInt(
                key -> (int) (factor.multiply(BigInteger.valueOf(key)).add(shift).mod(modulus).longValueExact()
                        % width))
                .toArray();
    }
}
