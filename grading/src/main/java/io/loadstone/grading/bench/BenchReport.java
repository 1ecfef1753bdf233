package io.loadstone.grading.bench;

import io.loadstone.evidence.Environment;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.EvidenceFiles;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Sources;
import io.loadstone.data.FashionMnist;
import io.loadstone.data.Fingerprint;
import io.loadstone.loader.DataLoader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a bench says: as a table for a terminal, and as evidence for the book.
public final class BenchReport {

    /// The evidence's id.
    public static final String ID = "loader.peers";

    private static final String OURS_1 = "Loadstone, 1 thread";
    private static final String OURS_2 = "Loadstone, 2 threads";
    private static final String LIMIT_1 = "C gather, 1 thread";
    private static final String LIMIT_2 = "C gather, 2 threads";

    /// A ratio that the loader promises, and what was measured.
    ///
    /// @param name short, for evidence
    /// @param words for a reader
    /// @param goal the bound it is held against
    /// @param atMost whether the bound is from above
    /// @param ratio measured
    record Goal(String name, String words, double goal, boolean atMost, Rounds.Estimate ratio) {

        /// `met`, `missed`, or `open` if the interval holds the bound.
        String verdict() {
            boolean surelyMet = atMost ? ratio.high() <= goal : ratio.low() >= goal;
            boolean surelyMissed = atMost ? ratio.low() > goal : ratio.high() < goal;
            return surelyMet ? "met" : surelyMissed ? "missed" : "open";
        }
    }

    private final LoaderBench bench;

    /// @param bench what was measured
    public BenchReport(LoaderBench bench) {
        this.bench = bench;
    }

    private List<Goal> goals() {
        Rounds rounds = bench.rounds();
        List<Goal> goals = new ArrayList<>();
        if (!rounds.times().keySet().containsAll(List.of(OURS_1, OURS_2)))
            return goals;
        if (rounds.times().keySet().containsAll(List.of(LIMIT_1, LIMIT_2))) {
            goals.add(new Goal("over-c-1", "one thread, over the C gather on one", 1.25, true, rounds.ratio(OURS_1,
                    LIMIT_1)));
            goals.add(new Goal("over-c-2", "two threads, over the C gather on two", 1.25, true, rounds.ratio(OURS_2,
                    LIMIT_2)));
        }
        String torch = rounds.best(name -> name.startsWith("PyTorch DataLoader"));
        String djl = rounds.best(name -> name.startsWith("DJL"));
        for (String ours : List.of(OURS_1, OURS_2)) {
            String threads = ours.equals(OURS_1) ? "1" : "2";
            if (!torch.isEmpty())
                goals.add(new Goal("torch-over-" + threads, torch + ", over ours on " + threads, 6, false, rounds.ratio(
                        torch, ours)));
            if (!djl.isEmpty())
                goals.add(new Goal("djl-over-" + threads, djl + ", over ours on " + threads, 5, false, rounds.ratio(djl,
                        ours)));
        }
        return goals;
    }

    /// A table of times, the ratios, the heap, and the peers that were not here.
    public String text() {
        Rounds rounds = bench.rounds();
        int count = rounds.times().values().iterator().next().size();
        StringBuilder text = new StringBuilder("%-60s %9s %19s%n".formatted("one epoch of Fashion-MNIST (" + count
                + " rounds)", "ns/sample", "95 % of medians"));
        for (String name : rounds.times().keySet()) {
            Rounds.Estimate time = rounds.time(name);
            text.append(String.format(Locale.ROOT, "%-60s %9.1f %9.1f .. %6.1f%n", name, time.median(), time.low(), time
                    .high()));
        }
        text.append("%n%-60s %9s %19s%n".formatted("ratio within a round", "times", "95 % of medians"));
        for (Goal goal : goals()) {
            text.append(String.format(Locale.ROOT, "%-60s %9.2f %9.2f .. %6.2f  goal %s %.2f: %s%n", goal.words(), goal
                    .ratio().median(), goal.ratio().low(), goal.ratio().high(), goal.atMost() ? "at most" : "at least",
                    goal.goal(), goal.verdict()));
        }
        text.append("%n%-60s %9s%n".formatted("heap in use after epochs (the data is 47 MB of it)", "MB"));
        bench.heap().forEach(heap -> text.append(String.format(Locale.ROOT, "%-60s %9.2f%n", heap.epoch() + " epochs",
                heap.used() / 1e6)));
        bench.missing().forEach(missing -> text.append("%nNot here: %s. To have it in the run: %s".formatted(missing
                .name(), missing.install())));
        return text.toString();
    }

    /// Writes the evidence and its table.
    ///
    /// @param home Loadstone's folder
    /// @param data folder of Fashion-MNIST's four files
    public void write(Path home, Path data, Path directory) throws IOException {
        SortedMap<String, Metric> metrics = new TreeMap<>();
        StringBuilder table = new StringBuilder("case,ns_per_sample,low,high\n");
        for (String name : bench.rounds().times().keySet()) {
            Rounds.Estimate time = bench.rounds().time(name);
            table.append(String.format(Locale.ROOT, "\"%s\",%.1f,%.1f,%.1f%n", name, time.median(), time.low(), time
                    .high()));
            metrics.put("ns " + name, metric(time, "ns/sample"));
        }
        goals().forEach(goal -> metrics.put(goal.name(), metric(goal.ratio(), "1")));
        if (!bench.heap().isEmpty()) {
            long first = bench.heap().get(1).used();
            metrics.put("heap-growth", Metric.exact((bench.heap().getLast().used() - first) / 1e6, "MB"));
            metrics.put("heap", Metric.exact(bench.heap().getLast().used() / 1e6, "MB"));
            metrics.put("stated-memory", Metric.exact(bench.heap().getLast().stated() / 1e6, "MB"));
        }
        SortedMap<String, String> sources = Sources.behind(home, DataLoader.class);
        sources.putAll(programs(home));
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String file : List.of("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"))
            hashes.put(file, Fingerprint.of(data.resolve(file)));
        Evidence evidence = new Evidence(Evidence.SCHEMA, ID, "aio.bound",
                "Time to load a sample of Fashion-MNIST (%,d images, batches of 128, shuffled, as normalised floats), beside other loaders and the limit of the machine, in one interleaved run."
                        .formatted(FashionMnist.train(data).size()),
                "Measured here; intervals by percentile bootstrap of the median over rounds (Efron 1979)", null,
                metrics, new Evidence.Series(ID + ".csv", Map.of("case", "name", "ns_per_sample", "ns/sample", "low",
                        "ns/sample", "high", "ns/sample")),
                new Evidence.Provenance("0x1",
                        "./loadstone bench loader --record", Environment.here(), sources, hashes));
        EvidenceFiles.write(directory, evidence, table.toString());
    }

    private static Metric metric(Rounds.Estimate estimate, String unit) {
        return new Metric(round(estimate.median()), unit, round(estimate.low()), round(estimate.high()));
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static SortedMap<String, String> programs(Path home) throws IOException {
        SortedMap<String, String> programs = new TreeMap<>();
        List<Path> files = new ArrayList<>(List.of(home.resolve(
                "grading/src/main/java/io/loadstone/grading/bench/OwnEpochs.java"),
                home.resolve(
                        "reference-impl/bench/djl/src/main/java/io/loadstone/bench/djl/DjlPeer.java")));
        try (DirectoryStream<Path> peers = Files.newDirectoryStream(home.resolve("reference-impl/bench/peers"),
                "*.{c,py}")) {
            peers.forEach(files::add);
        }
        for (Path file : files)
            programs.put(home.relativize(file).toString().replace('\\', '/'), Sources.sha256(file));
        return programs;
    }
}
