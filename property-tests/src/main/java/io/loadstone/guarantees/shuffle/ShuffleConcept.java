package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Experiment;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.Mutant;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.Shuffler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [Shuffler] are tried on.
public final class ShuffleConcept implements Concept<Shuffler> {

    @Override
    public String name() {
        return "shuffle";
    }

    @Override
    public Class<Shuffler> seam() {
        return Shuffler.class;
    }

    @Override
    public Class<?> suite() {
        return ShuffleGuarantees.Suite.class;
    }

    @Override
    public Supplier<Shuffler> reference() {
        return FisherYates::new;
    }

    @Override
    public Map<String, Variant<Shuffler>> variants() {
        var variants = new LinkedHashMap<String, Variant<Shuffler>>();
        variants.put("upwards", fair(() -> (a, random) -> {
            for (int i = 0; i < a.length - 1; i++)
                ShuffleMutants.swap(a, i, random.nextInt(i, a.length));
        }));
        variants.put("inside-out-in-place", fair(() -> (a, random) -> {
            for (int i = 1; i < a.length; i++)
                ShuffleMutants.swap(a, i, (int) random.nextLong(i + 1));
        }));
        variants.put("inside-out-copy", new Variant<>(() -> InsideOutCopy::shuffle, List.of(ShuffleMutants.IN_PLACE)));
        variants.put("words-with-rejection", fair(() -> (a, random) -> {
            for (int last = a.length - 1; last > 0; last--)
                ShuffleMutants.swap(a, last, below(last + 1, random));
        }));
        variants.put("masked-words-with-rejection", fair(() -> (a, random) -> {
            for (int last = a.length - 1; last > 0; last--) {
                int mask = -1 >>> Integer.numberOfLeadingZeros(last);
                int chosen = random.nextInt() & mask;
                while (chosen > last)
                    chosen = random.nextInt() & mask;
                ShuffleMutants.swap(a, last, chosen);
            }
        }));
        variants.put("scaled-doubles", fair(() -> (a, random) -> {
            for (int last = a.length - 1; last > 0; last--)
                ShuffleMutants.swap(a, last, (int) (random.nextDouble() * (last + 1)));
        }));
        variants.put("two-indices-a-draw", fair(() -> (a, random) -> {
            int last = a.length - 1;
            for (; last > 1; last -= 2) {
                long both = random.nextLong((last + 1L) * last);
                ShuffleMutants.swap(a, last, (int) (both / last));
                ShuffleMutants.swap(a, last - 1, (int) (both % last));
            }
            if (last == 1)
                ShuffleMutants.swap(a, 1, random.nextInt(2));
        }));
        return variants;
    }

    private static Variant<Shuffler> fair(Supplier<Shuffler> create) {
        return new Variant<>(create, List.of());
    }

    /// Lemire's multiplication with rejection, doi:10.1145/3230636.
    private static int below(int bound, RandomGenerator random) {
        long product = (random.nextInt() & 0xFFFF_FFFFL) * bound;
        long threshold = (1L << 32) % bound;
        while ((product & 0xFFFF_FFFFL) < threshold)
            product = (random.nextInt() & 0xFFFF_FFFFL) * bound;
        return (int) (product >>> 32);
    }

    @Override
    public List<Mutant<Shuffler>> mutants() {
        return ShuffleMutants.all();
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(new PositionHeatMap(), new NaiveLaw(), new FirstBatch());
    }

    @Override
    public Map<String, Supplier<Shuffler>> foreign() {
        return Map.of("java-collections-shuffle", () -> (a, random) -> new IntView(a).shuffle(random),
                "java-collections-shuffle-seeded-random",
                () -> (a, random) -> new IntView(a).shuffle(new Random(random.nextLong())));
    }
}
