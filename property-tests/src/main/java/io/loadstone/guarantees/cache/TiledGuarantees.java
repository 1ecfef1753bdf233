package io.loadstone.guarantees.cache;

import io.loadstone.cache.Tiled;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Tiled].
public interface TiledGuarantees {

    /// The loops under judgement.
    default Tiled tiled() {
        return Run.current().components().component(Tiled.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements TiledGuarantees {}

    @Guarantee(id = "cache.tiled-transpose", claim = "q4.strategies",
            law = "The transpose is right for every size and every tile, also where they do not divide; the source stays as it was.",
            source = "Lam, Rothberg & Wolf 1991, doi:10.1145/106972.106981",
            hint = "Five by five, in tiles of two: which elements are in the last tiles?")
    @Deterministic
    default void transposes(@ForAll @IntRange(min = 1, max = 20) int n, @ForAll @IntRange(min = 1, max = 24) int tile,
            Trial trial) {
        int[] in = trial.judgesRandom().ints((long) n * n).toArray();
        int[] source = in.clone();
        int[] out = trial.judgesRandom().ints((long) n * n).toArray();
        tiled().transpose(source, out, n, tile);
        int[] expected = IntStream.range(0, n * n).map(at -> in[at % n * n + at / n]).toArray();
        TiledConcept.SUSPECTS.check(trial, tiled(), Arrays.equals(out, expected) && Arrays.equals(source, in),
                () -> "%d by %d in tiles of %d: %s".formatted(n, n, tile,
                        Arrays.equals(source, in)
                                ? "element " + Arrays.mismatch(out, expected) + " is wrong"
                                : "the source was changed"));
    }

    @Guarantee(id = "cache.tiled-multiply", claim = "q4.strategies",
            law = "The product is right for every size and every tile, whatever the result held before; exact, as all numbers are small and whole.",
            source = "Lam, Rothberg & Wolf 1991, doi:10.1145/106972.106981",
            hint = "What is in c before the first product is added?")
    @Deterministic
    default void multiplies(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll @IntRange(min = 1, max = 15) int tile,
            Trial trial) {
        var random = trial.judgesRandom();
        double[] a = random.ints((long) n * n, -50, 50).asDoubleStream().toArray();
        double[] b = random.ints((long) n * n, -50, 50).asDoubleStream().toArray();
        double[] c = random.ints((long) n * n, 1, 50).asDoubleStream().toArray();
        tiled().multiply(a.clone(), b.clone(), c, n, tile);
        double[] expected = new double[n * n];
        for (int at = 0; at < n * n; at++)
            for (int k = 0; k < n; k++)
                expected[at] += a[at / n * n + k] * b[k * n + at % n];
        TiledConcept.SUSPECTS.check(trial, tiled(), Arrays.equals(c, expected),
                () -> "%d by %d in tiles of %d: %s instead of %s".formatted(n, n, tile, Arrays.toString(c),
                        Arrays.toString(expected)));
    }

    @Guarantee(id = "cache.tiled-orders", claim = "q4.strategies",
            law = "The orders visit each element, and each product, exactly once.",
            source = "Lam, Rothberg & Wolf 1991, doi:10.1145/106972.106981",
            hint = "How many products does a product of two n by n matrices take?")
    @Deterministic
    default void visitsEverythingOnce(@ForAll @IntRange(min = 1, max = 12) int n,
            @ForAll @IntRange(min = 1, max = 15) int tile, Trial trial) {
        once("elements", tiled().transposeOrder(n, tile), n * n, n, tile, trial);
        once("products", tiled().multiplyOrder(n, tile), n * n * n, n, tile, trial);
    }

    private void once(String what, int[] order, int count, int n, int tile, Trial trial) {
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        TiledConcept.SUSPECTS.check(trial, tiled(), Arrays.equals(sorted, IntStream.range(0, count).toArray()),
                () -> "%d by %d in tiles of %d: %d of %d %s".formatted(n, n, tile,
                        Arrays.stream(order).distinct().count(), count, what));
    }

    @Guarantee(id = "cache.tiled-transpose-misses", claim = "q4.strategies",
            law = "A transpose of n = 256 ints in tiles of one line brings in each line once: 2 n^2/16 misses in a cache of 128 lines; row by row it is more than five times that.",
            source = "Frigo et al. 1999, doi:10.1109/SFFCS.1999.814600",
            hint = "When you come to the second element of a line, is the line still there?")
    @Once
    default void aTransposeBringsEachLineOnce(Trial trial) {
        int n = 256;
        long tiles = misses(tiled().transposeOrder(n, 16), n);
        TiledConcept.SUSPECTS.demand(trial, tiled(), tiles, 2L * n * n / 16, () -> "misses in tiles of 16");
        long rows = misses(tiled().transposeOrder(n, n), n);
        TiledConcept.SUSPECTS.check(trial, tiled(), rows > 5 * tiles,
                () -> "one tile of all misses %d times, tiles of 16 %d times".formatted(rows, tiles));
    }

    private static long misses(int[] order, int n) {
        var addresses = new long[2 * order.length];
        long target = 4L * n * n;
        for (int i = 0; i < order.length; i++) {
            addresses[2 * i] = 4L * order[i];
            addresses[2 * i + 1] = target + 4L * ((long) order[i] % n * n + order[i] / n);
        }
        return Replays.lineMisses(addresses, 128);
    }

    @Guarantee(id = "cache.tiled-multiply-misses", claim = "q4.strategies",
            law = "A product of n = 64 doubles in tiles of b = 16, in a cache with room for four (LRU keeps one for a while that is done with), brings in at most 2 n^3/(8 b) + 3 n^2/8 lines; with one tile of all it is more than three times that.",
            source = "Lam, Rothberg & Wolf 1991, doi:10.1145/106972.106981; Hong & Kung 1981, doi:10.1145/800076.802486",
            hint = "Which of the three tiles stays while the innermost loops over tiles go on?")
    @Once
    default void aProductUsesWhatItBrought(Trial trial) {
        int n = 64;
        int b = 16;
        long bound = 2L * n * n * n / (8L * b) + 3L * n * n / 8;
        long tiles = productMisses(tiled().multiplyOrder(n, b), n, b);
        TiledConcept.SUSPECTS.check(trial, tiled(), tiles <= bound,
                () -> "%d misses in tiles of %d, at most %d allowed".formatted(tiles, b, bound));
        long all = productMisses(tiled().multiplyOrder(n, n), n, b);
        TiledConcept.SUSPECTS.check(trial, tiled(), all > 3 * bound,
                () -> "one tile of all misses only %d times".formatted(all));
    }

    private static long productMisses(int[] order, int n, int b) {
        var addresses = new long[3 * order.length];
        long matrix = 8L * n * n;
        for (int at = 0; at < order.length; at++) {
            int k = order[at] % n;
            int j = order[at] / n % n;
            int i = order[at] / n / n;
            addresses[3 * at] = 8L * (i * n + k);
            addresses[3 * at + 1] = matrix + 8L * (k * n + j);
            addresses[3 * at + 2] = 2 * matrix + 8L * (i * n + j);
        }
        return Replays.lineMisses(addresses, 4 * b * b / 8);
    }

    @Guarantee(id = "cache.tile-size", claim = "q4.strategies",
            law = "The tile is the largest of which three fit: 3 b^2 s <= M < 3 (b+1)^2 s, but at least 1.",
            source = "Hong & Kung 1981, doi:10.1145/800076.802486",
            hint = "How many tiles are in use at a time, and how many bytes do they take?")
    @Deterministic
    default void threeTilesFit(@ForAll @IntRange(min = 1, max = 20) int logCache, @ForAll @IntRange(max = 3) int log,
            Trial trial) {
        int element = 1 << log;
        int cache = (1 << logCache) + trial.judgesRandom().nextInt(1 << logCache);
        int side = tiled().tile(cache, element);
        boolean fits = side == 1 || 3L * side * side * element <= cache;
        TiledConcept.SUSPECTS.check(trial, tiled(),
                side >= 1 && fits && 3L * (side + 1) * (side + 1) * element > cache,
                () -> "%d bytes of cache, numbers of %d bytes: a tile of %d".formatted(cache, element, side));
    }
}
