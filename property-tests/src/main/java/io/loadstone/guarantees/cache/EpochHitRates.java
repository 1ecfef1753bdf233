package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.cache.Lru;
import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Sampler;
import io.loadstone.loader.Sequential;
import io.loadstone.loader.Shuffled;
import io.loadstone.shuffle.FisherYates;
import java.io.IOException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Hit rates of a sample cache over epochs of the real loader, beside the formulas.
///
/// LRU with a share `c` of the samples, each epoch freshly shuffled: an access at position `y` of an epoch to the sample that was at
/// position `x` of the epoch before has as many distinct others in between as two independent sets of shares `1 - x` and `y` cover together,
/// `1 - x (1 - y)`. With `x` and `1 - y` uniform this is less than `c` with probability `c + (1 - c) ln(1 - c)`.
public final class EpochHitRates extends SeriesExperiment {
    private static final int EPOCHS = 9; // the first one only warms up
    private static final int[] SHARES = {5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 95};

    public EpochHitRates() {
        super("cache.epoch-hit-rates", "cache.locality-temporal",
                "Share of accesses that hit in a cache with room for a share of Fashion-MNIST's samples: LRU over epochs in the same order and freshly shuffled, and a fixed set.",
                "Mattson, Gecsei, Slutz & Traiger 1970, doi:10.1147/sj.92.0078; the formula is derived in this class");
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        Images images = FashionMnist.test();
        long seed = random.nextLong();
        int[] shuffled = accesses(images, new Shuffled(new FisherYates()), seed);
        int[] sameOrder = accesses(images, new Sequential(), seed);
        var table = new SeriesTable("mark", "name", "policy", "name", "share", "percent", "hit_rate", "1");
        images.fingerprints().forEach(table::data);
        int n = images.size();
        for (int share : SHARES) {
            double c = share / 100.0;
            int room = n * share / 100;
            double formula = c + (1 - c) * Math.log1p(-c);
            double reshuffled = warm(new Lru(), shuffled, room, n);
            double fixed = (double) IntStream.range(n, shuffled.length).filter(i -> shuffled[i] < room).count()
                    / (shuffled.length - n);
            table.row(THEORY, "LRU; reshuffled", share, formula);
            table.row(MEASURED, "LRU; reshuffled", share, reshuffled);
            table.row(THEORY, "fixed set", share, c);
            table.row(MEASURED, "fixed set", share, fixed);
            table.row(MEASURED, "LRU; same order", share, warm(new Lru(), sameOrder, room, n));
            if (share == 50 || share == 90) {
                table.metric("reshuffled-" + share, reshuffled, "1");
                table.metric("formula-" + share, formula, "1");
                table.metric("fixed-" + share, fixed, "1");
                table.metric("same-order-" + share, warm(new Lru(), sameOrder, room, n), "1");
            }
        }
        return table.measured();
    }

    /// The samples that the loader asks for, epoch after epoch.
    private static int[] accesses(Images images, Sampler sampler, long seed) {
        var accesses = IntStream.builder();
        try (DataLoader loader = DataLoader.of(images, sampler).seed(seed).batchSize(100).workers(2).open()) {
            for (int epoch = 0; epoch < EPOCHS; epoch++)
                for (Batch batch : loader.epoch(epoch))
                    for (int i = 0; i < batch.size(); i++)
                        accesses.add(batch.indices()[i]);
        }
        return accesses.build().toArray();
    }

    /// The hit rate after the first epoch.
    private static double warm(CachePolicy policy, int[] accesses, int room, int n) {
        boolean[] hits = policy.replay(accesses, room).hits();
        return (double) IntStream.range(n, hits.length).filter(i -> hits[i]).count() / (hits.length - n);
    }
}
