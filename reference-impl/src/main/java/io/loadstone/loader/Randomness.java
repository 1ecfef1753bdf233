package io.loadstone.loader;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// All randomness of a loader, as a function of its seed: a stream for each epoch's order, one for each sample drawn.
///
/// An epoch's order gets an `L64X128MixRandom` (Steele and Vigna 2021, doi:10.1145/3485525): period `2^64 (2^128 - 1)`,
/// no known failure in BigCrush or PractRand, and an exact `nextInt(bound)` (it rejects, so there is no modulo bias).
/// It is seeded with 64 bits, so it reaches at most `2^64` orders: every one of 20 cards, a vanishing share of 52.
/// No test that a computer can finish sees the difference, but a proof about 'all orders' is a proof about the algorithm only.
///
/// A sample's augmentation gets a [SplittableRandom] of its own, keyed by its place in the epoch rather than by the
/// worker that handles it: this is why worker randomness does not depend on the number of workers. It is cheap to make.
public record Randomness(long seed) {
    private static final RandomGeneratorFactory<RandomGenerator> ORDERS = RandomGeneratorFactory.of(
            "L64X128MixRandom");
    private static final long ORDER = 0x6f72_6465_72L; // 'order'
    private static final long SAMPLE = 0x7361_6d70_6c65L; // 'sample'
    private static final long BUFFER = 0x6275_6666_6572L; // 'buffer'

    /// The stream that decides the order of an epoch.
    public RandomGenerator order(int epoch) {
        return ORDERS.create(key(ORDER, epoch, 0));
    }

    /// The stream that decides what a shuffle buffer gives out in an epoch.
    public RandomGenerator buffer(int epoch) {
        return ORDERS.create(key(BUFFER, epoch, 0));
    }

    /// The stream for the sample at place `position` of an epoch's order.
    public RandomGenerator sample(int epoch, long position) {
        return new SplittableRandom(key(SAMPLE, epoch, position));
    }

    private long key(long purpose, int epoch, long position) {
        return mix(mix(mix(seed ^ purpose) + epoch) + position);
    }

    /// A bijection of 64-bit words in which each input bit flips each output bit about half the time.
    ///
    /// Source: Stafford 2011, variant 13, as in SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
    private static long mix(long word) {
        long z = word + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
