package io.loadstone.grading.split;

import io.loadstone.grading.report.Report.Problem;

/// The submission's process has ended, or was ended, before it had answered.
public final class SubmissionEnded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param problem why
    public SubmissionEnded(Problem problem) {
        super(problem.headline(), null, false, false);
        this.problem = problem;
    }

    /// Why it ended.
    public Problem problem() {
        return problem;
    }
}
