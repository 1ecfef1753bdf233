package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.shuffle.ChaCha20;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// How long the shortest register grows that generates the highest bits of a generator's words.
public final class ComplexityStaircase extends SeriesExperiment {
    private static final int BITS = 42_000;
    private static final int STEP = 1000;
    private static final int CLOSE = 64;

    public ComplexityStaircase() {
        super("shuffle.complexity-staircase", "prng.mersenne",
                "Linear complexity of the highest bit of 42,000 words of the Mersenne Twister and of ChaCha20, and of the lowest bit of the states of java.util.Random.",
                "Massey 1969, doi:10.1109/TIT.1969.1054260; L'Ecuyer & Simard 2007, doi:10.1145/1268776.1268777");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "generator", "name", "range", "name", "bits", "bits", "complexity",
                "bits");
        var twister = new Twisters().seeded(random.nextInt());
        byte[] key = new byte[32];
        random.nextBytes(key);
        var chaCha = new ChaCha20().open(key, new byte[12]);
        long[] state = {new Random(random.nextLong()).nextLong() & ((1L << 48) - 1)};
        rows(table, "Mersenne Twister", () -> twister.next(1)[0] < 0);
        rows(table, "ChaCha20", () -> chaCha.next(4)[3] < 0);
        rows(table, "low bit of java.util.Random", () -> {
            state[0] = DealtDecks.after(state[0]);
            return (state[0] & 1) == 1;
        });
        var curves = new GeneratorCurvesConcept.Sums();
        for (int n = STEP; n <= BITS; n += STEP)
            table.row(THEORY, "mean of random bits", "42,000 bits", n, curves.meanComplexity(n));
        for (int n = 1; n <= CLOSE; n++)
            table.row(THEORY, "mean of random bits", "the first 64", n, curves.meanComplexity(n));
        return table.measured();
    }

    private static void rows(SeriesTable table, String name, BooleanSupplier source) {
        boolean[] bits = new boolean[BITS];
        for (int i = 0; i < BITS; i++)
            bits[i] = source.getAsBoolean();
        int[] lengths = new Registers().add(bits);
        for (int n = STEP; n <= BITS; n += STEP)
            table.row(MEASURED, name, "42,000 bits", n, lengths[n - 1]);
        for (int n = 1; n <= CLOSE; n++)
            table.row(MEASURED, name, "the first 64", n, lengths[n - 1]);
        table.metric(name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                (double) lengths[BITS - 1], "bits");
    }
}
