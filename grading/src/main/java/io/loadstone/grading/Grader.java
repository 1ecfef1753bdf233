package io.loadstone.grading;

import io.loadstone.grading.report.Report;

/// Grades a submission: the judge in this process, the submission in another.
public final class Grader {
    private Grader() {}

    /// Grades `submission` by `lab`. Every task, part and guarantee of the lab is in the report, whatever happens.
    ///
    /// @throws InfrastructureFailure if the machine failed: nothing is scored, try again
    public static Report grade(Lab lab, Submission submission, GradingOptions options) {
        if (lab.tasks().isEmpty())
            throw new BadInput("no task");
        throw new UnsupportedOperationException("not yet");
    }
}
