package io.loadstone.guarantees.shuffle;

import java.util.OptionalLong;

/// Decides for any order of 52 cards whether `java.util.Random` deals it from one of its `2^48` seeds, in well below a second.
///
/// The order tells what each draw of the shuffle must have been. A draw below `b` is `u mod b`, with `u` the upper 31 of the 48 bits of a state. If
/// `2^e` divides `b` (and `b` is no power of two), it shows the `e` lowest bits of `u`, which are among the lowest 21 bits of the state for all `b <= 52`.
/// These 21 bits go on by themselves. So their `2^21` values are tried first: 34 bits in all must fit, and next to none of them does. For what
/// is left the other 27 bits are tried as well.
///
/// A word is drawn anew if it is among the greatest `2^31 mod b`. No three states within 110 steps of each other are all that large (see the
/// test), so that two such draws in one shuffle are the most that can be.
final class DealtDecks {
    static final int CARDS = 52;
    private static final long A = 0x5DEECE66DL;
    private static final long MASK = (1L << 48) - 1;
    private static final int LOW = 21;
    private static final int MOST_REJECTED = 2;

    private final int[] drawn = new int[CARDS - 1];
    private final int[] mask = new int[CARDS - 1];
    private final boolean[][] rejectable = new boolean[CARDS - 1][16];

    private DealtDecks(int[] deck) {
        int[] cards = Orders.sorted(CARDS);
        for (int i = 0; i < drawn.length; i++) {
            int bound = CARDS - i;
            int place = 0;
            while (cards[place] != deck[bound - 1])
                place++;
            ShuffleMutants.swap(cards, bound - 1, place);
            drawn[i] = place;
            boolean power = Integer.bitCount(bound) == 1;
            mask[i] = power ? 0 : Integer.lowestOneBit(bound) - 1;
            for (long word = (1L << 31) / bound * bound; word < 1L << 31; word++)
                rejectable[i][(int) word & 15] = true;
        }
    }

    /// A seed that deals the deck, if there is one.
    ///
    /// @param deck an order of 0 to 51
    static OptionalLong seed(int[] deck) {
        var search = new DealtDecks(deck);
        for (int low = 0; low < 1 << LOW; low++) {
            if (!search.fits(low, 0, MOST_REJECTED))
                continue;
            for (long high = 0; high < 1L << (48 - LOW); high++) {
                long state = (high << LOW) | low;
                if (search.deals(state))
                    return OptionalLong.of(before(state) ^ A);
            }
        }
        return OptionalLong.empty();
    }

    /// Whether the low bits of the states from here on allow the draws from the `i`-th on.
    private boolean fits(int low, int i, int mayReject) {
        int state = low;
        for (int draw = i; draw < drawn.length; draw++) {
            int word = state >>> 17;
            int next = (int) (state * A + 11) & ((1 << LOW) - 1);
            if (mayReject > 0 && rejectable[draw][word] && fits(next, draw, mayReject - 1))
                return true;
            if (((word ^ drawn[draw]) & mask[draw]) != 0)
                return false;
            state = next;
        }
        return true;
    }

    private boolean deals(long first) {
        long state = first;
        for (int i = 0; i < drawn.length; i++, state = after(state)) {
            int bound = CARDS - i;
            long least = (1L << 31) / bound * bound;
            while (state >>> 17 >= least)
                state = after(state);
            long word = state >>> 17;
            if ((Integer.bitCount(bound) == 1 ? (bound * word) >> 31 : word % bound) != drawn[i])
                return false;
        }
        return true;
    }

    static long after(long state) {
        return (state * A + 11) & MASK;
    }

    private static long before(long state) {
        long inverse = A; // Newton: each step doubles the right bits
        for (int i = 0; i < 6; i++)
            inverse *= 2 - A * inverse;
        return ((state - 11) * inverse) & MASK;
    }
}
