package io.loadstone.grading;

import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Judge;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Subject;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import io.loadstone.grading.split.Candidate;
import io.loadstone.grading.split.SharedTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Judges one task of a lab by all guarantees of its suite, each of which is registered before anything runs.
final class TaskJudge {
    private final Lab.Task task;
    private final Class<?> seam;
    private final Class<?> suite;
    private final List<Guarantee> guarantees;
    private final String replay;
    private final long seed;
    private final Consumer<Evidence> progress;
    private final Map<String, Evidence> evidence = new ConcurrentHashMap<>();
    private volatile boolean over;

    /// One for each task of a lab, in the lab's order.
    ///
    /// @throws BadInput if the lab names a seam, suite or guarantee that does not exist
    /// @throws IllegalStateException if the lab has more guarantees than the run's alpha was planned for
    static List<TaskJudge> all(Lab lab, long seed, Consumer<Evidence> progress) {
        List<TaskJudge> judges = lab.tasks().stream().map(task -> new TaskJudge(lab, task, seed, progress)).toList();
        AlphaBudget.STANDARD.admit("lab " + lab.id(), judges.stream().mapToInt(judge -> judge.guarantees.size()).sum());
        return judges;
    }

    private TaskJudge(Lab lab, Lab.Task task, long seed, Consumer<Evidence> progress) {
        this.task = task;
        this.seed = seed;
        this.progress = progress;
        String file = lab.folder().resolve("lab.json").toString();
        seam = named(file, "seam", task.seam());
        suite = named(file, "suite", task.suite());
        guarantees = Judge.guarantees(suite);
        replay = "./loadstone check " + lab.id();
        List<String> ids = guarantees.stream().map(Guarantee::id).toList();
        for (Lab.Part part : task.parts()) {
            for (String id : part.guarantees()) {
                if (!ids.contains(id)) {
                    throw new BadInput("%s: task '%s' scores the guarantee '%s', but %s has only %s".formatted(file,
                            task.id(), id, task.suite(), ids));
                }
            }
        }
    }

    private static Class<?> named(String file, String field, String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new BadInput("%s: %s: there is no class '%s'".formatted(file, field, name), e);
        }
    }

    Lab.Task task() {
        return task;
    }

    Class<?> seam() {
        return seam;
    }

    /// What a lab's tasks share with a submission.
    static SharedTypes sharedTypes(List<TaskJudge> judges) {
        return SharedTypes.of(judges.stream().<Class<?>>map(TaskJudge::seam).distinct().toList());
    }

    /// The result when the submission cannot be run.
    TaskResult notJudged(Problem problem) {
        return result(problem, Map.of(), Output.NONE);
    }

    /// The result when judging, in another thread, has come to nothing: the guarantee under judgement is not judged, like all after it.
    TaskResult gaveUp(Problem problem) {
        over = true;
        Turn.JUDGE.abandon();
        Map<String, Problem> endings = new LinkedHashMap<>();
        guarantees.stream()
                .map(Guarantee::id)
                .filter(id -> !evidence.containsKey(id))
                .forEach(id -> endings.put(id, problem));
        return result(problem, endings, Output.NONE);
    }

    /// The result as far as judging has come.
    TaskResult soFar() {
        return result(null, Map.of(), Output.NONE);
    }

    /// Starts the candidate, judges it and closes it.
    TaskResult judge(Candidate candidate, Stopwatch stopwatch) {
        Map<String, Problem> endings = new LinkedHashMap<>();
        stopwatch.begin();
        Problem problem = candidate.start();
        stopwatch.started();
        if (problem == null) {
            Run run = new Run(seed, AlphaBudget.STANDARD, new Subject(subject(), Subject.Role.STUDENT, task.type()),
                    candidate, replay, judged -> {
                        if (over)
                            return;
                        String id = guarantee(judged);
                        Problem ending = candidate.endOfGuarantee();
                        Evidence honest = ending == null ? judged : refuted(judged, ending);
                        if (ending != null)
                            endings.put(id, ending);
                        evidence.put(id, honest);
                        progress.accept(honest);
                    });
            for (Evidence judged : judged(run))
                evidence.putIfAbsent(guarantee(judged), judged);
        }
        candidate.close();
        stopwatch.judged(candidate);
        Problem first = problem != null ? problem : endings.values().stream().findFirst().orElse(candidate.denial());
        return result(first, endings, candidate.output());
    }

    private List<Evidence> judged(Run run) {
        Turn.JUDGE.take();
        try {
            return Judge.judge(suite, run);
        } finally {
            Turn.JUDGE.end();
        }
    }

    private static String guarantee(Evidence evidence) {
        Evidence.Judgement judgement = evidence.judgement();
        if (judgement == null)
            throw new IllegalStateException("the judge reported no judgement: " + evidence.id());
        return judgement.guarantee();
    }

    /// The evidence of a guarantee during which the submission ended: refuted, whatever the suite made of it. Its
    /// counterexample was shrunk against a process that no longer was.
    private static Evidence refuted(Evidence judged, Problem ending) {
        Evidence.Judgement was = judged.judgement();
        if (was == null)
            return judged;
        String counterexample = ending.details().stream().filter(line -> line.startsWith("In the call ")).findFirst()
                .orElse(null);
        Evidence.Judgement is = new Evidence.Judgement(was.guarantee(), was.subject(), Outcome.REFUTED, was.basis(),
                was.logE(), was.alpha(), was.observations(), ending.headline(), counterexample, was.hint(), null,
                List.of(), null,
                null);
        return new Evidence(judged.schema(), judged.id(), judged.claim(), judged.statement(), judged.source(), is,
                judged.metrics(), judged.series(), judged.provenance());
    }

    private TaskResult result(@Nullable Problem problem, Map<String, Problem> endings, Output output) {
        List<GuaranteeResult> results = new ArrayList<>();
        for (Guarantee guarantee : guarantees) {
            Evidence judged = evidence.get(guarantee.id());
            Problem ending = endings.get(guarantee.id());
            if (judged == null || (ending != null && ending.kind() == Problem.Kind.NOT_JUDGED)) {
                Problem why = ending != null ? ending : problem;
                results.add(new GuaranteeResult(guarantee.id(), guarantee.law(), Verdict.NOT_JUDGED,
                        why == null ? "not judged yet" : why.headline(), null, null,
                        replay + " --seed 0x" + Long.toHexString(seed), null));
            } else {
                results.add(Scoring.guarantee(guarantee, judged));
            }
        }
        return Scoring.task(task, problem, results, output);
    }

    /// The class's simple name as a file name: `MyShuffler` becomes `my-shuffler`.
    private String subject() {
        String simple = task.type().substring(task.type().lastIndexOf('.') + 1);
        return simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
