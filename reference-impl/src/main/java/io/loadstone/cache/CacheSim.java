package io.loadstone.cache;

/// A set-associative cache with LRU in each set, which counts and knows no time.
///
/// Memory is cut into lines; line number `n` may be held by set `n mod sets` alone. One way makes it direct mapped; as many ways as lines,
/// fully associative. The cache starts empty, and a store brings its line in as a load does.
///
/// An access that lies in two lines is one access: a hit if both are there, else one miss; it brings both in, the lower first.
/// A *prefetch* brings lines in and renews them as an access does, but is neither hit nor miss.
///
/// Source: Hill & Smith 1989, doi:10.1109/12.40842; Hennessy & Patterson 2017, appendix B. The rule for two lines is Cachegrind's.
public interface CacheSim {

    /// The shape of a cache.
    ///
    /// @param bytes its size, a multiple of `ways * line`
    /// @param ways lines a set holds, at least 1
    /// @param line bytes of a line, a power of two
    record Geometry(int bytes, int ways, int line) {
        public Geometry {
            if (line < 1 || Integer.bitCount(line) != 1)
                throw new IllegalArgumentException("line must be a power of two, got " + line);
            if (ways < 1 || bytes < 1 || bytes % ((long) ways * line) != 0)
                throw new IllegalArgumentException(
                        "bytes must be a positive multiple of ways * line, got %d bytes, %d ways, lines of %d"
                                .formatted(bytes, ways, line));
        }

        /// All lines in one set.
        public static Geometry fullyAssociative(int lines, int line) {
            return new Geometry(lines * line, lines, line);
        }

        /// Number of sets.
        public int sets() {
            return bytes / (ways * line);
        }

        /// Number of lines.
        public int lines() {
            return bytes / line;
        }
    }

    /// What was counted.
    ///
    /// @param hits demand accesses that found all their lines
    /// @param misses demand accesses that did not
    /// @param evictions lines that had to leave
    record Counts(long hits, long misses, long evictions) {

        /// Demand accesses.
        public long accesses() {
            return hits + misses;
        }
    }

    /// Replays accesses.
    ///
    /// @param addresses first byte of each, at least 0
    /// @param prefetch whether it is a prefetch; as long as `addresses`
    /// @param size bytes of each access, 1 to the line's length
    Counts run(long[] addresses, boolean[] prefetch, int size, Geometry geometry);

    /// The share of hits, `hits / (hits + misses)`; NaN if there was no access.
    double hitRate(long hits, long misses);
}
