package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Triples of two generators, seen from the side: along the one direction in which RANDU's planes are edges.
public final class RanduPlanes extends SeriesExperiment {
    private static final int TRIPLES = 600;
    private static final double M = 0x1.0p31;

    public RanduPlanes() {
        super("shuffle.randu-planes", "prng.lcg",
                "600 triples (x, y, z) of RANDU and of java.util.Random: x against 9 x - 6 y + z, all in units of the modulus.",
                "Marsaglia 1968, doi:10.1073/pnas.61.1.25");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "generator", "name", "side", "modulus", "x", "modulus");
        int start = 1 + 2 * random.nextInt(1 << 30);
        long[] randu = new Congruences().states(Congruences.RANDU, start, TRIPLES + 2);
        var jdk = new Random(random.nextLong());
        long[] other = jdk.ints(TRIPLES + 2L).mapToLong(word -> word >>> 1).toArray();
        table.metric("randu-sides", rows(table, "RANDU", randu), "different values of 9 x - 6 y + z");
        table.metric("jdk-sides", rows(table, "java.util.Random", other), "different values of 9 x - 6 y + z");
        table.metric("most", new GeneratorCurvesConcept.Sums().mostPlanes(3, M), "planes, at best");
        return table.measured();
    }

    private static double rows(SeriesTable table, String name, long[] x) {
        long[] sides = new long[TRIPLES];
        for (int i = 0; i < TRIPLES; i++) {
            sides[i] = 9 * x[i] - 6 * x[i + 1] + x[i + 2];
            table.row(MEASURED, name, sides[i] / M, x[i] / M);
        }
        return (double) Arrays.stream(sides).distinct().count();
    }
}
