package io.loadstone.book;

import java.util.Comparator;

/// Something that keeps the book from being printed.
///
/// @param file path from the repository's root
/// @param line the line in it, from 1
/// @param what what is wrong
/// @param mend the command or the edit that mends it
public record Problem(String file, int line, String what, String mend) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line).thenComparing(Problem::what).thenComparing(Problem::mend);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /// `file:line: what` and, on a line of its own, how to mend it.
    @Override
    public String toString() {
        return "%s:%d: %s%n    mend: %s".formatted(file, line, what, mend);
    }
}
