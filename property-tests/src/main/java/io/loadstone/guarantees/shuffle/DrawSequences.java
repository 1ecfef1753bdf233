package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Mistake;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Counts the sequences of draws behind a shuffle of any size, without walking them.
///
/// If the bounds of the draws do not depend on what came out, a shuffle of `n` has `b_1 b_2 ... b_d` equally likely sequences of
/// draws. Each order gets a whole number of them, so equal shares need `n!` to divide the product. The converse does not hold:
/// this refutes, it does not prove. It sees what no small deck shows, such as an index that is cut off at 32,767.
final class DrawSequences {
    private static final int RANDOM_TAPES = 3;
    private static final int BELOW_16_BITS = 30_000;

    private DrawSequences() {}

    /// The bounds of the draws for `n` elements, if they are the same when all draws give the least, the greatest, or any outcome.
    static Optional<long[]> bounds(Shuffler shuffler, int n, Trial trial) {
        EngineRandom.Trace least = trace(shuffler, n, new long[0]);
        long[] bounds = least.bounds();
        if (!least.unenumerable().isEmpty() || !same(bounds, trace(shuffler, n, choices(bounds, null))))
            return Optional.empty();
        for (int i = 0; i < RANDOM_TAPES; i++)
            if (!same(bounds, trace(shuffler, n, choices(bounds, trial.judgesRandom()))))
                return Optional.empty();
        return Optional.of(bounds);
    }

    private static boolean same(long[] bounds, EngineRandom.Trace trace) {
        return trace.unenumerable().isEmpty() && Arrays.equals(bounds, trace.bounds());
    }

    private static long[] choices(long[] bounds, @Nullable RandomGenerator random) {
        return Arrays.stream(bounds).map(bound -> random == null ? bound - 1 : random.nextLong(bound)).toArray();
    }

    private static EngineRandom.Trace trace(Shuffler shuffler, int n, long[] choices) {
        var random = new EngineRandom(new EngineRandom.Tape(choices));
        try {
            ShuffleLaws.shuffled(shuffler, n, random);
        } catch (RuntimeException e) {
            if (random.trace().unenumerable().isEmpty())
                throw e;
        }
        return random.trace();
    }

    /// A prime that divides `n!` more often than the product of `bounds`, or 0 if there is none and `n!` divides the product.
    ///
    /// Cost: `O(n log log n)` for the sieve, and for each different bound `b` above `n` at most one division by each prime up to `sqrt(b)`.
    static int missingPrime(int n, long[] bounds) {
        int[] leastFactor = leastFactors(n);
        long[] surplus = new long[n + 1];
        long[] sorted = bounds.clone();
        Arrays.sort(sorted);
        for (int from = 0, to = 0; from < sorted.length; from = to) {
            while (to < sorted.length && sorted[to] == sorted[from])
                to++;
            count(sorted[from], to - from, leastFactor, surplus);
        }
        for (int p = n; p >= 2; p--) {
            if (leastFactor[p] != p)
                continue;
            for (long power = p; power <= n; power *= p)
                surplus[p] -= n / power; // Legendre: p divides n! sum_k floor(n / p^k) times
            if (surplus[p] < 0)
                return p;
        }
        return 0;
    }

    /// Adds the prime factors up to `n` of a bound that was asked for `count` times.
    private static void count(long bound, int count, int[] leastFactor, long[] surplus) {
        int n = surplus.length - 1;
        long rest = bound;
        for (int p = 2; rest > n && p <= n && (long) p * p <= rest; p++) {
            while (leastFactor[p] == p && rest % p == 0) {
                rest /= p;
                surplus[p] += count;
            }
        }
        while (1 < rest && rest <= n) {
            int p = leastFactor[(int) rest];
            surplus[p] += count;
            rest /= p;
        }
    }

    /// How a shuffler that is fair on small decks cuts its draws: at some size, or at what 16 bits hold.
    static Mistake cut(Shuffler shuffler, Trial trial) {
        boolean before = bounds(shuffler, BELOW_16_BITS, trial).map(bounds -> missingPrime(BELOW_16_BITS, bounds) > 0)
                .orElse(false);
        return (before ? ShuffleMutants.CAPPED_RANGE : ShuffleMutants.SHORT_INDEX).mistake();
    }

    private static int[] leastFactors(int n) {
        int[] least = new int[n + 1];
        for (int p = 2; p <= n; p++) {
            if (least[p] > 0)
                continue; // not a prime
            for (int multiple = p; multiple <= n; multiple += p)
                if (least[multiple] == 0)
                    least[multiple] = p;
        }
        return least;
    }
}
