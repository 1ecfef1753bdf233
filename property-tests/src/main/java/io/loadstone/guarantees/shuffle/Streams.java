package io.loadstone.guarantees.shuffle;

import io.loadstone.shuffle.InsideOut;
import io.loadstone.shuffle.ShuffleBuffer;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Sends streams through what shuffles them while they come. The items are not their own places in the stream.
final class Streams {
    private static final int FIRST = 2_000_003;
    private static final int STEP = 11;

    private Streams() {}

    /// The item that comes at a place, from 0.
    static int item(int place) {
        return FIRST - STEP * place;
    }

    static int[] items(int from, int to) {
        int[] items = new int[to - from];
        Arrays.setAll(items, i -> item(from + i));
        return items;
    }

    /// Sends `n` items through a buffer, the first half in one call; tells at which place each that leaves had come, -1 for a strange one.
    static int[] mixed(ShuffleBuffer buffer, int n, int capacity, RandomGenerator random) {
        var open = buffer.open(capacity, random);
        int[] left = open.offer(items(0, n / 2));
        for (int i = n / 2; i < n; i++)
            left = joined(left, open.offer(item(i)));
        return places(joined(left, open.drain()), n);
    }

    /// The same in two calls, for long streams.
    static int[] mixedAtOnce(ShuffleBuffer buffer, int n, int capacity, RandomGenerator random) {
        var open = buffer.open(capacity, random);
        int[] left = open.offer(items(0, n));
        return places(joined(left, open.drain()), n);
    }

    static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static int[] places(int[] items, int n) {
        return Arrays.stream(items).map(item -> {
            int place = (FIRST - item) / STEP;
            return 0 <= place && place < n && item == item(place) ? place : -1;
        }).toArray();
    }

    /// Whether each of the places `0 .. n-1` stands in `places` once.
    static boolean isOrder(int[] places, int n) {
        return places.length == n && Orders.isPermutation(places);
    }

    /// A buffer that holds the whole stream is a shuffle.
    static Shuffler shuffler(ShuffleBuffer buffer) {
        return (a, random) -> {
            var open = buffer.open(Math.max(1, a.length), random);
            System.arraycopy(joined(open.offer(a.clone()), open.drain()), 0, a, 0, a.length);
        };
    }

    /// A deck that has grown is a shuffle.
    static Shuffler shuffler(InsideOut insideOut) {
        return (a, random) -> {
            var deck = insideOut.open(random);
            deck.add(a.clone());
            System.arraycopy(deck.order(), 0, a, 0, a.length);
        };
    }
}
