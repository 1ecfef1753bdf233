package io.loadstone.cache;

/// Asks for lines before they are accessed.
///
/// A line takes `latency` cycles to come, and the program `work` cycles to use one. A *stream* of lines is hidden by a prefetch `d` lines
/// ahead exactly if `d * work >= latency`; with less, the program stalls `latency / d - work` cycles a line. On random accesses a prefetch is
/// of no use, and the lines it brings push out others.
///
/// Three measures: *coverage* (accesses that a prefetch was made for), *accuracy* (prefetches that were accessed), *timeliness* (those that
/// came before they were needed). Source: Smith 1978, doi:10.1109/C-M.1978.218016; Jouppi 1990, doi:10.1145/325164.325162; Mowry, Lam &
/// Gupta 1992, doi:10.1145/143365.143488.
public interface Prefetcher {

    /// The smallest distance that hides the latency of a stream.
    ///
    /// @param latency cycles, at least 1
    /// @param work cycles a line, at least 1
    int distance(int latency, int work);

    /// Starts on a range of memory.
    ///
    /// @param distance how many lines ahead, at least 1
    /// @param lines that exist: 0 to `lines - 1`
    Stream open(int distance, int lines);

    /// What has been seen of the accesses so far.
    @FunctionalInterface
    interface Stream {

        /// Lines to ask for at this access.
        ///
        /// Accesses to three or more neighbouring lines one after another, upwards, are a stream: from the third on, each line up to
        /// `distance` ahead has been asked for, and none beyond. Otherwise nothing is asked for.
        ///
        /// No line is asked for twice within a stream, none that the stream has accessed, none that does not exist.
        ///
        /// @param line that the program accesses, 0 to `lines - 1`
        /// @return in the order in which they are asked for
        int[] onAccess(int line);
    }
}
