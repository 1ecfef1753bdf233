package io.loadstone.guarantees.shuffle;

import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.shuffle.ChaCha20;
import io.loadstone.shuffle.Mt19937;
import io.loadstone.shuffle.Untempering;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;

/// What somebody can tell who has seen some outputs: how many of the next thousand words.
public final class Attacks extends SeriesExperiment {
    private static final int NEXT = 1000;
    private static final int WORDS = 624;

    public Attacks() {
        super("shuffle.attacks", "prng.csprng",
                "Share of the next 1,000 words told rightly: of java.util.Random from two words, of the Mersenne Twister and of ChaCha20 from 624.",
                "Knuth, TAOCP 2, 3.6; RFC 8439, doi:10.17487/RFC8439");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new SeriesTable("mark", "name", "generator", "name", "told", "share");
        var attack = new Untempering();
        var jdk = new Random(random.nextLong());
        int first = jdk.nextInt();
        int second = jdk.nextInt();
        row(table, "java.util.Random", attack.afterJavaInts(first, second, NEXT), jdk.ints(NEXT).toArray());
        Mt19937.Generator twister = new Twisters().seeded(random.nextInt());
        row(table, "Mersenne Twister", attack.rebuild(twister.next(WORDS)).next(NEXT), twister.next(NEXT));
        byte[] key = new byte[32];
        random.nextBytes(key);
        int[] words = new int[WORDS + NEXT];
        ByteBuffer.wrap(new ChaCha20().open(key, new byte[12]).next(4 * words.length)).asIntBuffer().get(words);
        row(table, "ChaCha20", attack.rebuild(Arrays.copyOf(words, WORDS)).next(NEXT),
                Arrays.copyOfRange(words, WORDS, words.length));
        return table.measured();
    }

    private static void row(SeriesTable table, String name, int[] told, int[] came) {
        int right = 0;
        for (int i = 0; i < NEXT; i++)
            right += told[i] == came[i] ? 1 : 0;
        table.row(MEASURED, name, (double) right / NEXT);
        table.metric(name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), (double) right,
                "of 1,000 words");
    }
}
