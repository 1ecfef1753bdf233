package io.loadstone.grading.command;

import io.loadstone.data.BadData;
import io.loadstone.data.FashionMnist;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.grading.bench.BenchReport;
import io.loadstone.grading.bench.GradingBench;
import io.loadstone.grading.bench.KernelBench;
import io.loadstone.grading.bench.LoaderBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone bench`.
@Command(name = "bench", header = "the loader, its kernels, the judge and grading beside whichever peers are installed",
        description = {"",
                "loader: runs one epoch of the full Fashion-MNIST in every loader that is here, in turn, round after round, and prints medians and the ratios within rounds. Peers that are not installed are named with the way to get them. ",
                "kernels: JMH on shuffles, sketches, weighted draws, queue events and the hand-over, beside the libraries one might take. judge: what an observation costs, beside a test of fixed size. Both are built at their first run, which needs the network.",
                "grading: a verdict from a cold start beside Maven and JUnit on the same solution, and a class of 200.",
                "Times hold for this machine; ratios travel better. Let nothing else run meanwhile.", ""},
        footer = {"", "Examples:", "  ./loadstone bench loader --rounds 5",
                "  ./loadstone bench kernels --only Shuffle", "",
                "Exit: 0 measured, 2 no such bench, or the data is not there, 3 a program could not be built or run"})
final class Bench implements Callable<Integer> {
    @Parameters(paramLabel = "WHAT", arity = "0..1", defaultValue = "loader",
            description = "What to measure: loader, kernels, judge, grading.")
    private String what = "loader";

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "15",
            description = "Rounds: epochs of each case, or verdicts. Default: ${DEFAULT-VALUE}.")
    private int rounds = 15;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "/usr/share/datasets/fashion-mnist",
            description = "Folder with Fashion-MNIST's four .gz files. Default: ${DEFAULT-VALUE}.")
    private Path data = FashionMnist.INSTALLED;

    @Option(names = "--only", paramLabel = "TEXT", split = "\\|",
            description = "Measure only cases whose name holds one of these texts, for example '2 threads|DataLoader' (kernels, judge: whose method's name matches it).")
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
        List<String> names = Stream.concat(KernelBench.names().stream(), Stream.of(GradingBench.NAME)).toList();
        if (!names.contains(what))
            throw new BadInput("there is nothing called '%s' to measure; try: %s%s".formatted(what,
                    String.join(", ", names), Suggestion.sentence(names, what)));
        if (rounds < 3 || rounds > 10_000)
            throw new BadInput("--rounds must lie in [3, 10000], got " + rounds);
        if (record && !only.isEmpty())
            throw new BadInput("--record records the whole bench: leave out --only");
        if (what.equals(GradingBench.NAME))
            return grading();
        return KernelBench.of(what).map(this::kernels).orElseGet(this::loader);
    }

    private Integer grading() {
        if (!only.isEmpty())
            throw new BadInput("grading is measured as a whole: leave out --only");
        try (Progress progress = new Progress(context.terminal())) {
            GradingBench bench = GradingBench.run(context.home(), rounds,
                    (round, name) -> progress.at(round, rounds, name));
            bench.write(context.home(), folder());
            if (json.wanted())
                JsonOutput.print(context.terminal(), bench);
            else
                context.terminal().out().println(bench.text());
            context.terminal().err().println("Wrote " + context.shown(folder().resolve(GradingBench.ID + ".json")));
            return ExitCode.GOOD;
        } catch (IOException e) {
            throw new InfrastructureFailure("the bench stopped: " + e.getMessage(), e);
        }
    }

    private Integer kernels(KernelBench bench) {
        try {
            var rows = bench.run(context.home(), String.join("|", only), context.terminal().err());
            Path folder = folder();
            bench.write(context.home(), rows, folder);
            if (json.wanted())
                JsonOutput.print(context.terminal(), rows);
            else
                context.terminal().out().println(bench.text(rows));
            context.terminal().err().println("Wrote " + context.shown(folder.resolve(bench.id() + ".json")));
            return ExitCode.GOOD;
        } catch (IOException e) {
            throw new InfrastructureFailure("the bench stopped: " + e.getMessage(), e);
        }
    }

    private Path folder() {
        return context.home().resolve(record ? "book/evidence" : "target/evidence");
    }

    private Integer loader() {
        try {
            LoaderBench bench = measure();
            BenchReport report = new BenchReport(bench);
            Path folder = folder();
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
