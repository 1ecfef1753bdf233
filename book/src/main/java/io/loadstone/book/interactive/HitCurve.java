package io.loadstone.book.interactive;

import io.loadstone.book.figure.Decimal;
import io.loadstone.book.figure.Role;
import io.loadstone.cache.CharacteristicTime;
import io.loadstone.cache.CheApprox;
import io.loadstone.cache.MarkedTimes;
import io.loadstone.cache.ReuseDistance;
import java.util.List;

/// The hit rate of LRU by capacity: of one trace by its reuse distances, and by Che's approximation. A part of the accesses may run
/// through all keys in turn, as an epoch does: then a cache that is too small by one hits none of them.
final class HitCurve implements Interactive {
    private static final int KEYS = 100;
    private static final int ACCESSES = 6000;
    private static final ReuseDistance REUSE = new MarkedTimes();
    private static final CheApprox CHE = new CharacteristicTime();

    @Override
    public String name() {
        return "hit-curve";
    }

    @Override
    public String title() {
        return "Hit rate of LRU by capacity";
    }

    @Override
    public List<Slider> sliders() {
        return List.of(new Slider("Popularity: Zipf's exponent", 0, 15, 8, at -> Decimal.fixed(at / 10.0, 1)),
                new Slider("Accesses that loop over all keys", 0, 100, 0, at -> at + " %"),
                new Slider("Room, in keys", 1, KEYS, 30, Integer::toString));
    }

    @Override
    public Drawing draw(int... at) {
        Zipf zipf = new Zipf(KEYS, at[0] / 10.0);
        int room = at[2];
        double[] measured = measured(zipf, at[1] / 100.0);
        double[] popularity = zipf.popularity();
        double hit = measured[room];
        double che = CHE.hitRate(popularity, room);
        String numbers = "room for " + room + " of " + KEYS + " keys LRU hits a share of " + Decimal.fixed(hit, 3);
        Chart chart = new Chart("i-hit-curve", title(),
                "Hit rate against capacity, from 1 to " + KEYS + " keys. With " + numbers
                        + "; Che's approximation for independent accesses gives " + Decimal.fixed(che, 3) + ".",
                new Chart.Scale("capacity (keys)", 0, KEYS, 0, Chart::plain),
                new Chart.Scale("hit rate", 0, 1, 0, Chart::plain));
        double[] capacities = new double[KEYS + 1];
        double[] theory = new double[KEYS + 1];
        for (int c = 0; c <= KEYS; c++) {
            capacities[c] = c;
            theory[c] = c == 0 ? 0 : CHE.hitRate(popularity, c);
        }
        chart.polyline(Role.THEORY, "dash1", capacities, theory);
        chart.polyline(Role.MEASURED, "", capacities, measured);
        chart.marker(Role.MEASURED, room, hit, Decimal.fixed(hit, 2), false);
        chart.key(List.of(new String[]{"s-measured", "LRU"}, new String[]{"s-theory dash1", "Che"}));
        String loop = at[1] == 0
                ? "All accesses are independent draws."
                : "Of " + Decimal.count(ACCESSES) + " accesses, " + at[1]
                        + " % run through all keys in turn; Che's formula does not know of them.";
        return new Drawing(chart.svg().xml(), "With " + numbers.replace("a share of ", "a share of <b>")
                + "</b>, and Che's approximation says <b>" + Decimal.fixed(che, 3) + "</b>. " + loop);
    }

    /// The hit rate at each capacity from 0 to all keys, after every key was seen once.
    private static double[] measured(Zipf zipf, double looping) {
        SplitMix random = new SplitMix(1);
        int[] drawn = zipf.draw(ACCESSES, random);
        int[] keys = new int[KEYS + ACCESSES];
        int next = 0;
        for (int i = 0; i < KEYS; i++)
            keys[i] = i;
        for (int i = 0; i < ACCESSES; i++) {
            boolean loops = random.nextDouble() < looping;
            keys[KEYS + i] = loops ? next : drawn[i];
            if (loops)
                next = (next + 1) % KEYS;
        }
        int[] distances = REUSE.distances(keys);
        double[] hits = new double[KEYS + 1];
        for (int i = KEYS; i < keys.length; i++)
            hits[distances[i] + 1]++; // a hit from this capacity on
        for (int c = 1; c <= KEYS; c++)
            hits[c] += hits[c - 1];
        for (int c = 0; c <= KEYS; c++)
            hits[c] /= ACCESSES;
        return hits;
    }
}
