package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.Grader;
import io.loadstone.grading.GradingOptions;
import io.loadstone.grading.Lab;
import io.loadstone.grading.Submission;
import io.loadstone.grading.report.Format;
import io.loadstone.grading.report.Occasion;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone grade SUBMISSION --lab LAB`.
@Command(name = "grade", header = "grade what a student handed in", description = {"",
        "The judge runs in one process, the student's code in another that is locked in: no files, no network, limits on time and memory.",
        "The seed is derived from the course key, the lab and the submission: a regrade repeats exactly.",
        ""},
        footer = {
                "", "@|bold Examples|@", "  ./loadstone grade alice/ --lab shuffle",
                "  ./loadstone grade alice.zip --lab shuffle --format json,markdown --out reports/alice",
                "  ./loadstone grade MyShuffler.java --lab shuffle --json",
                "  ./loadstone grade alice.zip --lab shuffle --late late.json --submitted 2026-10-02T08:00:00+02:00",
                "",
                "Exit: 0 full points or not started, 1 points are missing, 2 no such lab or submission, 3 the machine failed: nothing was scored."})
final class Grade implements Callable<Integer> {
    @Parameters(paramLabel = "SUBMISSION", description = "A folder, a zip archive or a Java file.")
    private Path submission = Path.of("");

    @Option(names = "--lab", required = true, paramLabel = "LAB",
            description = "Its word (shuffle), number (9) or folder.")
    private String lab = "";

    @Option(names = "--format", split = ",", paramLabel = "FORMAT",
            description = "Reports to write into --out: json, gradescope, classroom50, junit, markdown, html. Default: json, markdown.")
    private List<Format> formats = List.of(Format.JSON, Format.MARKDOWN);

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the reports; made if it is not there.")
    private @Nullable Path out;

    @Option(names = "--course-key", paramLabel = "KEY", defaultValue = "${env:LOADSTONE_COURSE_KEY:-"
            + GradingOptions.LOCAL_KEY
            + "}", description = "Secret of your course, from which seeds are derived. Default: $LOADSTONE_COURSE_KEY.")
    private String courseKey = GradingOptions.LOCAL_KEY;

    @Option(names = "--seed", paramLabel = "N|random", converter = Seed.Converter.class,
            description = "Use this seed instead of the derived one.")
    private @Nullable Long seed;

    @Option(names = "--allow-unsandboxed",
            description = "Grade also where nothing confines the submission. Only for code that you trust.")
    private boolean allowUnsandboxed;

    @Mixin
    private LateWork late = new LateWork();

    @Option(names = "--exit-zero",
            description = "Exit 0 also where points are missing, for platforms that read the report instead.")
    private boolean exitZero;

    @Option(names = "--all", description = "Show every refuted guarantee in full, not only the first of a task.")
    private boolean all;

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Grade(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Lab found = LabArgument.find(context.home(), lab);
        Submission handedIn = Submission.read(submission);
        LateWork.Rule rule = late.rule();
        Report report = rule.on(grade(found, handedIn, rule), handedIn.name());
        Terminal terminal = context.terminal();
        if (json.wanted())
            terminal.out().println(Reports.text(report, Format.JSON).stripTrailing());
        else
            new ReportView(context, all).print(found, report);
        if (out != null)
            write(report, out);
        return exitZero ? ExitCode.GOOD : report.exitCode();
    }

    private Report grade(Lab found, Submission handedIn, LateWork.Rule rule) {
        try (JudgingProgress progress = new JudgingProgress(context.terminal(), found)) {
            GradingOptions options = GradingOptions.local().withCourseKey(courseKey)
                    .withUnsandboxedAllowed(allowUnsandboxed).withProgress(progress);
            return Grader.grade(found, handedIn, seed == null ? options : options.withSeed(seed), interim -> {
                if (out != null && formats.contains(Format.GRADESCOPE)) // what is there when time runs out
                    write(rule.on(interim, handedIn.name()), Format.GRADESCOPE, out);
            });
        }
    }

    private void write(Report report, Path folder) {
        Set<Format> wanted = new LinkedHashSet<>(formats);
        for (Format format : wanted)
            context.terminal().err().println("Wrote " + context.shown(write(report, format, folder)));
    }

    private static Path write(Report report, Format format, Path folder) {
        try {
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            return Reports.write(report, format, folder, Occasion.of(System.getenv(), now));
        } catch (IOException e) {
            throw new BadInput("cannot write into %s: %s. Give another folder by --out.".formatted(folder, e), e);
        }
    }
}
