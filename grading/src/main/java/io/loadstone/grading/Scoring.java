package io.loadstone.grading;

import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Fault;
import io.loadstone.evidence.Guarantee;
import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.Submitted;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Timing;
import io.loadstone.grading.report.Report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From verdicts to points. A part's points are earned if all its guarantees are supported; nothing else earns any.
final class Scoring {
    /// From bad to good: a part is as good as the worst of its guarantees.
    private static final List<Verdict> WORST_FIRST = List.of(Verdict.REFUTED, Verdict.NOT_JUDGED, Verdict.INCONCLUSIVE,
            Verdict.NOT_STARTED, Verdict.SUPPORTED);

    private Scoring() {}

    static GuaranteeResult guarantee(Guarantee guarantee, Evidence evidence) {
        Evidence.Judgement judgement = Objects.requireNonNull(evidence.judgement());
        if (Fault.isCauseOf(judgement))
            throw new InfrastructureFailure("%s: %s".formatted(guarantee.id(), judgement.cause()));
        Verdict verdict = switch (judgement.outcome()) {
            case SUPPORTED -> Verdict.SUPPORTED;
            case REFUTED -> Verdict.REFUTED;
            case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
            case NOT_STARTED -> Verdict.NOT_STARTED;
        };
        Evidence.Diagnosis diagnosis = judgement.diagnosis();
        String hint = verdict == Verdict.SUPPORTED ? null : diagnosis != null ? diagnosis.hint() : guarantee.hint();
        return new GuaranteeResult(guarantee.id(), guarantee.law(), verdict, judgement.cause(),
                diagnosis == null ? null : diagnosis.mutant() + ": " + diagnosis.mistake(), hint,
                evidence.provenance().replay(), evidence);
    }

    static TaskResult task(Lab.Task task, @Nullable Problem problem, List<GuaranteeResult> results, Output output) {
        Map<String, Verdict> verdicts = results.stream()
                .collect(Collectors.toMap(GuaranteeResult::id, GuaranteeResult::verdict));
        List<PartResult> parts = task.parts().stream().map(part -> part(part, verdicts)).toList();
        int points = parts.stream().mapToInt(PartResult::points).sum();
        boolean untouched = parts.stream()
                .filter(part -> part.possible() > 0 || task.points() == 0)
                .allMatch(part -> part.verdict() == Verdict.NOT_STARTED);
        boolean earned = parts.stream()
                .allMatch(part -> part.points() == part.possible()
                        && (task.points() > 0 || part.verdict() == Verdict.SUPPORTED));
        Status status = untouched ? Status.NOT_STARTED : earned ? Status.PASSED : Status.FAILED;
        return new TaskResult(task.id(), task.title(), task.type(), status, points, task.points(), problem, parts,
                results, output);
    }

    private static PartResult part(Lab.Part part, Map<String, Verdict> verdicts) {
        Verdict worst = part.guarantees()
                .stream()
                .map(id -> verdicts.getOrDefault(id, Verdict.NOT_JUDGED))
                .min(java.util.Comparator.comparingInt(WORST_FIRST::indexOf))
                .orElse(Verdict.NOT_JUDGED);
        return new PartResult(part.title(), worst, worst == Verdict.SUPPORTED ? part.points() : 0, part.points(),
                part.guarantees());
    }

    static Report report(Lab lab, Submitted submission, long seed, Isolation isolation, List<TaskResult> tasks,
            Timing timing) {
        Function<Status, Boolean> any = status -> tasks.stream().anyMatch(task -> task.status() == status);
        Status status = any.apply(Status.FAILED)
                ? Status.FAILED
                : any.apply(Status.NOT_STARTED) ? Status.NOT_STARTED : Status.PASSED;
        return new Report(Report.SCHEMA, new Report.LabName(lab.id(), lab.number(), lab.title()), submission,
                "0x" + Long.toHexString(seed), AlphaBudget.STANDARD, isolation, status,
                tasks.stream().mapToInt(TaskResult::points).sum(), lab.points(), tasks, null, timing);
    }
}
