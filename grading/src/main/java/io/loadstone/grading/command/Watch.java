package io.loadstone.grading.command;

import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.grading.Lab;
import io.loadstone.grading.LocalCheck;
import io.loadstone.grading.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `loadstone watch LAB`: checks in one warm JVM, again at each save.
@Command(name = "watch", header = "the same again at each save, in about a second", description = {
        "", "Ctrl-C ends it.", ""}, footer = {"", "@|bold Example|@", "  ./loadstone watch shuffle"})
final class Watch implements Callable<Integer> {
    private static final String CLEAR_SCREEN = "\033[H\033[2J\033[3J";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    @Parameters(paramLabel = "LAB", description = "Its word (shuffle), number (9) or folder.")
    private String lab = "";

    @Mixin
    private Seed seed = new Seed();

    private final Context context;

    Watch(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Lab found = LabArgument.find(context.home(), lab);
        Path sources = found.folder().resolve("src/main/java");
        try (SourceWatch watch = new SourceWatch(sources)) {
            show(found, sources);
            while (watch.awaitChange())
                show(found, sources);
            return ExitCode.GOOD;
        } catch (IOException e) {
            throw new InfrastructureFailure("cannot watch %s: %s".formatted(sources, e), e);
        }
    }

    private void show(Lab found, Path sources) {
        Terminal terminal = context.terminal();
        long begun = System.nanoTime();
        Report report;
        try (JudgingProgress progress = new JudgingProgress(terminal, found)) {
            report = LocalCheck.check(found, found.folder(), seed.value(), progress);
        }
        double seconds = (System.nanoTime() - begun) * 1e-9;
        if (terminal.drawing())
            terminal.out().print(CLEAR_SCREEN);
        new ReportView(context, false).print(found, report);
        terminal.out().println();
        terminal.out().println(terminal.paint("faint", "%s, judged in %.1f s. Watching %s; Ctrl-C ends."
                .formatted(LocalTime.now(ZoneId.systemDefault()).format(TIME), seconds, context.shown(sources))));
        terminal.out().flush();
    }
}
