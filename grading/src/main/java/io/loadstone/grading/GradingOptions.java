package io.loadstone.grading;

import io.loadstone.evidence.Evidence;
import io.loadstone.grading.split.Limits;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How to grade.
///
/// @param courseKey secret of the course that seeds are derived with; any text
/// @param seed replaces the derived seed, or null
/// @param limits what a submission may use
/// @param work a folder of ours for files that are kept between runs
/// @param allowUnsandboxed whether a machine that confines nothing will do: only for code that you trust
/// @param progress told of each guarantee's evidence as soon as it is there
public record GradingOptions(String courseKey, @Nullable Long seed, Limits limits, Path work,
        boolean allowUnsandboxed, Consumer<Evidence> progress) {

    /// The key when nobody gives one: for use on one's own machine.
    public static final String LOCAL_KEY = "loadstone-local";

    /// Options for use on one's own machine. Files are kept in `target/grading` of the folder that the system property
    /// `loadstone.home` names, else in the user's cache.
    public static GradingOptions local() {
        return new GradingOptions(LOCAL_KEY, null, Limits.STANDARD, kept(), false, _ -> {});
    }

    private static Path kept() {
        String home = System.getProperty("loadstone.home");
        if (home != null)
            return Path.of(home, "target", "grading");
        String cache = System.getenv("XDG_CACHE_HOME");
        return (cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache))
                .resolve("loadstone");
    }

    /// These options with another course key.
    public GradingOptions withCourseKey(String key) {
        return new GradingOptions(key, seed, limits, work, allowUnsandboxed, progress);
    }

    /// These options with a given seed in place of the derived one.
    public GradingOptions withSeed(long replacement) {
        return new GradingOptions(courseKey, replacement, limits, work, allowUnsandboxed, progress);
    }

    /// These options with other limits.
    public GradingOptions withLimits(Limits replacement) {
        return new GradingOptions(courseKey, seed, replacement, work, allowUnsandboxed, progress);
    }

    /// These options with another folder.
    public GradingOptions withWork(Path folder) {
        return new GradingOptions(courseKey, seed, limits, folder, allowUnsandboxed, progress);
    }

    /// These options, with or without leave to grade where nothing confines a submission.
    public GradingOptions withUnsandboxedAllowed(boolean allowed) {
        return new GradingOptions(courseKey, seed, limits, work, allowed, progress);
    }

    /// These options with another listener.
    public GradingOptions withProgress(Consumer<Evidence> listener) {
        return new GradingOptions(courseKey, seed, limits, work, allowUnsandboxed, listener);
    }
}
