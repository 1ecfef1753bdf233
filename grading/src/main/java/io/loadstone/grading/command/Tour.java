package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Run;
import io.loadstone.grading.Grader;
import io.loadstone.grading.GradingOptions;
import io.loadstone.grading.Lab;
import io.loadstone.grading.Submission;
import io.loadstone.grading.report.Report;
import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `loadstone tour`: the main job end to end, on the embedded data.
@Command(name = "tour", header = "the main job end to end, ending in a book that you can open", description = {"",
        "Loads real images in a shuffled order, grades sample submissions to the shuffle lab, right and wrong, judges the judge, measures the lab's figures and renders the book from these results. Needs no network once Loadstone is built.",
        ""}, footer = {"", "Exit: 0 all of it went as it should and the book is written, 1 something did not."})
final class Tour implements Callable<Integer> {
    private static final String LAB = "shuffle";
    private static final String SHOWN_IN_FULL = "naive-swap";
    private static final List<String> RIGHT = List.of("downwards", "inside-out");
    private static final List<String> WRONG = List.of(SHOWN_IN_FULL, "sattolo", "same-seed", "syntax-error", "exits");

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/book",
            description = "Where the book goes. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("target/book");

    private final Context context;
    private final Terminal terminal;
    private final long begun = System.nanoTime();
    private boolean asItShould = true;

    Tour(Context context) {
        this.context = context;
        this.terminal = context.terminal();
    }

    @Override
    public Integer call() {
        step(1, "Load real images in the order of a shuffle");
        new LoadingDemonstration(terminal).run();
        step(2, "Grade what students handed in: the judge here, their code in a process of its own");
        grade();
        step(3, "Judge the judge: right programs must pass, and each wrong one must be caught");
        verify();
        step(4, "Measure the series behind the figures");
        experiment();
        step(5, "Render the book with these results in it");
        Path book = context.home().resolve(out);
        boolean rendered = Book.render(context, book, Book.Edition.STUDENT, false) == ExitCode.GOOD;
        asItShould &= rendered;
        farewell(rendered ? book.resolve("index.html") : null);
        return asItShould ? ExitCode.GOOD : ExitCode.REFUTED;
    }

    private void step(int number, String what) {
        terminal.out().println();
        terminal.out().println(terminal.paint("bold", "%d. %s".formatted(number, what)));
        terminal.out().flush();
    }

    private void grade() {
        Lab whole = Lab.find(context.home(), LAB);
        Lab lab = new Lab(whole.id(), whole.number(), whole.title(), whole.tasks().subList(0, 1), whole.folder()); // the samples are of its first task
        Path folder = context.home().resolve("grading/submissions").resolve(LAB);
        Report shown = null;
        for (String name : Stream.concat(RIGHT.stream(), WRONG.stream()).toList()) {
            Report report;
            try (Progress progress = new Progress(terminal)) {
                progress.at("grading " + name);
                report = Grader.grade(lab, Submission.read(folder.resolve(name)),
                        GradingOptions.local().withUnsandboxedAllowed(true)); // the samples are ours
            }
            boolean full = report.points() == report.possible();
            asItShould &= full == RIGHT.contains(name);
            terminal.out().printf(Locale.ROOT, "   %-14s %2d of %2d points  %s%n", name, report.points(),
                    report.possible(), inShort(report));
            terminal.out().flush();
            if (name.equals(SHOWN_IN_FULL))
                shown = report;
        }
        terminal.out().println("\n   What the author of " + SHOWN_IN_FULL + " is shown:\n");
        new ReportView(context, false).print(lab, Objects.requireNonNull(shown));
    }

    private String inShort(Report report) {
        var task = report.tasks().getFirst();
        if (task.problem() != null)
            return Terminal.plain(task.problem().headline());
        return task.guarantees().stream().filter(result -> result.verdict() == Verdict.REFUTED)
                .map(GuaranteeResult::diagnosis).filter(Objects::nonNull).findFirst()
                .map(Terminal::plain).orElse(report.status().name().toLowerCase(Locale.ROOT));
    }

    private void verify() {
        VerificationRun run = new VerificationRun(context, Selection.of(List.of(LAB), null), false);
        List<Verified> verified = run.judge(Run.DEFAULT_SEED);
        long subjects = verified.stream().map(one -> one.candidate().subject()).distinct().count();
        asItShould &= verified.stream().allMatch(Verified::kept);
        terminal.out().printf(Locale.ROOT,
                "   %d programs judged by %d guarantees: %d of %d promised verdicts came out.%n", subjects,
                verified.stream().map(one -> one.judgement().guarantee()).distinct().count(),
                verified.stream().filter(Verified::promised).filter(Verified::kept).count(),
                verified.stream().filter(Verified::promised).count());
        terminal.out().flush();
    }

    private void experiment() {
        for (Evidence measured : Experiments.measure(context, Experiments.selected(List.of(LAB)), Run.DEFAULT_SEED,
                false))
            terminal.paragraph(3, measured.id() + ": " + measured.statement());
        terminal.out().flush();
    }

    private void farewell(@Nullable Path index) {
        terminal.out().printf(Locale.ROOT, "%n%s in %.0f s.%n",
                terminal.paint("bold", asItShould ? "All as it should be" : "Something did not go as it should"),
                (System.nanoTime() - begun) * 1e-9);
        if (index != null)
            terminal.out().println("   The book             " + terminal.paint("underline", index.toUri().toString()));
        terminal.out().println("   The results          target/evidence/");
        terminal.out().println("   The submissions      grading/submissions/shuffle/");
        terminal.out().println("   The other labs       ./loadstone verify, ./loadstone experiments");
        terminal.out().println("   Try the lab          labs/09-shuffle/, then ./loadstone watch shuffle");
    }
}
