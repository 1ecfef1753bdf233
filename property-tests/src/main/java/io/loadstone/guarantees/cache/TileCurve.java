package io.loadstone.guarantees.cache;

import io.loadstone.cache.Blocks;
import io.loadstone.cache.CacheSim.Geometry;
import io.loadstone.cache.SetAssociative;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.random.RandomGenerator;

/// Misses of a matrix product by the side of its tiles, counted by the simulator, beside what an ideal cache needs at most: LRU keeps lines for a while that are done with.
public final class TileCurve extends SeriesExperiment {
    private static final int SIDE = 96;
    private static final Geometry CACHE = new Geometry(8192, 8, 64);
    private static final int[] TILES = {1, 2, 4, 6, 8, 12, 16, 18, 24, 32, 48, 64, 96};

    public TileCurve() {
        super("cache.tile-curve", "q4.strategies",
                "Lines that a 96 by 96 product of doubles brings into 8 KiB (8 ways, lines of 64 bytes), by the side of its tiles; a cache whose program decides what leaves needs at most 2 n^3/(8 b) + 3 n^2/8.",
                "Lam, Rothberg & Wolf 1991, doi:10.1145/106972.106981");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "kind", "name", "tile", "numbers", "misses", "lines");
        Blocks blocks = new Blocks();
        int fitting = blocks.tile(CACHE.bytes(), Double.BYTES);
        long best = Long.MAX_VALUE;
        int bestTile = 0;
        long whole = 0;
        for (int tile : TILES) {
            long misses = misses(blocks.multiplyOrder(SIDE, tile));
            table.row(MODELLED, "simulated", tile, misses);
            if (tile >= 8 && tile <= fitting)
                table.row(THEORY, "ideal cache", tile, 2L * SIDE * SIDE * SIDE / (8L * tile) + 3L * SIDE * SIDE / 8);
            if (misses < best) {
                best = misses;
                bestTile = tile;
            }
            whole = misses;
        }
        table.metric("largest-fitting-tile", fitting, "numbers");
        table.metric("best-tile", bestTile, "numbers");
        table.metric("untiled-over-best", (double) whole / best, "1");
        return table.measured();
    }

    private static long misses(int[] order) {
        var addresses = new long[3 * order.length];
        long matrix = 8L * SIDE * SIDE;
        for (int at = 0; at < order.length; at++) {
            int k = order[at] % SIDE;
            int j = order[at] / SIDE % SIDE;
            int i = order[at] / SIDE / SIDE;
            addresses[3 * at] = 8L * (i * SIDE + k);
            addresses[3 * at + 1] = matrix + 8L * (k * SIDE + j);
            addresses[3 * at + 2] = 2 * matrix + 8L * (i * SIDE + j);
        }
        return new SetAssociative().run(addresses, new boolean[addresses.length], 8, CACHE).misses();
    }
}
