package io.loadstone.grading.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// What somebody who typed a name that does not exist probably meant.
final class Suggestion {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Suggestion() {}

    /// The name nearest to `typed`, if less than half of its letters differ or one begins with the other.
    static Optional<String> among(Collection<String> names, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> distance(wanted, name) <= (name.length() - 1) / 2
                        || (wanted.length() > 1 && (name.startsWith(wanted) || wanted.startsWith(name))))
                .min(Comparator.comparingInt(name -> distance(wanted, name)));
    }

    /// ` Did you mean 'name'?`, or nothing.
    static String sentence(Collection<String> names, String typed) {
        return among(names, typed).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    private static int distance(String left, String right) {
        return DISTANCE.apply(left, right);
    }
}
