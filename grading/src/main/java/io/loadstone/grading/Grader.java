package io.loadstone.grading;

import io.loadstone.evidence.Evidence;
import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.split.Children;
import io.loadstone.grading.split.MachineFailure;
import io.loadstone.grading.split.RemoteSubmission;
import io.loadstone.grading.split.SharedTypes;
import io.loadstone.grading.wire.Protocol.Begin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Grades submissions: the judge in this process, each submission in another.
///
/// To grade many, keep one object and call [#grade] from several threads: while one submission is judged, others are
/// compiled, and processes are started ahead. The judge itself takes one at a time.
///
/// ```
/// try (Grader grader = Grader.ahead(options, 3)) { ... grader.grade(lab, submission) ... }
/// ```
public final class Grader implements AutoCloseable {
    private final GradingOptions options;
    private final Children children;

    private Grader(GradingOptions options, Supplier<Children> children) {
        this.options = options;
        try {
            this.children = children.get();
        } catch (MachineFailure e) {
            throw failed(e);
        }
    }

    /// A grader of many submissions, that starts so many processes before they are needed.
    ///
    /// @throws InfrastructureFailure if the machine failed
    public static Grader ahead(GradingOptions options, int processes) {
        return new Grader(options,
                () -> Children.ahead(processes, options.work(), options.limits(), options.allowUnsandboxed()));
    }

    private static Grader expecting(GradingOptions options, int processes) {
        return new Grader(options,
                () -> Children.expecting(processes, options.work(), options.limits(), options.allowUnsandboxed()));
    }

    /// Grades one submission.
    ///
    /// @throws BadInput if the lab names a seam, suite or guarantee that does not exist
    /// @throws InfrastructureFailure if the machine failed: nothing is scored, try again
    public static Report grade(Lab lab, Submission submission, GradingOptions options) {
        return grade(lab, submission, options, _ -> {});
    }

    /// Grades one submission, and tells after each guarantee how far it has come: what is not judged yet earns nothing yet.
    ///
    /// @param interim told of each report on the way
    /// @throws BadInput if the lab names a seam, suite or guarantee that does not exist
    /// @throws InfrastructureFailure if the machine failed: nothing is scored, try again
    public static Report grade(Lab lab, Submission submission, GradingOptions options, Consumer<Report> interim) {
        int processes = (int) lab.tasks().stream()
                .filter(task -> submission.sourcesOf(task.type()) instanceof Sources.Found).count();
        try (Grader grader = expecting(options, processes)) {
            return grader.grade(lab, submission, interim);
        }
    }

    /// Grades `submission` by `lab`. Every task, part and guarantee of the lab is in the report, whatever happens.
    ///
    /// @throws BadInput if the lab names a seam, suite or guarantee that does not exist
    /// @throws InfrastructureFailure if the machine failed, or confines nothing and that is not allowed: nothing is
    ///             scored, try again
    public Report grade(Lab lab, Submission submission) {
        return grade(lab, submission, _ -> {});
    }

    private Report grade(Lab lab, Submission submission, Consumer<Report> interim) {
        Long given = options.seed();
        long seed = given != null ? given : Seed.derive(options.courseKey(), lab.id(), submission.sha256());
        List<TaskResult> results = new ArrayList<>();
        Stopwatch stopwatch = new Stopwatch();
        Isolation isolation = null;
        List<TaskJudge> judges = new ArrayList<>();
        Consumer<Evidence> progress = options.progress().andThen(_ -> interim.accept(Scoring.report(lab,
                new Report.Submitted(submission.name(), submission.sha256()), seed, children.reached().isolation(),
                judges.stream().map(TaskJudge::soFar).toList(), stopwatch.timing())));
        try {
            judges.addAll(TaskJudge.all(lab, seed, progress));
            SharedTypes shared = TaskJudge.sharedTypes(judges);
            for (TaskJudge judge : judges) {
                Lab.Task task = judge.task();
                switch (submission.sourcesOf(task.type())) {
                    case Sources.Missing(Problem problem) -> results.add(judge.notJudged(problem));
                    case Sources.Found found -> {
                        Begin begin = new Begin(task.type(), task.seam(), shared.classes(), shared.stubs(),
                                task.rules().all(), found.files());
                        try (var candidate = new RemoteSubmission(begin, shared, children)) {
                            results.add(judge.judge(candidate, stopwatch));
                            isolation = weaker(isolation, candidate.isolation());
                        }
                    }
                }
            }
            if (isolation == null)
                isolation = children.reached().isolation(); // nothing ran; this is what would have confined it
        } catch (MachineFailure e) {
            throw failed(e);
        }
        return Scoring.report(lab, new Report.Submitted(submission.name(), submission.sha256()), seed, isolation,
                results, stopwatch.timing());
    }

    private static Isolation weaker(@Nullable Isolation one, Isolation other) {
        return one == null ? other : one.and(other);
    }

    private static InfrastructureFailure failed(MachineFailure why) {
        return new InfrastructureFailure(String.valueOf(why.getMessage()), why);
    }

    /// Ends the processes that were started ahead.
    @Override
    public void close() {
        children.close();
    }
}
