package io.loadstone.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Something that keeps the book from being printed.
///
/// @param file path from the repository's root
/// @param line the line in it, from 1
/// @param what what is wrong
/// @param mend the command or the edit that mends it
public record Problem(String file, int line, String what, String mend) implements Comparable<Problem> {

    private static final Pattern NAME = Pattern.compile("^result '[^']*'");
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line).thenComparing(Problem::what).thenComparing(Problem::mend);

    /// The same problems, sorted; where more than three of a line say the same of different results, one speaks for all.
    static List<Problem> gathered(Collection<Problem> problems) {
        TreeMap<Problem, List<Problem>> alike = new TreeMap<>();
        for (Problem problem : new TreeSet<>(problems)) {
            alike.computeIfAbsent(new Problem(problem.file, problem.line, NAME.matcher(problem.what).replaceFirst(""),
                    problem.mend), _ -> new ArrayList<>()).add(problem);
        }
        TreeSet<Problem> gathered = new TreeSet<>();
        for (List<Problem> group : alike.values()) {
            Problem first = group.getFirst();
            if (group.size() <= 3)
                gathered.addAll(group);
            else
                gathered.add(new Problem(first.file, first.line,
                        first.what + "; the same of " + (group.size() - 1) + " more results on this line", first.mend));
        }
        return List.copyOf(gathered);
    }

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
