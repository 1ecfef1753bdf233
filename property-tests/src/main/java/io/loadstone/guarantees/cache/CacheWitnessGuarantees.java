package io.loadstone.guarantees.cache;

import io.loadstone.cache.CacheWitness;
import io.loadstone.cache.CacheWitness.Program;
import io.loadstone.cache.RecordLayout.Scan;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// What a counterexample must show.
public interface CacheWitnessGuarantees {

    /// The implementation under judgement.
    default CacheWitness witness() {
        return Run.current().components().component(CacheWitness.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements CacheWitnessGuarantees {}

    @Guarantee(id = "cache.witness-structures", claim = "q4.layout-rule",
            law = "The scan handed in brings in at least four times as many lines from columns as from structures.",
            source = "Drepper 2007, What every programmer should know about memory, 6",
            hint = "What does a visit to one whole record cost in each layout, if the next visit is far away?")
    @Once
    default void columnsDoNotAlwaysWin(Trial trial) {
        Scan scan = witness().structuresWin();
        for (int number : new int[]{scan.fields(), scan.bytes(), scan.read(), scan.line()})
            trial.require(number >= 1 && Integer.bitCount(number) == 1, () -> "not powers of two: " + scan);
        trial.require(scan.line() == 64 && scan.read() <= scan.fields() && (long) scan.fields() * scan.bytes() <= 4096,
                () -> "lines have 64 bytes, records at most 4096, and no more fields are read than there are: " + scan);
        double columns = RecordLayoutConcept.counted(scan, true);
        double structures = RecordLayoutConcept.counted(scan, false);
        CacheWitnessConcept.SUSPECTS.check(trial, witness(), columns >= 4 * structures,
                () -> "%s: %s lines per record from columns, %s from structures".formatted(scan, columns, structures));
    }

    @Guarantee(id = "cache.witness-lfu", claim = "cache.policies",
            law = "For any capacity and factor asked for, LFU misses the trace handed in at least that many times as often as OPT: its ratio has no bound.",
            source = "Sleator & Tarjan 1985, doi:10.1145/2786.2793",
            hint = "What does LFU do with keys that were popular once and are never accessed again?")
    @Deterministic
    default void lfuHasNoBound(@ForAll @IntRange(min = 2, max = 8) int capacity,
            @ForAll @IntRange(min = 2, max = 20) int factor, Trial trial) {
        int[] trace = witness().lfuLoses(capacity, factor);
        legal(trace, 100_000, trial);
        int lfu = Replays.misses(new ListedCache(ListedCache.LEAST_FREQUENT).replay(trace, capacity));
        int best = Replays.misses(OptConcept.quick().replay(trace, capacity));
        CacheWitnessConcept.SUSPECTS.check(trial, witness(), lfu >= factor * best,
                () -> "capacity %d, factor %d: LFU misses %d times, OPT %d times".formatted(capacity, factor, lfu,
                        best));
    }

    @Guarantee(id = "cache.witness-lru", claim = "cache.locality-temporal",
            law = "On the trace handed in LRU never hits, and OPT hits at least 4 of 10 accesses.",
            source = "Belady 1966, doi:10.1147/sj.52.0078; Denning 2005, doi:10.1145/1070838.1070856",
            hint = "How does an epoch without shuffling look to a cache that is a little too small?")
    @Deterministic
    default void recencyMayMeanNothing(@ForAll @IntRange(min = 2, max = 64) int capacity, Trial trial) {
        int[] trace = witness().lruNeverHits(capacity);
        legal(trace, 10_000, trial);
        int lru = LruConcept.quick().replay(trace, capacity).hitCount();
        int best = OptConcept.quick().replay(trace, capacity).hitCount();
        CacheWitnessConcept.SUSPECTS.check(trial, witness(), lru == 0 && 10L * best >= 4L * trace.length,
                () -> "capacity %d, %d accesses: LRU hits %d times, OPT %d times".formatted(capacity, trace.length, lru,
                        best));
    }

    private static void legal(int[] trace, int most, Trial trial) {
        trial.require(trace.length >= 1 && trace.length <= most && Arrays.stream(trace).allMatch(key -> key >= 0),
                () -> "a trace of %d accesses, or negative keys".formatted(trace.length));
    }

    @Guarantee(id = "cache.witness-hit-rate", claim = "cache.hit-rate",
            law = "Of the two programs handed in, which do the same work, the first has the higher hit rate and takes longer.",
            source = "Hennessy & Patterson 2017, appendix B",
            hint = "What happens to the hit rate when a program reads everything twice?")
    @Once
    default void theRateIsNotTheTime(Trial trial) {
        CacheWitness.Pair pair = witness().higherHitRateIsSlower();
        for (Program program : new Program[]{pair.first(), pair.second()})
            trial.require(program.hits() >= 0 && program.hits() + program.misses() >= 1000
                    && program.hits() <= 1_000_000 && program.misses() >= 63 && program.misses() <= 1000,
                    () -> "this program does not sum up 1000 records: " + program);
        CacheWitnessConcept.SUSPECTS.check(trial, witness(),
                rate(pair.first()) > rate(pair.second()) && cycles(pair.first()) > cycles(pair.second()),
                () -> "hit rates %.4f and %.4f, %d and %d cycles".formatted(rate(pair.first()), rate(pair.second()),
                        cycles(pair.first()), cycles(pair.second())));
    }

    private static double rate(Program program) {
        return (double) program.hits() / (program.hits() + program.misses());
    }

    private static long cycles(Program program) {
        return program.hits() + 100 * program.misses();
    }
}
