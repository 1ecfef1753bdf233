package io.loadstone.guarantees.cache;

import io.loadstone.cache.CacheSim;
import io.loadstone.cache.CacheSim.Counts;
import io.loadstone.cache.CacheSim.Geometry;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [CacheSim].
public interface CacheSimGuarantees {

    /// The simulator under judgement.
    default CacheSim simulator() {
        return Run.current().components().component(CacheSim.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements CacheSimGuarantees {}

    @Guarantee(id = "cache.sim-counts", claim = "cache.hit-rate",
            law = "Hits, misses and evictions are those of LRU in each set; an access to two lines is one access, and a hit only if both are there.",
            source = "Hill & Smith 1989, doi:10.1109/12.40842; Hennessy & Patterson 2017, appendix B",
            hint = "Which set does the line belong to? Who was there, in what order?")
    @Deterministic
    default void countsWhatEachSetDoes(@ForAll @Size(max = 24) List<@IntRange(max = 40) Integer> words,
            @ForAll @IntRange(min = 1, max = 3) int ways, @ForAll @IntRange(min = 1, max = 3) int sets, Trial trial) {
        var small = new Geometry(ways * sets * 16, ways, 16);
        long[] addresses = words.stream().mapToLong(word -> 4L * word).toArray();
        counts(addresses, new boolean[addresses.length], 4, small, trial);
        counts(addresses, new boolean[addresses.length], 15, small, trial);
        RandomGenerator random = trial.judgesRandom();
        var large = new Geometry(64 << (ways + sets), 1 << random.nextInt(ways + 1), 64);
        long[] wide = LongStream.generate(() -> random.nextLong(1L << 13) + (random.nextBoolean() ? 1L << 40 : 0))
                .limit(400).toArray();
        counts(wide, new boolean[400], 1 + random.nextInt(64), large, trial);
    }

    @Guarantee(id = "cache.sim-prefetch", claim = "cache.hit-rate",
            law = "A prefetch brings its lines in and renews them, and is neither hit nor miss.",
            source = "Hennessy & Patterson 2017, appendix B",
            hint = "How many demand accesses were there? Whose time does a prefetch take?")
    @Deterministic
    default void prefetchesAreNoAccesses(@ForAll @Size(max = 20) List<@IntRange(max = 24) Integer> words,
            @ForAll @IntRange(min = 1, max = 3) int ways, Trial trial) {
        long[] addresses = words.stream().mapToLong(word -> 8L * word).toArray();
        var prefetch = new boolean[addresses.length];
        RandomGenerator random = trial.judgesRandom();
        for (int i = 0; i < prefetch.length; i++)
            prefetch[i] = random.nextInt(3) == 0;
        counts(addresses, prefetch, 4, new Geometry(ways * 64, ways, 32), trial);
    }

    private void counts(long[] addresses, boolean[] prefetch, int size, Geometry geometry, Trial trial) {
        Counts seen = simulator().run(addresses.clone(), prefetch.clone(), size, geometry);
        CacheSimConcept.SUSPECTS.demand(trial, simulator(), seen,
                CacheSimConcept.model(addresses, prefetch, size, geometry),
                () -> "%d-byte accesses at %s, prefetches %s, %s".formatted(size, told(addresses), told(prefetch),
                        geometry));
    }

    private static String told(long[] addresses) {
        return addresses.length > 40 ? addresses.length + " addresses" : java.util.Arrays.toString(addresses);
    }

    private static String told(boolean[] prefetch) {
        return IntStream.range(0, prefetch.length).filter(i -> prefetch[i]).boxed().toList().toString();
    }

    @Guarantee(id = "cache.hit-rate", claim = "cache.hit-rate",
            law = "The hit rate is hits / (hits + misses), and not a number if there was no access.",
            source = "Hennessy & Patterson 2017, appendix B",
            hint = "A rate of what? And what is the rate of nothing?")
    @Deterministic
    default void theRateIsAShareOfAccesses(@ForAll @IntRange(max = 1000) int hits,
            @ForAll @IntRange(max = 1000) int misses, Trial trial) {
        double expected = hits + misses == 0 ? Double.NaN : (double) hits / (hits + misses);
        CacheSimConcept.SUSPECTS.demand(trial, simulator(), simulator().hitRate(hits, misses), expected,
                () -> "hit rate of %d hits and %d misses".formatted(hits, misses));
        CacheSimConcept.SUSPECTS.demand(trial, simulator(),
                simulator().hitRate(hits * 10_000_000L, misses * 10_000_000L),
                expected, () -> "hit rate of %d0000000 hits and %d0000000 misses".formatted(hits, misses));
    }

    @Guarantee(id = "cache.spatial", claim = "cache.locality-spatial",
            law = "A cold scan of n elements of s bytes, d bytes apart, misses once a line: ceil(n d / B) times for s <= d <= B from an aligned start, n times for d >= B.",
            source = "Hennessy & Patterson 2017; Aggarwal & Vitter 1988, doi:10.1145/48529.48535",
            hint = "How many elements does one line bring?")
    @Deterministic
    default void aScanMissesOnceALine(@ForAll @IntRange(min = 1, max = 300) int n,
            @ForAll @IntRange(max = 3) int logSize, @ForAll @IntRange(max = 5) int logGap, Trial trial) {
        int size = 1 << logSize;
        int stride = size << logGap;
        long[] addresses = LongStream.range(0, n).map(i -> 4096 + i * stride).toArray();
        long misses = simulator().run(addresses, new boolean[n], size, new Geometry(1 << 15, 8, 64)).misses();
        CacheSimConcept.SUSPECTS.demand(trial, simulator(), misses,
                stride >= 64 ? n : Math.ceilDiv((long) n * stride, 64),
                () -> "misses of %d elements of %d bytes, %d apart".formatted(n, size, stride));
    }

    @Guarantee(id = "cache.linear-misses", claim = "q4.asymptotic",
            law = "Misses of a cold scan of n ints: ceil(n/16) in sequence, n at stride 16. Both grow like n; layout gains the factor 16, for every n, and no more.",
            source = "Aggarwal & Vitter 1988, doi:10.1145/48529.48535; Frigo et al. 1999, doi:10.1109/SFFCS.1999.814600",
            hint = "Double n. Can the number of lines stay the same?")
    @Deterministic
    default void layoutGainsAConstantFactor(@ForAll @IntRange(min = 4, max = 13) int log, Trial trial) {
        int n = 1 << log;
        var geometry = new Geometry(1 << 15, 8, 64);
        for (int stride = 1; stride <= 16; stride *= 16) {
            int step = stride;
            long[] addresses = LongStream.range(0, n).map(i -> 4 * i * step).toArray();
            CacheSimConcept.SUSPECTS.demand(trial, simulator(),
                    simulator().run(addresses, new boolean[n], 4, geometry).misses(), (long) n * stride / 16,
                    () -> "misses of %d ints at stride %d".formatted(n, step));
        }
    }
}
