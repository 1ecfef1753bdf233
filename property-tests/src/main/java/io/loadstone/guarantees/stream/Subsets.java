package io.loadstone.guarantees.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.util.CombinatoricsUtils;

/// Sets of `k` of `n` positions: as masks (bit `i` for position `i`), and as numbers from 0 to `C(n, k) - 1`.
final class Subsets {
    private Subsets() {}

    /// `C(n, k)`.
    static int count(int n, int k) {
        return Math.toIntExact(CombinatoricsUtils.binomialCoefficient(n, k));
    }

    /// The numbers of all masks of `k` bits, in rising order of the masks.
    static Map<Integer, Integer> ranks(int n, int k) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int mask = 0; mask < 1 << n; mask++)
            if (Integer.bitCount(mask) == k)
                ranks.put(mask, ranks.size());
        return ranks;
    }

    /// The number of the pair of positions `i < j`: `j (j-1) / 2 + i`.
    static int pair(int i, int j) {
        int greater = Math.max(i, j);
        return greater * (greater - 1) / 2 + Math.min(i, j);
    }

    /// A mask as text, positions from 1: `{1, 3}`.
    static String text(int mask) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 32; i++)
            if ((mask >> i & 1) == 1)
                text.append(text.length() > 1 ? ", " : "").append(i + 1);
        return text.append('}').toString();
    }
}
