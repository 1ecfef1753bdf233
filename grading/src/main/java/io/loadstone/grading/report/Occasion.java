package io.loadstone.grading.report;

import java.util.Map;

/// What a classroom knows of a submission and Loadstone does not. [Format#CLASSROOM50] tells it again.
///
/// @param classroom the class's short name
/// @param assignment the assignment's short name; empty: the lab's id
/// @param type `individual`, `group` or `team`
/// @param owner who owns the repository
/// @param submission the submission's tag
/// @param commit address of the commit
/// @param release address of the release that the result belongs to
/// @param review address where the work is looked at
/// @param datetime when it was handed in, ISO 8601
/// @param gradedAt when it was graded, ISO 8601
public record Occasion(String classroom, String assignment, String type, String owner, String submission,
        String commit, String release, String review, String datetime, String gradedAt) {

    private static final String UNKNOWN = "unknown";

    /// Nothing is known.
    public static final Occasion NONE = of(Map.of(), UNKNOWN);

    /// What the environment of a workflow tells, by the names that Classroom 50's runner gives it and, failing that, those of
    /// GitHub Actions.
    ///
    /// @param now the time, ISO 8601
    public static Occasion of(Map<String, String> environment, String now) {
        String repository = environment.getOrDefault("GITHUB_REPOSITORY", "");
        String server = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
        String sha = environment.getOrDefault("GITHUB_SHA", "");
        String commit = first(environment, "COMMIT_URL",
                repository.isEmpty() || sha.isEmpty() ? UNKNOWN : server + "/" + repository + "/commit/" + sha);
        return new Occasion(first(environment, "CLASSROOM", UNKNOWN), first(environment, "ASSIGNMENT", ""),
                first(environment, "ASSIGNMENT_TYPE", "individual"),
                first(environment, "OWNER", first(environment, "GITHUB_REPOSITORY_OWNER", UNKNOWN)),
                first(environment, "SUBMISSION_TAG", "submit/" + (sha.isEmpty() ? UNKNOWN : sha)), commit,
                first(environment, "RELEASE_URL", commit), first(environment, "REVIEW_URL", commit),
                first(environment, "SUBMITTED_AT", now), now);
    }

    private static String first(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
