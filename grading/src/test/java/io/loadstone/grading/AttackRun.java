package io.loadstone.grading;

import io.loadstone.grading.Attacks.Attack;
import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.split.Children;
import io.loadstone.grading.split.Limits;
import io.loadstone.grading.split.RemoteSubmission;
import io.loadstone.grading.split.SharedTypes;
import io.loadstone.grading.wire.Protocol.Begin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Grades the hostile submissions without the lab's rules: what stops them is what lies behind those.
final class AttackRun {
    /// One process each, and little of everything, so that what never ends ends soon.
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(8),
            Duration.ofSeconds(6), Duration.ofMillis(1500), 60, 128, 512, 4096, 1);
    private static final int AT_ONCE = 4;

    private AttackRun() {}

    /// What became of an attack.
    ///
    /// @param layer that the report names
    /// @param points must be 0
    /// @param possible of how many
    /// @param guarantees in the report
    record Outcome(String name, String layer, int points, int possible, int guarantees, Isolation isolation,
            String problem) {

        private static final String SEPARATOR = "\t";

        String line() {
            return String.join(SEPARATOR, name, layer, String.valueOf(points), String.valueOf(possible),
                    String.valueOf(guarantees), isolation.word(), problem);
        }

        static Outcome of(String line) {
            String[] fields = line.split(SEPARATOR, -1);
            return new Outcome(fields[0], fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]),
                    Integer.parseInt(fields[4]), Isolation.of(fields[5]), fields[6]);
        }
    }

    /// Prints a line for each attack: for a process that another user runs, and for whoever adds one.
    ///
    /// @param arguments the project's folder, a folder for what is kept, and what the names must contain, if not all
    public static void main(String[] arguments) throws Exception {
        Lab lab = Lab.find(Path.of(arguments[0]), "shuffle");
        String part = arguments.length > 2 ? arguments[2] : "";
        List<Attack> chosen = Attacks.all().stream().filter(attack -> attack.name().contains(part)).toList();
        run(chosen, lab, Path.of(arguments[1]), outcome -> System.out.println(outcome.line()));
    }

    /// Several at the same time.
    static List<Outcome> run(List<Attack> attacks, Lab lab, Path work, Consumer<Outcome> told)
            throws InterruptedException, ExecutionException {
        List<Outcome> outcomes = new ArrayList<>();
        try (Children children = Children.ahead(2, work, LIMITS, false);
                var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Outcome>> running = attacks.stream()
                    .map(attack -> pool.submit(() -> {
                        Outcome outcome = grade(lab, attack, children);
                        told.accept(outcome);
                        return outcome;
                    }))
                    .toList();
            for (Future<Outcome> each : running)
                outcomes.add(each.get());
        }
        return outcomes;
    }

    private static Outcome grade(Lab lab, Attack attack, Children children) {
        Lab.Task task = lab.tasks().getFirst();
        TaskJudge judge = TaskJudge.all(lab, 1, _ -> {}).getFirst();
        Submission submission = new Submission(attack.name(), attack.files(), "0".repeat(64), null);
        return switch (submission.sourcesOf(task.type())) {
            case Sources.Missing(Problem problem) -> outcome(attack, judge.notJudged(problem), null);
            case Sources.Found found -> {
                SharedTypes shared = SharedTypes.of(List.of(judge.seam()));
                Begin begin = new Begin(task.type(), task.seam(), shared.classes(), shared.stubs(), List.of(),
                        attack.files());
                try (var candidate = new RemoteSubmission(begin, shared, children)) {
                    yield outcome(attack, judge.judge(candidate, new Stopwatch()), candidate.isolation());
                }
            }
        };
    }

    private static Outcome outcome(Attack attack, TaskResult result, @Nullable Isolation isolation) {
        Problem problem = result.problem();
        return new Outcome(attack.name(), Objects.toString(result.stoppedBy()), result.points(), result.possible(),
                result.guarantees().size(), isolation == null ? Isolation.NONE : isolation,
                problem == null ? "" : (problem.kind() + ": " + problem.headline()).replaceAll("\\s+", " "));
    }
}
