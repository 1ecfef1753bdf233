package io.loadstone.guarantees.cache;

import io.loadstone.cache.CacheSim;
import io.loadstone.cache.CacheSim.Counts;
import io.loadstone.cache.CacheSim.Geometry;
import io.loadstone.cache.SetAssociative;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SplittableRandom;

/// What the guarantees of the seam [CacheSim] are tried on.
public final class CacheSimConcept extends SeamConcept<CacheSim> {
    static final String COUNTS = "cache.sim-counts";
    static final String PREFETCH = "cache.sim-prefetch";
    static final String RATE = "cache.hit-rate";
    static final String SPATIAL = "cache.spatial";
    static final String LINEAR = "cache.linear-misses";

    /// What a simulator of the catalogue gets wrong.
    private enum Fault {
        NONE, FIRST_LINE_ONLY, SPLIT_COUNTS_TWICE, FIFO, SETS_BY_HIGH_BITS, FULLY_ASSOCIATIVE, DIRECT_MAPPED,
        NARROW_LINES, PREFETCH_COUNTS, PREFETCH_IGNORED, PREFETCH_DOES_NOT_RENEW, EVICTIONS_ARE_MISSES,
        COUNTS_BYTES, ACCESSES_ARE_MISSES, WARM, EARLY_OUT
    }

    static final List<Mutant<CacheSim>> MUTANTS = List.of(
            mutant("first-line-only", "Only the line of the first byte is looked at.",
                    "In which lines does an access lie that begins in the last byte of one?", COUNTS,
                    () -> new Listed(Fault.FIRST_LINE_ONLY)),
            mutant("split-counts-twice", "An access to two lines is counted as two.",
                    "How many accesses did the program make?", COUNTS, () -> new Listed(Fault.SPLIT_COUNTS_TWICE)),
            mutant("skips-the-second-line", "After a miss in the first line the second one is not brought in.",
                    "An access lies in two lines, and neither is there. Which are there afterwards?", COUNTS,
                    () -> new Listed(Fault.EARLY_OUT)),
            mutant("sets-are-queues", "A hit does not renew its line.", "Which line of a set leaves?", COUNTS,
                    () -> new Listed(Fault.FIFO)),
            mutant("sets-by-high-bits", "Neighbouring lines go to the same set.",
                    "To which sets do lines 0 and 1 belong?", COUNTS, () -> new Listed(Fault.SETS_BY_HIGH_BITS)),
            mutant("fully-associative", "A line may go anywhere.", "What is a set?", COUNTS,
                    () -> new Listed(Fault.FULLY_ASSOCIATIVE)),
            mutant("direct-mapped", "Each set holds one line.", "How many lines does a set hold?", COUNTS,
                    () -> new Listed(Fault.DIRECT_MAPPED)),
            mutant("words-for-lines", "A line is taken for 4 bytes.", "Which bytes come together?",
                    COUNTS + " " + SPATIAL, () -> new Listed(Fault.NARROW_LINES)),
            mutant("prefetch-is-a-hit", "What a prefetch brings or finds is counted as an access.",
                    "Whose hit rate do you measure?", PREFETCH, () -> new Listed(Fault.PREFETCH_COUNTS)),
            mutant("prefetch-is-ignored", "A prefetch brings nothing.", "What is a prefetch for?", PREFETCH,
                    () -> new Listed(Fault.PREFETCH_IGNORED)),
            mutant("prefetch-does-not-renew", "A prefetch of a line that is there leaves it where it is in the order.",
                    "Is a line that was just asked for the oldest?", PREFETCH,
                    () -> new Listed(Fault.PREFETCH_DOES_NOT_RENEW)),
            mutant("evictions-are-misses", "Misses are counted when a line leaves.",
                    "Does somebody leave at each miss?", COUNTS + " " + SPATIAL + " " + LINEAR,
                    () -> new Listed(Fault.EVICTIONS_ARE_MISSES)),
            mutant("counts-bytes", "Bytes are counted, not accesses.", "What is the unit of a hit?", COUNTS,
                    () -> new Listed(Fault.COUNTS_BYTES)),
            mutant("accesses-are-misses", "Every access is counted as a transfer.",
                    "How many elements does one line bring?", SPATIAL + " " + LINEAR,
                    () -> new Listed(Fault.ACCESSES_ARE_MISSES)),
            mutant("starts-warm", "The cache is filled by a first pass that is not counted.",
                    "What is in the cache at the start?", SPATIAL + " " + LINEAR, () -> new Listed(Fault.WARM)),
            mutant("nothing-is-zero", "No access at all is given the hit rate 0.", "How much is 0/0?", RATE,
                    () -> rated((hits, misses) -> hits + misses == 0 ? 0 : (double) hits / (hits + misses))),
            mutant("hits-over-misses", "Hits are divided by misses.", "What share of all accesses hits?", RATE,
                    () -> rated((hits, misses) -> (double) hits / misses)),
            mutant("misses-over-accesses", "The share of misses is taken for that of hits.",
                    "Is a high hit rate good or bad?", RATE,
                    () -> rated((hits, misses) -> (double) misses / (hits + misses))),
            mutant("whole-numbers", "The division is one of whole numbers.", "How much is 3 / 4?", RATE,
                    () -> rated(
                            (hits, misses) -> hits + misses == 0 ? Double.NaN : Math.floorDiv(hits, hits + misses))));

    static final Suspects<CacheSim> SUSPECTS = new Suspects<>(MUTANTS, CacheSimConcept::questions);

    public CacheSimConcept() {
        super("cache", CacheSim.class, CacheSimGuarantees.Suite.class, SetAssociative::new,
                Map.of("list-a-set", right(() -> new Listed(Fault.NONE)), "clock-a-way", right(Stamped::new)),
                MUTANTS);
    }

    static Counts model(long[] addresses, boolean[] prefetch, int size, Geometry geometry) {
        return new Listed(Fault.NONE).run(addresses, prefetch, size, geometry);
    }

    private interface Rate {
        double of(long hits, long misses);
    }

    private static CacheSim rated(Rate rate) {
        return new Listed(Fault.NONE) {
            @Override
            public double hitRate(long hits, long misses) {
                return rate.of(hits, misses);
            }
        };
    }

    /// A set is a list of lines, the last used at its end.
    private static class Listed implements CacheSim {
        private final Fault fault;

        Listed(Fault fault) {
            this.fault = fault;
        }

        @Override
        public Counts run(long[] addresses, boolean[] prefetch, int size, Geometry geometry) {
            int ways = fault == Fault.FULLY_ASSOCIATIVE
                    ? geometry.lines()
                    : fault == Fault.DIRECT_MAPPED ? 1 : geometry.ways();
            List<SequencedSet<Long>> sets = new ArrayList<>();
            for (int set = 0; set < geometry.lines() / ways; set++)
                sets.add(new LinkedHashSet<>());
            if (fault == Fault.WARM)
                pass(sets, ways, addresses, prefetch, size, geometry);
            return pass(sets, ways, addresses, prefetch, size, geometry);
        }

        private Counts pass(List<SequencedSet<Long>> sets, int ways, long[] addresses, boolean[] prefetch, int size,
                Geometry geometry) {
            int lineBytes = fault == Fault.NARROW_LINES ? 4 : geometry.line();
            long hits = 0;
            long misses = 0;
            long evictions = 0;
            for (int i = 0; i < addresses.length; i++) {
                if (prefetch[i] && fault == Fault.PREFETCH_IGNORED)
                    continue;
                long first = addresses[i] / lineBytes;
                long last = fault == Fault.FIRST_LINE_ONLY ? first : (addresses[i] + size - 1) / lineBytes;
                int found = 0;
                int missing = 0;
                for (long line = first; line <= last; line++) {
                    if (missing > 0 && fault == Fault.EARLY_OUT)
                        break;
                    int index = fault == Fault.SETS_BY_HIGH_BITS
                            ? (int) (line / ways % sets.size())
                            : (int) (line % sets.size());
                    SequencedSet<Long> set = sets.get(index);
                    boolean there = set.contains(line);
                    found += there ? 1 : 0;
                    missing += there ? 0 : 1;
                    if (there && (fault == Fault.FIFO || (prefetch[i] && fault == Fault.PREFETCH_DOES_NOT_RENEW)))
                        continue;
                    if (!there && set.size() == ways) {
                        set.removeFirst();
                        evictions++;
                    }
                    set.addLast(line); // also moves one that is there
                }
                if (prefetch[i] && fault != Fault.PREFETCH_COUNTS)
                    continue;
                if (fault == Fault.SPLIT_COUNTS_TWICE) {
                    hits += found;
                    misses += missing;
                } else {
                    int weight = fault == Fault.COUNTS_BYTES ? size : 1;
                    hits += missing == 0 ? weight : 0;
                    misses += missing > 0 || fault == Fault.ACCESSES_ARE_MISSES ? weight : 0;
                }
            }
            return new Counts(hits, fault == Fault.EVICTIONS_ARE_MISSES ? evictions : misses, evictions);
        }

        @Override
        public double hitRate(long hits, long misses) {
            return (double) hits / (hits + misses);
        }
    }

    /// Tags and times of last use in arrays, as hardware would do it.
    private static final class Stamped implements CacheSim {
        @Override
        public Counts run(long[] addresses, boolean[] prefetch, int size, Geometry geometry) {
            var tags = new long[geometry.lines()];
            var used = new long[geometry.lines()];
            java.util.Arrays.fill(tags, -1);
            long clock = 0;
            long hits = 0;
            long misses = 0;
            long evictions = 0;
            for (int i = 0; i < addresses.length; i++) {
                boolean hit = true;
                for (long line = addresses[i] / geometry.line(); line * geometry.line() < addresses[i] + size; line++) {
                    int start = (int) (line % geometry.sets()) * geometry.ways();
                    int oldest = start;
                    int found = -1;
                    for (int way = start; way < start + geometry.ways(); way++) {
                        if (tags[way] == line)
                            found = way;
                        if (used[way] < used[oldest])
                            oldest = way;
                    }
                    if (found < 0) {
                        hit = false;
                        evictions += tags[oldest] >= 0 ? 1 : 0;
                        tags[oldest] = line;
                        found = oldest;
                    }
                    used[found] = ++clock;
                }
                if (!prefetch[i] && hit)
                    hits++;
                else if (!prefetch[i])
                    misses++;
            }
            return new Counts(hits, misses, evictions);
        }

        @Override
        public double hitRate(long hits, long misses) {
            return hits == 0 && misses == 0 ? Double.NaN : hits / ((double) hits + misses);
        }
    }

    private static void questions(Answers answers, CacheSim subject) {
        for (long hits = 0; hits < 3; hits++)
            for (long misses = 0; misses < 3; misses++) {
                long h = hits;
                long m = misses;
                answers.add(() -> subject.hitRate(h, m));
            }
        var random = new SplittableRandom(9);
        for (int i = 0; i < 24; i++) {
            long[] addresses = random.longs(80, 0, 300).toArray();
            var prefetch = new boolean[80];
            for (int at = 0; at < 80 && i % 2 == 1; at++)
                prefetch[at] = random.nextInt(3) == 0;
            int size = i < 8 ? 1 : 1 + i % 16;
            var geometry = new Geometry(16 * (1 + i % 3) * (1 + i % 4), 1 + i % 3, 16);
            answers.add(() -> subject.run(addresses.clone(), prefetch.clone(), size, geometry));
        }
    }
}
