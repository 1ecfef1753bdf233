package io.loadstone.grading.report;

import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Chart;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Subject;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.Status;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Reports with all in them that an emitter could stumble over.
final class Thorny {
    /// What would end a code block, an element, a string or a table if it were not kept from it.
    private static final List<String> THORNS = List.of("```", "| a | b |", "</pre></script><script>alert(1)</script>",
            "]]>", "\u0000\u001b[31m\u0007", "\"}],\"score\": 100", "\ud800", "16 of 16 points", "%s %d %n", "<b>&amp;",
            "\u2028", "data-points=\"99\"", "");

    private Thorny() {}

    /// One that never changes, for the golden files.
    static Report report() {
        GuaranteeResult refuted = new GuaranteeResult("shuffle.exact-law", "Each of the n! orders | has 1/n!.",
                Verdict.REFUTED, "a counterexample: `[1, 2]` <b>", "naive-swap: Every position.", "Multiply *them*.",
                "./loadstone check shuffle --seed 0x2a", evidence());
        GuaranteeResult supported = new GuaranteeResult("shuffle.permutation", "Keeps.", Verdict.SUPPORTED,
                "no counterexample in 300 checks", null, null, "./loadstone check shuffle --seed 0x2a", null);
        GuaranteeResult unjudged = new GuaranteeResult("shuffle.linear", "Linear.", Verdict.NOT_JUDGED,
                "a call took # more than 1 s", null, null, "./loadstone check shuffle --seed 0x2a", null);
        TaskResult task = new TaskResult("shuffler", "A fair shuffle", "lab.shuffle.MyShuffler", Status.FAILED, 3, 12,
                new Problem(Problem.Kind.OUT_OF_TIME, "a call took # more than 1 s", List.of("Does a loop not end?",
                        "```", "In the call shuffle([0], random)")),
                List.of(new PartResult("Keeps every sample", Verdict.SUPPORTED, 3, 3, List.of("shuffle.permutation")),
                        new PartResult("Uniform", Verdict.REFUTED, 0, 9, List.of("shuffle.exact-law")),
                        new PartResult("In place", Verdict.NOT_JUDGED, 0, 0, List.of("shuffle.linear"))),
                List.of(refuted, supported, unjudged),
                new Output("## 16 of 16 points\n```\n</details>\u001b[2J", true));
        TaskResult second = new TaskResult("twin", "Another", "lab.shuffle.MyTwin", Status.NOT_STARTED, 0, 4, null,
                List.of(new PartResult("Uniform", Verdict.NOT_STARTED, 0, 4, List.of("twin.law"))),
                List.of(new GuaranteeResult("twin.law", "As the other.", Verdict.NOT_STARTED, "not started", null,
                        "Begin.", "./loadstone check shuffle --seed 0x2a", null)),
                Output.NONE);
        return new Report(Report.SCHEMA, new Report.LabName("shuffle", 9, "Shuffling"),
                new Report.Submitted("a`b|c.zip", "0".repeat(64)), "0x2a", AlphaBudget.STANDARD,
                Isolation.LANDLOCK_SECCOMP, Status.FAILED, 3, 16, List.of(task, second),
                new Late("2026-10-01T21:59:00Z", "2026-10-03T10:00:00Z", 2, 20, 0),
                new Report.Timing(7131, 3869, 9277, 53117));
    }

    private static Evidence evidence() {
        var judgement = new Evidence.Judgement("shuffle.exact-law",
                new Subject("my-shuffler", Subject.Role.STUDENT, "lab.shuffle.MyShuffler"), Outcome.REFUTED,
                Evidence.Basis.EXACT, null, 0, 27, "a counterexample: `[1, 2]` <b>", "n = 3 </dd>", "Count them.",
                new Evidence.Effect("total variation distance", Metric.exact(0.125, "1")), List.of(),
                new Evidence.Diagnosis("naive-swap", "Every position.", "Multiply *them*.", null),
                new Chart("share of decks < & >", "decks", List.of("123", "132"), List.of(4.0, 5.0),
                        List.of(4.5, 4.5)));
        return new Evidence(Evidence.SCHEMA, "shuffle.exact-law@my-shuffler", "shuffle.fy-uniform",
                "Each of the n! orders | has 1/n!.", "Knuth", judgement, new TreeMap<>(), null,
                new Evidence.Provenance("0x2a", "./loadstone check shuffle --seed 0x2a",
                        new TreeMap<>(Map.of("jdk", "25", "os", "Linux", "cpu", "one", "cores", "2")), new TreeMap<>(),
                        new TreeMap<>()));
    }

    /// A report of random shape, points and words, the same for the same seed.
    static Report random(long seed) {
        Random random = new Random(seed);
        List<TaskResult> tasks = new ArrayList<>();
        for (int t = random.nextInt(4); t >= 0; t--)
            tasks.add(task(random, "task" + t));
        int points = tasks.stream().mapToInt(TaskResult::points).sum();
        return new Report(Report.SCHEMA, new Report.LabName("lab", 1, words(random)),
                new Report.Submitted(words(random), "f".repeat(64)), "0x1", AlphaBudget.STANDARD, Isolation.NONE,
                Status.FAILED, points, tasks.stream().mapToInt(TaskResult::possible).sum(), tasks,
                random.nextBoolean()
                        ? null
                        : new Late("2026-01-01T00:00:00Z", "2026-01-05T00:00:00Z", 4, 40, points * 40 / 100),
                random.nextBoolean() ? null : new Report.Timing(1, 2, 3, 4));
    }

    private static TaskResult task(Random random, String id) {
        List<PartResult> parts = new ArrayList<>();
        List<GuaranteeResult> guarantees = new ArrayList<>();
        for (int p = random.nextInt(4); p >= 0; p--) {
            List<Verdict> verdicts = List.of(Verdict.values());
            Verdict verdict = verdicts.get(random.nextInt(verdicts.size()));
            int possible = random.nextInt(3) * random.nextInt(20);
            String guarantee = id + ".g" + p;
            guarantees.add(new GuaranteeResult(guarantee, words(random), verdict, words(random),
                    random.nextBoolean() ? null : words(random), random.nextBoolean() ? null : words(random),
                    "./loadstone check lab", null));
            parts.add(new PartResult("p" + words(random), verdict, verdict == Verdict.SUPPORTED ? possible : 0,
                    possible, List.of(guarantee)));
        }
        return new TaskResult(id, words(random), "lab.My", Status.FAILED,
                parts.stream().mapToInt(PartResult::points).sum(),
                parts.stream().mapToInt(PartResult::possible).sum(),
                random.nextBoolean()
                        ? null
                        : new Problem(Problem.Kind.EXITED, words(random), List.of(words(random), words(random))),
                parts, guarantees, new Output(words(random), random.nextBoolean()));
    }

    private static String words(Random random) {
        return "w" + THORNS.get(random.nextInt(THORNS.size())) + THORNS.get(random.nextInt(THORNS.size())) + "w";
    }
}
