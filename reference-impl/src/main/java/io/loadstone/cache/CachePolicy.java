package io.loadstone.cache;

/// A replacement policy of a fully associative cache, replayed on a whole trace.
///
/// The cache starts empty and holds `capacity` keys. A key that is resident is a hit. A key that is not is a miss and comes in; if the
/// cache is full, one resident key leaves first: this is *demand paging*. A policy that may refuse the newcomer is said to *bypass*.
///
/// - **LRU** drops the key whose last access is longest ago. It has the inclusion property: what a cache of `C` holds, a cache of
///   `C + 1` holds too.
/// - **FIFO** drops the key that came in first, whatever happened since.
/// - **LFU** drops the key with the fewest accesses since it came in; of several, the least recently used. A key that left and comes
///   back starts again at 1.
/// - **OPT** drops the key whose next access is farthest in the future, or one that is never accessed again. No policy hits more.
///
/// Source: Mattson, Gecsei, Slutz & Traiger 1970, doi:10.1147/sj.92.0078; Belady 1966, doi:10.1147/sj.52.0078; Sleator & Tarjan 1985,
/// doi:10.1145/2786.2793.
@FunctionalInterface
public interface CachePolicy {
    /// Nobody left.
    int NONE = -1;

    /// Replays a trace.
    ///
    /// @param keys in the order of access, each at least 0
    /// @param capacity keys that fit, at least 1
    /// @throws IllegalArgumentException if `capacity` is less than 1
    Replay replay(int[] keys, int capacity);

    /// What happened at each access.
    ///
    /// @param hits whether access `i` found its key
    /// @param evicted the key that left at access `i`, or [#NONE]; the key of access `i` itself if it was refused
    record Replay(boolean[] hits, int[] evicted) {

        /// How many accesses found their key.
        public int hitCount() {
            int count = 0;
            for (boolean hit : hits)
                count += hit ? 1 : 0;
            return count;
        }

        /// How many keys left, refused ones among them.
        public int evictions() {
            int count = 0;
            for (int key : evicted)
                count += key == NONE ? 0 : 1;
            return count;
        }
    }

    /// Refuses a capacity below 1.
    static void requireCapacity(int capacity) {
        if (capacity < 1)
            throw new IllegalArgumentException("capacity must be at least 1, got " + capacity);
    }
}
