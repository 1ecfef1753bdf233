package io.loadstone.grading;

import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.split.MachineFailure;
import io.loadstone.grading.split.RemoteSubmission;
import io.loadstone.grading.split.SharedTypes;
import io.loadstone.grading.wire.Protocol.Begin;
import java.util.ArrayList;
import java.util.List;

/// Grades a submission: the judge in this process, the submission in another.
public final class Grader {
    private Grader() {}

    /// Grades `submission` by `lab`. Every task, part and guarantee of the lab is in the report, whatever happens.
    ///
    /// @throws BadInput if the lab names a seam, suite or guarantee that does not exist
    /// @throws InfrastructureFailure if the machine failed: nothing is scored, try again
    public static Report grade(Lab lab, Submission submission, GradingOptions options) {
        Long given = options.seed();
        long seed = given != null ? given : Seed.derive(options.courseKey(), lab.id(), submission.sha256());
        List<TaskResult> results = new ArrayList<>();
        Stopwatch stopwatch = new Stopwatch();
        for (Lab.Task task : lab.tasks()) {
            TaskJudge judge = new TaskJudge(lab, task, seed, options.progress());
            results.add(switch (submission.sourcesOf(task.type())) {
                case Sources.Missing(Problem problem) -> judge.notJudged(problem);
                case Sources.Found found -> {
                    SharedTypes shared = SharedTypes.of(judge.seam(), lab.seams());
                    Begin begin = new Begin(task.type(), task.seam(), shared.classes(), shared.stubs(),
                            task.rules().all(), found.files());
                    try (var candidate = new RemoteSubmission(begin, shared, options.limits(), options.work())) {
                        yield judge.judge(candidate, stopwatch);
                    } catch (MachineFailure e) {
                        throw new InfrastructureFailure(String.valueOf(e.getMessage()), e);
                    }
                }
            });
        }
        return Scoring.report(lab, new Report.Submitted(submission.name(), submission.sha256()), seed, Isolation.NONE,
                results,
                stopwatch.timing());
    }
}
