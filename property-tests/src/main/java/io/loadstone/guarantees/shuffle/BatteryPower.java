package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.shuffle.ChaCha20;
import io.loadstone.shuffle.ExactTests;
import io.loadstone.shuffle.Lcg;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Which test sees which generator.
public final class BatteryPower extends SeriesExperiment {
    private static final int WORDS = 12_288;
    private static final double CAP = 300;

    public BatteryPower() {
        super("shuffle.battery-power", "prng.tests",
                "Minus log10 of the two-sided p-value of seven tests on seven generators, cut off at 300. Right generators stay near 0.",
                "L'Ecuyer & Simard 2007, doi:10.1145/1268776.1268777");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "generator", "name", "test", "name", "evidence", "-log10 p");
        var tests = new ExactTests();
        generators(random).forEach((name, w) -> {
            Map<String, Double> p = new LinkedHashMap<>();
            p.put("ones", tests.pValue(tests.monobit(Arrays.copyOf(w, 1500))));
            p.put("cells 8^3", tests.pValue(tests.occupancy(Arrays.copyOf(w, 600), 3, 3)));
            p.put("cells 32^3", tests.pValue(tests.occupancy(w, 5, 3)));
            p.put("birthdays", tests.pValue(tests.birthdays(Arrays.copyOf(w, 512), 24)));
            p.put("ranks", tests.pValue(tests.rank(Arrays.copyOf(w, 1024))));
            p.put("low bit", tests.pValue(tests.complexity(Arrays.copyOf(w, 1000), 0)));
            p.put("orders", tests.pValue(tests.orders(Arrays.copyOf(w, 900), 3)));
            p.forEach((test, value) -> {
                double evidence = Math.min(CAP, -Math.log10(Math.max(1e-300, value)));
                table.row(MEASURED, name, test, evidence);
                table.metric((name + " " + test).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), value, "p");
            });
        });
        return table.measured();
    }

    private static Map<String, int[]> generators(RandomGenerator random) {
        Map<String, int[]> words = new LinkedHashMap<>();
        int start = random.nextInt() | 1;
        int[] counter = new int[WORDS];
        Arrays.setAll(counter, i -> start + i);
        words.put("counter", counter);
        words.put("RANDU", states(Congruences.RANDU, start & Integer.MAX_VALUE, 1));
        words.put("LCG mod 2^32",
                states(new Lcg.Rule(1664525, 1013904223, 1L << 32), Integer.toUnsignedLong(start), 0));
        words.put("java.util.Random", new Random(random.nextLong()).ints(WORDS).toArray());
        words.put("Mersenne Twister", new Twisters().seeded(start).next(WORDS));
        words.put("SplittableRandom", new SplittableRandom(random.nextLong()).ints(WORDS).toArray());
        byte[] key = new byte[32];
        random.nextBytes(key);
        int[] chaCha = new int[WORDS];
        ByteBuffer.wrap(new ChaCha20().open(key, new byte[12]).next(4 * WORDS)).asIntBuffer().get(chaCha);
        words.put("ChaCha20", chaCha);
        return words;
    }

    private static int[] states(Lcg.Rule rule, long start, int shift) {
        return Arrays.stream(new Congruences().states(rule, start, WORDS)).mapToInt(state -> (int) state << shift)
                .toArray();
    }
}
