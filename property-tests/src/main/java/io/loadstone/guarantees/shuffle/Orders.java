package io.loadstone.guarantees.shuffle;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The orders of a small deck, numbered from 0 to `n! - 1` in lexicographic order.
public final class Orders {
    private Orders() {}

    /// The deck `0, 1, ..., n-1`.
    public static int[] sorted(int n) {
        return IntStream.range(0, n).toArray();
    }

    /// `n!`, for `n` up to 12.
    public static int count(int n) {
        if (n < 0 || n > 12)
            throw new IllegalArgumentException("n must lie in 0..12, got " + n);
        int count = 1;
        for (int i = 2; i <= n; i++)
            count *= i;
        return count;
    }

    /// The number of an order, by its Lehmer code: `sum_i (later elements that are smaller) * (n-1-i)!`.
    ///
    /// @throws IllegalArgumentException if `deck` is not a permutation of `0 .. n-1`
    public static int rank(int[] deck) {
        if (!isPermutation(deck))
            throw new IllegalArgumentException("not a permutation: " + Arrays.toString(deck));
        int rank = 0;
        for (int i = 0; i < deck.length; i++) {
            int smaller = 0;
            for (int j = i + 1; j < deck.length; j++)
                if (deck[j] < deck[i])
                    smaller++;
            rank = rank * (deck.length - i) + smaller;
        }
        return rank;
    }

    /// The order with a given number.
    public static int[] unrank(int n, int rank) {
        int[] left = sorted(n);
        int[] deck = new int[n];
        int rest = rank;
        for (int i = 0; i < n; i++) {
            int block = count(n - 1 - i);
            int chosen = rest / block;
            rest %= block;
            deck[i] = left[chosen];
            System.arraycopy(left, chosen + 1, left, chosen, n - i - 1 - chosen);
        }
        return deck;
    }

    /// An order as its digits, for example `102`.
    public static String text(int[] deck) {
        return Arrays.stream(deck).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    static boolean isPermutation(int[] deck) {
        boolean[] seen = new boolean[deck.length];
        for (int card : deck) {
            if (card < 0 || card >= deck.length || seen[card])
                return false;
            seen[card] = true;
        }
        return true;
    }
}
