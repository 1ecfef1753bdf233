package io.loadstone.guarantees.cache;

import io.loadstone.cache.CharacteristicTime;
import io.loadstone.cache.MarkedTimes;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Che's approximation beside LRU on independent references.
public final class CheAccuracy extends SeriesExperiment {
    private static final int KEYS = 10_000;
    private static final int ACCESSES = 1_000_000;

    public CheAccuracy() {
        super("cache.che-accuracy", "q4.working-set",
                "Hit rate of LRU on a million independent accesses to 10,000 keys (Zipf, exponent 0.8), by capacity, beside Che's approximation.",
                "Che, Tung & Wang 2002, doi:10.1109/JSAC.2002.801752; Fricker, Robert & Roberts 2012, arXiv:1202.3974");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "capacity", "keys", "hit_rate", "1");
        double[] popularity = CheApproxConcept.zipf(KEYS);
        int[] trace = CheApproxConcept.draws(popularity, ACCESSES, random);
        int[] distances = new MarkedTimes().distances(trace);
        double worst = 0;
        for (int capacity : new int[]{10, 30, 100, 300, 1000, 2000, 3000, 5000, 7000, 9000}) {
            double told = new CharacteristicTime().hitRate(popularity, capacity);
            double hits = (double) Arrays.stream(distances, ACCESSES / 2, ACCESSES).filter(d -> d < capacity).count()
                    / (ACCESSES / 2);
            table.row(THEORY, capacity, told);
            table.row(MEASURED, capacity, hits);
            worst = Math.max(worst, Math.abs(told - hits));
        }
        table.metric("largest-difference", worst, "1");
        return table.measured();
    }
}
