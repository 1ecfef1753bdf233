package io.loadstone.grading;

import io.loadstone.evidence.Evidence;
import io.loadstone.grading.child.Workbench;
import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.split.LocalSubmission;
import io.loadstone.grading.split.SharedTypes;
import io.loadstone.grading.wire.Protocol.Begin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Judges a student's work in the student's own process: fast, and at the student's own risk.
public final class LocalCheck {
    private LocalCheck() {}

    /// Compiles `labFolder`'s `src/main/java` in memory and judges it by `lab`, in a class loader of its own.
    ///
    /// A call that does not return is given up after a while; its thread goes on until the process ends.
    ///
    /// @param seed root of all randomness of the run, [io.loadstone.evidence.Run#DEFAULT_SEED] if nobody asks for another
    /// @param progress told of each guarantee's evidence as soon as it is there
    /// @throws BadInput if there is no such folder, or the lab names a seam, suite or guarantee that does not exist
    public static Report check(Lab lab, Path labFolder, long seed, Consumer<Evidence> progress) {
        Submission submission = Submission.read(labFolder.resolve("src").resolve("main").resolve("java"));
        List<TaskResult> results = new ArrayList<>();
        Stopwatch stopwatch = new Stopwatch();
        List<TaskJudge> judges = TaskJudge.all(lab, seed, progress);
        SharedTypes shared = TaskJudge.sharedTypes(judges);
        Workbench workbench = new Workbench();
        for (TaskJudge judge : judges) {
            Lab.Task task = judge.task();
            results.add(switch (submission.sourcesOf(task.type())) {
                case Sources.Missing(Problem problem) -> judge.notJudged(problem);
                case Sources.Found found -> {
                    Begin begin = new Begin(task.type(), task.seam(), shared.classes(), shared.stubs(),
                            task.rules().all(), found.files());
                    yield Patience.judge(judge, new LocalSubmission(begin, shared, workbench), stopwatch);
                }
            });
        }
        return Scoring.report(lab, new Report.Submitted(String.valueOf(labFolder.getFileName()), submission.sha256()),
                seed, Isolation.IN_PROCESS, results, stopwatch.timing());
    }
}
