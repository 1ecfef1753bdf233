package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.GradingOptions;
import io.loadstone.grading.Lab;
import io.loadstone.grading.batch.Batch;
import io.loadstone.grading.batch.Drift;
import io.loadstone.grading.batch.HandIns;
import io.loadstone.grading.batch.HandIns.HandIn;
import io.loadstone.grading.batch.Results;
import io.loadstone.grading.batch.Shard;
import io.loadstone.grading.batch.Workers;
import io.loadstone.grading.course.ClassReport;
import io.loadstone.grading.course.Graded;
import io.loadstone.grading.late.Deadlines;
import io.loadstone.grading.late.HandedIn;
import io.loadstone.grading.late.Times;
import io.loadstone.grading.report.Format;
import io.loadstone.grading.report.Late;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone grade-all DIR --lab LAB --out OUT`.
@Command(name = "grade-all", header = "grade a class", description = {"",
        "DIR holds a folder, a .zip or a .java file for each student. Each is graded once: what is in OUT already is not graded again, so a run that was stopped, however, goes on where it was.",
        "OUT gets a folder of reports a student, class.html with the class's report, and its tables as CSV.", ""},
        footer = {"", "@|bold Examples|@", "  ./loadstone grade-all handed-in/ --lab shuffle --out graded",
                "  ./loadstone grade-all handed-in/ --lab shuffle --out graded --again      does a regrade give the same?",
                "  ./loadstone grade-all handed-in/ --lab shuffle --out graded --shard 0/4  a quarter, on this machine",
                "  ./loadstone grade-all handed-in/ --lab shuffle --out graded --late late.json --times times.csv", "",
                "Exit: 0 all were graded, 1 a regrade differs, 2 no such lab or folder, 3 the machine failed on some: start it again."})
final class GradeAll implements Callable<Integer> {
    private static final long LOOK_MILLIS = 200;

    @Parameters(paramLabel = "DIR", description = "What the class handed in.")
    private Path folder = Path.of("");

    @Option(names = "--lab", required = true, paramLabel = "LAB",
            description = "Its word (shuffle), number (9) or folder.")
    private String lab = "";

    @Option(names = "--out", required = true, paramLabel = "OUT",
            description = "Folder for reports; made if it is not there.")
    private Path out = Path.of("");

    @Option(names = "--format", split = ",", paramLabel = "FORMAT",
            description = "A student's reports: json, gradescope, classroom50, junit, markdown, html. Default: json, markdown.")
    private List<Format> formats = List.of(Format.JSON, Format.MARKDOWN);

    @Option(names = "--jobs", paramLabel = "N", description = "Processes that judge at a time. Default: one a core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--shard", paramLabel = "I/N",
            description = "Grade the I-th of N parts, counted from 0. Run once without it at the end to collect.")
    private String shard = Shard.ALL.toString();

    @Option(names = "--again", description = "Grade all a second time, into OUT/again, and tell what differs.")
    private boolean again;

    @Option(names = "--late", paramLabel = "FILE", description = "The course's policy for late work.")
    private @Nullable Path late;

    @Option(names = "--times", paramLabel = "FILE",
            description = "CSV of student,time. Without it: submission_metadata.json in a student's folder.")
    private @Nullable Path times;

    @Option(names = "--course-key", paramLabel = "KEY", defaultValue = "${env:LOADSTONE_COURSE_KEY:-"
            + GradingOptions.LOCAL_KEY
            + "}", description = "Secret of your course, from which seeds are derived. Default: $LOADSTONE_COURSE_KEY.")
    private String courseKey = GradingOptions.LOCAL_KEY;

    @Option(names = "--allow-unsandboxed",
            description = "Grade also where nothing confines the submission. Only for code that you trust.")
    private boolean allowUnsandboxed;

    @Option(names = "--worker", hidden = true, description = "Be a part of another grade-all: its shard.")
    private @Nullable String worker;

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    GradeAll(Context context) {
        this.context = context;
    }

    /// What came of it.
    ///
    /// @param lab its id
    /// @param submissions in the folder, or in the shard
    /// @param graded of them now and before
    /// @param judged of them now
    /// @param drift of a regrade
    /// @param failed by students, with what the machine said
    record Outcome(String lab, int submissions, int graded, int judged, List<Drift> drift,
            Map<String, String> failed) {}

    @Override
    public Integer call() {
        Lab found = LabArgument.find(context.home(), lab);
        if (jobs < 1)
            throw new BadInput("--jobs must be at least 1, not %d.".formatted(jobs));
        Deadlines deadlines = late == null ? null : Deadlines.read(late);
        Times handedIn = times == null ? Times.NONE : Times.read(times);
        List<HandIn> all = Shard.parse(shard).of(HandIns.in(folder));
        Results first = new Results(out.resolve("results"));
        Results results = again ? new Results(out.resolve("again")) : first;
        Path file = found.folder().resolve("lab.json");
        first.open(file, courseKey);
        results.open(file, courseKey);
        List<HandIn> distinct = Batch.distinct(all);
        if (worker != null)
            return work(found, results, Batch.pending(Shard.parse(worker).of(distinct), results));
        List<HandIn> open = Batch.pending(distinct, results);
        Map<HandIn, String> failed = grade(found, results, open);
        List<Drift> drifts = again ? Drift.between(all, first, results) : List.of();
        List<Graded> graded = report(found, first, all, deadlines, handedIn, drifts);
        Map<String, String> told = new LinkedHashMap<>();
        failed.forEach((one, why) -> told.put(one.student(), why));
        tell(new Outcome(found.id(), all.size(), graded.size(), open.size() - failed.size(), drifts, told));
        return failed.isEmpty() ? drifts.isEmpty() ? ExitCode.GOOD : ExitCode.REFUTED : ExitCode.INFRASTRUCTURE;
    }

    private GradingOptions options() {
        return GradingOptions.local().withCourseKey(courseKey).withUnsandboxedAllowed(allowUnsandboxed);
    }

    private int work(Lab found, Results results, List<HandIn> part) {
        Workers.endWithParent();
        Map<HandIn, String> failed = new Batch(found, results, options()).grade(part, _ -> {});
        failed.forEach((one, why) -> context.terminal().err().println(one.student() + ": " + why));
        return failed.isEmpty() ? ExitCode.GOOD : ExitCode.INFRASTRUCTURE;
    }

    /// Grades what is open, here or in workers; answers what the machine failed on.
    private Map<HandIn, String> grade(Lab found, Results results, List<HandIn> open) {
        if (open.isEmpty())
            return Map.of();
        try (Progress progress = new Progress(context.terminal())) {
            progress.at(0, open.size(), "graded");
            if (jobs == 1 || open.size() == 1) {
                AtomicInteger done = new AtomicInteger();
                return new Batch(found, results, options()).grade(open,
                        one -> progress.at(done.incrementAndGet(), open.size(), "graded, " + one.student()));
            }
            Path log = results.folder().resolve("worker.log");
            try (Workers workers = new Workers(Loadstone.class.getName(), context.home(), arguments(),
                    Map.of("LOADSTONE_COURSE_KEY", courseKey), Math.min(jobs, open.size()), log)) {
                int shown = 0;
                while (workers.work(LOOK_MILLIS)) {
                    int done = done(results, open);
                    if (done > shown)
                        progress.at(done, open.size(), "graded");
                    shown = done;
                }
            }
            Map<HandIn, String> failed = new LinkedHashMap<>();
            for (HandIn one : open) {
                if (!results.has(one.sha256()))
                    failed.put(one, "not graded; see " + context.shown(log) + ".*");
            }
            return failed;
        }
    }

    private static int done(Results results, List<HandIn> open) {
        return (int) open.stream().filter(one -> results.has(one.sha256())).count();
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("grade-all", folder.toAbsolutePath().toString(), "--lab", lab,
                "--out", out.toAbsolutePath().toString(), "--shard", shard));
        if (again)
            arguments.add("--again");
        if (allowUnsandboxed)
            arguments.add("--allow-unsandboxed");
        arguments.add("--worker");
        return arguments;
    }

    private List<Graded> report(Lab found, Results results, List<HandIn> all, @Nullable Deadlines deadlines,
            Times handedIn, List<Drift> drifts) {
        List<Graded> graded = new ArrayList<>();
        try {
            for (HandIn one : all) {
                Report read = results.read(one.sha256());
                if (read == null)
                    continue;
                Report report = read.of(one.student());
                HandedIn when = deadlines == null ? null : handedIn.of(one.student(), one.path());
                Late lateness = deadlines == null || when == null ? null : deadlines.late(when, report.points());
                Report complete = lateness == null ? report : report.withLate(lateness);
                graded.add(new Graded(one.student(), complete));
                for (Format format : formats)
                    Reports.write(complete, format, out.resolve("reports").resolve(one.student()));
            }
            ClassReport.of("Lab %d: %s".formatted(found.number(), found.title()), found.points(), graded, again, drifts)
                    .write(out);
        } catch (IOException e) {
            throw new BadInput("cannot write into %s: %s. Give another folder by --out.".formatted(out, e), e);
        }
        return graded;
    }

    private void tell(Outcome outcome) {
        Terminal terminal = context.terminal();
        if (json.wanted()) {
            JsonOutput.print(terminal, outcome);
            return;
        }
        terminal.out().println("%d submissions: %d graded now, %d before. Class report: %s".formatted(
                outcome.submissions(), outcome.judged(), outcome.graded() - outcome.judged(),
                context.shown(out.resolve("class.html"))));
        if (again)
            terminal.out().println(outcome.drift().isEmpty()
                    ? "Graded again: every report is the same, byte by byte."
                    : "Graded again: %d reports differ, see drift.csv.".formatted(outcome.drift().size()));
        outcome.failed().forEach((student, why) -> terminal.err().println("%s: %s".formatted(student, why)));
    }
}
