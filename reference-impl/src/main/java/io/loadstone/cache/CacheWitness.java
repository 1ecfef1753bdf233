package io.loadstone.cache;

/// Counterexamples to four rules of the course notes, which a machine can check.
public interface CacheWitness {

    /// Against 'SoA for vectorised operations': a scan, with lines of 64 bytes and records of at most 4096, that brings in at least
    /// four times as many lines from columns as from structures.
    RecordLayout.Scan structuresWin();

    /// Against 'LFU': a trace, without gaps in time or meaning, on which LFU misses at least `factor` times as often as OPT does with the
    /// same capacity (demand paging, first accesses among the misses of both).
    ///
    /// @param capacity 2 to 8
    /// @param factor 2 to 20; a trace for one factor is no answer for the next
    /// @return at most 100,000 accesses
    int[] lfuLoses(int capacity, int factor);

    /// Against 'recently accessed data will be accessed again': a trace in which LRU never hits, and OPT hits at least 4 of 10 accesses with
    /// the same capacity (demand paging).
    ///
    /// @param capacity 2 to 64
    /// @return at most 10,000 accesses
    int[] lruNeverHits(int capacity);

    /// A way to write a program.
    ///
    /// @param hits accesses that hit, 1 cycle each
    /// @param misses accesses that miss, 100 cycles each
    record Program(long hits, long misses) {}

    /// Two ways to write it.
    record Pair(Program first, Program second) {}

    /// Against 'the higher hit rate is faster': both sum up the first fields of 1000 records of 64 bytes that lie in 1000 lines of 64
    /// bytes, or in columns, or however you like; so each misses between 63 and 1000 times. The first has the higher hit rate and takes
    /// longer.
    Pair higherHitRateIsSlower();
}
