package io.loadstone.grading.command;

import io.loadstone.data.BadData;
import io.loadstone.data.FashionMnist;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.grading.bench.BenchReport;
import io.loadstone.grading.bench.LoaderBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone bench`.
@Command(name = "bench", header = "the loader beside whichever peers are installed", description = {"",
        "Runs one epoch of the full Fashion-MNIST in every loader that is here, in turn, round after round, and prints medians and the ratios within rounds. Peers that are not installed are named with the way to get them. Times hold for this machine; ratios travel better. Let nothing else run meanwhile.",
        ""},
        footer = {"", "Kernels beside libraries, by JMH: see reference-impl/bench/README.md",
                "Exit: 0 measured, 2 the data is not there"})
final class Bench implements Callable<Integer> {
    @Parameters(paramLabel = "WHAT", arity = "0..1", defaultValue = "loader", description = "What to measure: loader.")
    private String what = "loader";

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "15",
            description = "Epochs of each case. Default: ${DEFAULT-VALUE}.")
    private int rounds = 15;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "/usr/share/datasets/fashion-mnist",
            description = "Folder with Fashion-MNIST's four .gz files. Default: ${DEFAULT-VALUE}.")
    private Path data = FashionMnist.INSTALLED;

    @Option(names = "--only", paramLabel = "TEXT", split = "\\|",
            description = "Measure only cases whose name holds one of these texts, for example '2 threads|DataLoader'.")
    private List<String> only = List.of();

    @Option(names = "--record",
            description = "Write the evidence that the book shows, to book/evidence instead of target/evidence.")
    private boolean record;

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Bench(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!what.equals("loader"))
            throw new BadInput("there is nothing called '%s' to measure; try: loader%s".formatted(what, Suggestion
                    .sentence(List.of("loader"), what)));
        if (rounds < 3 || rounds > 10_000)
            throw new BadInput("--rounds must lie in [3, 10000], got " + rounds);
        if (record && !only.isEmpty())
            throw new BadInput("--record records the whole bench: leave out --only");
        try {
            LoaderBench bench = measure();
            BenchReport report = new BenchReport(bench);
            Path folder = context.home().resolve(record ? "book/evidence" : "target/evidence");
            report.write(context.home(), data, folder);
            if (json.wanted())
                JsonOutput.print(context.terminal(), bench);
            else
                context.terminal().out().println(report.text());
            context.terminal().err().println("Wrote " + context.shown(folder.resolve(BenchReport.ID + ".json")));
            return ExitCode.GOOD;
        } catch (BadData e) {
            throw new BadInput(e.getMessage() + "", e);
        } catch (IOException e) {
            throw new InfrastructureFailure("the bench stopped: " + e.getMessage(), e);
        }
    }

    private LoaderBench measure() throws IOException {
        try (Progress progress = new Progress(context.terminal())) {
            return LoaderBench.run(context.home(), data, rounds, only,
                    (round, name) -> progress.at(round, rounds, name));
        }
    }
}
