package io.loadstone.grading;

import io.loadstone.evidence.Evidence;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How to grade.
///
/// @param courseKey secret of the course that seeds are derived with; any text
/// @param seed replaces the derived seed, or null
/// @param progress told of each guarantee's evidence as soon as it is there
public record GradingOptions(String courseKey, @Nullable Long seed, Consumer<Evidence> progress) {

    /// The key when nobody gives one: for use on one's own machine.
    public static final String LOCAL_KEY = "loadstone-local";

    /// Options for use on one's own machine.
    public static GradingOptions local() {
        return new GradingOptions(LOCAL_KEY, null, _ -> {});
    }

    /// These options with another course key.
    public GradingOptions withCourseKey(String key) {
        return new GradingOptions(key, seed, progress);
    }

    /// These options with a given seed in place of the derived one.
    public GradingOptions withSeed(long replacement) {
        return new GradingOptions(courseKey, replacement, progress);
    }

    /// These options with another listener.
    public GradingOptions withProgress(Consumer<Evidence> listener) {
        return new GradingOptions(courseKey, seed, listener);
    }
}
