package io.loadstone.grading.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loadstone.evidence.Environment;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.EvidenceFiles;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Times of short pieces of code, by JMH, in a program of their own: each beside the plain way to do the same.
///
/// @param name what a user types, and the name of the program: `judge`, `kernels`
/// @param module where the benchmarks are, from the repository's root
/// @param plain names of the methods that are the plain way, one a class
/// @param claim the claim of the ledger that this speaks to
/// @param statement what is measured, in one sentence
public record KernelBench(String name, String module, List<String> plain, String claim, String statement) {

    private static final Pattern OURS = Pattern.compile("io(\\.[a-z]+)+\\.[A-Z]\\w+");

    /// All there are.
    public static final List<KernelBench> ALL = List.of(
            new KernelBench("judge", "property-tests/bench", List.of("chiSquareOfFixedSize"), "judge.calibration",
                    "What an observation costs the e-process for k cells, beside a chi-square test of fixed size."),
            new KernelBench("kernels", "reference-impl/bench/kernels", List.of("plain", "caffeine"),
                    "shuffle.fy-linear",
                    "What the loader's kernels cost beside a plain loop and the libraries that a user might take instead."));

    /// One measured method.
    ///
    /// @param kernel its class, with the values of its parameters
    /// @param way the method
    /// @param ns nanoseconds an operation: mean, with JMH's interval of 99.9 %
    /// @param ratio to the plain way of the same kernel; NaN if that was not measured
    public record Row(String kernel, String way, Metric ns, double ratio) {}

    /// The evidence's id.
    public String id() {
        return "bench." + name;
    }

    /// Builds the program if need be, runs it, and reads what it says. Some minutes.
    ///
    /// @param only a regular expression for the names of methods, or an empty text for all
    /// @param told where the program's own output goes
    /// @throws IOException if it cannot be built or run; the message says what to do
    public List<Row> run(Path home, String only, PrintWriter told) throws IOException {
        Path jar = home.resolve(module).resolve("target").resolve(name + ".jar");
        execute(home, told, List.of(home.resolve("mvnw").toString(), "-q", "-ntp", "-Pbench", "-pl", module, "-am",
                "-DskipTests", "package"));
        Path result = Files.createTempFile("bench", ".json");
        try {
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar", jar.toString(), "-rf", "json", "-rff", result.toString(), "-foe", "true"));
            if (!only.isEmpty())
                command.add(only);
            execute(home, told, command);
            return rows(new ObjectMapper().readTree(result.toFile()));
        } finally {
            Files.deleteIfExists(result);
        }
    }

    private static void execute(Path home, PrintWriter told, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.println(line);
                told.flush();
            }
            if (process.waitFor() != 0)
                throw new IOException("'%s' ended with exit %d".formatted(String.join(" ", command),
                        process.exitValue()));
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<Row> rows(JsonNode results) {
        Map<String, Double> plainNs = new LinkedHashMap<>();
        for (JsonNode result : results)
            if (plain.contains(way(result)))
                plainNs.put(kernel(result), result.at("/primaryMetric/score").asDouble());
        var rows = new ArrayList<Row>();
        for (JsonNode result : results) {
            JsonNode metric = result.get("primaryMetric");
            double score = metric.get("score").asDouble();
            JsonNode interval = metric.get("scoreConfidence");
            rows.add(new Row(kernel(result), way(result),
                    new Metric(score, "ns/op", interval.get(0).asDouble(), interval.get(1).asDouble()),
                    score / plainNs.getOrDefault(kernel(result), Double.NaN)));
        }
        return rows;
    }

    private static String way(JsonNode result) {
        String[] path = result.get("benchmark").asText().split("\\.", -1);
        return path[path.length - 1];
    }

    private static String kernel(JsonNode result) {
        String[] path = result.get("benchmark").asText().split("\\.", -1);
        var name = new StringBuilder(path[path.length - 2]);
        JsonNode params = result.get("params");
        if (params != null)
            params.properties().forEach(param -> name.append(", ").append(param.getValue().asText()).append(' ')
                    .append(param.getKey()));
        return name.toString();
    }

    /// A table for a terminal.
    public String text(List<Row> rows) {
        var text = new StringBuilder("%-36s %-28s %10s %21s %8s%n".formatted("kernel", "way", "ns", "99.9 %", "ratio"));
        for (Row row : rows)
            text.append(String.format(Locale.ROOT, "%-36s %-28s %10.2f %10.2f .. %7.2f %8s%n", row.kernel(), row.way(),
                    row.ns().value(), row.ns().low(), row.ns().high(),
                    Double.isNaN(row.ratio()) ? "" : String.format(Locale.ROOT, "%.2f", row.ratio())));
        return text.append("ratio: to ").append(String.join(", ", plain)).toString();
    }

    /// Writes the evidence and its table.
    public void write(Path home, List<Row> rows, Path directory) throws IOException {
        SortedMap<String, Metric> metrics = new TreeMap<>();
        var table = new StringBuilder("kernel,way,ns,low,high,ratio\n");
        for (Row row : rows) {
            table.append(String.format(Locale.ROOT, "\"%s\",%s,%.3f,%.3f,%.3f,%s%n", row.kernel(), row.way(),
                    row.ns().value(), row.ns().low(), row.ns().high(),
                    Double.isNaN(row.ratio()) ? "" : String.format(Locale.ROOT, "%.3f", row.ratio())));
            metrics.put((row.kernel() + "-" + row.way()).replaceAll("[^A-Za-z0-9]+", "-"), row.ns());
        }
        EvidenceFiles.write(directory, new Evidence(Evidence.SCHEMA, id(), claim, statement,
                "Measured here by JMH: mean of nanoseconds an operation, with its interval of 99.9 %", null, metrics,
                new Evidence.Series(id() + ".csv", Map.of("kernel", "", "way", "", "ns", "ns/op", "low", "ns/op",
                        "high", "ns/op", "ratio", "1")),
                new Evidence.Provenance("0x1", "./loadstone bench " + name + " --record", Environment.here(),
                        programs(home), new TreeMap<>())),
                table.toString());
    }

    /// The benchmarks, and what of ours they mention.
    private SortedMap<String, String> programs(Path home) throws IOException {
        List<Path> benchmarks;
        try (Stream<Path> files = Files.walk(home.resolve(module).resolve("src"))) {
            benchmarks = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        SortedMap<String, String> programs = new TreeMap<>();
        for (Path benchmark : benchmarks) {
            put(programs, home, benchmark);
            Matcher mentioned = OURS.matcher(Files.readString(benchmark));
            while (mentioned.find()) {
                for (String ours : List.of("reference-impl", "property-tests")) {
                    Path file = home.resolve(ours).resolve("src/main/java")
                            .resolve(mentioned.group().replace('.', '/') + ".java");
                    if (Files.exists(file))
                        put(programs, home, file);
                }
            }
        }
        return programs;
    }

    private static void put(SortedMap<String, String> programs, Path home, Path file) {
        programs.put(home.relativize(file).toString().replace('\\', '/'), Sources.sha256(file));
    }

    /// The bench called `name`, if there is one.
    public static java.util.Optional<KernelBench> of(String name) {
        return ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }

    /// Names of all benches of the command line.
    public static List<String> names() {
        return Stream.concat(Stream.of("loader"), ALL.stream().map(KernelBench::name)).toList();
    }
}
