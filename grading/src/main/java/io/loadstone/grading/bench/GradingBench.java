package io.loadstone.grading.bench;

import io.loadstone.evidence.Environment;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.EvidenceFiles;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Sources;
import io.loadstone.grading.Lab;
import io.loadstone.grading.handout.StudentRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Measures grading: how long a verdict takes from a cold start, the same by Maven and JUnit in a student's repository, and how many
/// verdicts a second a class gets.
///
/// @param rounds seconds of whole processes, in turn, in an order drawn anew for each round
/// @param submissions how many the class handed in
/// @param seconds how long all of them took
public record GradingBench(Rounds rounds, int submissions, double seconds) {
    /// What a user types.
    public static final String NAME = "grading";
    /// The evidence's id.
    public static final String ID = "bench.grading";

    private static final String LAB = "shuffle";
    private static final String RIGHT = "upwards";
    private static final String COLD = "./loadstone grade, sandbox on";
    private static final String CHECK = "./loadstone check";
    private static final String MAVEN = "./mvnw -o -q test, no sandbox";
    private static final int CLASS = 200;
    /// What a student hands in who has done the lab's first task.
    private static final String FILE = "MyShuffler.java";
    /// It is judged for as long as the limit lets it run, which says nothing about the speed of grading.
    private static final String ENDLESS = "endless-loop";

    /// Exit code where points are missing: those of the lab's other tasks.
    private static final int POINTS_MISSING = 1;

    private record Way(String name, Path folder, List<String> command) {}

    /// Some minutes.
    ///
    /// @param home Loadstone's folder
    /// @param count rounds to measure
    /// @param progress told of each round
    /// @throws IOException if a program cannot be run or does not end as it should
    public static GradingBench run(Path home, int count, BiConsumer<Integer, String> progress) throws IOException {
        Path work = Files.createTempDirectory("grading-bench");
        try {
            Path sample = home.resolve("grading/submissions").resolve(LAB).resolve(RIGHT);
            Path student = student(home, work.resolve("student"), sample, what -> progress.accept(0, what));
            List<Way> ways = new ArrayList<>(List.of(
                    new Way(COLD, home,
                            List.of(home.resolve("loadstone").toString(), "grade", sample.toString(), "--lab",
                                    LAB)),
                    new Way(CHECK, student, List.of(student.resolve("loadstone").toString(), "check", LAB)),
                    new Way(MAVEN, student, List.of(student.resolve("mvnw").toString(), "-o", "-q", "test"))));
            progress.accept(0, "warming up");
            execute(new Way(MAVEN, student, List.of(student.resolve("mvnw").toString(), "-q", "test")), POINTS_MISSING);
            for (Way way : ways)
                execute(way, POINTS_MISSING);
            Rounds rounds = new Rounds();
            Random random = new Random(1);
            for (int round = 0; round < count; round++) {
                Collections.shuffle(ways, random);
                for (Way way : ways) {
                    progress.accept(round, way.name());
                    rounds.add(way.name(), execute(way, POINTS_MISSING));
                }
            }
            progress.accept(count, "grading a class of " + CLASS);
            Path handedIn = handedIn(home, work.resolve("class"));
            double seconds = execute(new Way("a class", home, List.of(home.resolve("loadstone").toString(), "grade-all",
                    handedIn.toString(), "--lab", LAB, "--out", work.resolve("graded").toString())), 0);
            return new GradingBench(rounds, CLASS, seconds);
        } finally {
            delete(work);
        }
    }

    /// A student's repository with a right solution in it.
    private static Path student(Path home, Path folder, Path sample, Consumer<String> progress) throws IOException {
        Lab lab = Lab.find(home, LAB);
        StudentRepository.of(home, List.of(lab), progress).write(folder);
        Path sources = folder.resolve(home.relativize(lab.folder())).resolve("src/main/java/lab").resolve(LAB);
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : (Iterable<Path>) files::iterator)
                Files.writeString(sources.resolve(file.getFileName()), Files.readString(file));
        }
        return folder;
    }

    /// The sample submissions of the first task, right and wrong, over and over; no two are the same to the grader.
    private static Path handedIn(Path home, Path folder) throws IOException {
        List<Path> samples;
        try (Stream<Path> folders = Files.list(home.resolve("grading/submissions").resolve(LAB))) {
            samples = folders.filter(sample -> Files.isRegularFile(sample.resolve(FILE)))
                    .filter(sample -> !sample.endsWith(ENDLESS)).sorted().toList();
        }
        for (int i = 0; i < CLASS; i++) {
            Path to = Files.createDirectories(folder.resolve("student-%03d".formatted(i)));
            try (Stream<Path> files = Files.list(samples.get(i % samples.size()))) {
                for (Path file : (Iterable<Path>) files::iterator)
                    Files.writeString(to.resolve(file.getFileName()), Files.readString(file) + "\n// " + i + "\n");
            }
        }
        return folder;
    }

    /// @param highest exit code that is no failure
    private static double execute(Way way, int highest) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(way.command()).directory(way.folder().toFile())
                .redirectErrorStream(true);
        builder.environment().put("NO_COLOR", "1");
        long begun = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() > highest)
                throw new IOException("'%s' ended with exit %d: %s".formatted(String.join(" ", way.command()),
                        process.exitValue(), said.lines().reduce((_, last) -> last).orElse("it said nothing")));
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // what is left is in the folder for temporary files
        }
    }

    /// Verdicts a second over the whole class, start included.
    public double throughput() {
        return submissions / seconds;
    }

    /// A table for a terminal.
    public String text() {
        StringBuilder text = new StringBuilder("%-36s %8s %18s%n".formatted("one verdict on lab " + LAB, "s",
                "95 % of medians"));
        for (String name : rounds.times().keySet()) {
            Rounds.Estimate time = rounds.time(name);
            text.append(String.format(Locale.ROOT, "%-36s %8.2f %8.2f .. %6.2f%n", name, time.median(), time.low(),
                    time.high()));
        }
        Rounds.Estimate ratio = rounds.ratio(MAVEN, COLD);
        return text
                .append(String.format(Locale.ROOT, "%-36s %8.2f %8.2f .. %6.2f%n", "Maven over grade", ratio.median(),
                        ratio.low(), ratio.high()))
                .append(String.format(Locale.ROOT, "grade-all: %d submissions in %.0f s, %.2f verdicts a second",
                        submissions, seconds, throughput()))
                .toString();
    }

    /// Writes the evidence and its table.
    public void write(Path home, Path directory) throws IOException {
        SortedMap<String, Metric> metrics = new TreeMap<>();
        StringBuilder table = new StringBuilder("way,seconds,low,high\n");
        for (String name : rounds.times().keySet()) {
            Rounds.Estimate time = rounds.time(name);
            table.append(String.format(Locale.ROOT, "\"%s\",%.3f,%.3f,%.3f%n", name, time.median(), time.low(),
                    time.high()));
        }
        metrics.put("cold", metric(rounds.time(COLD), "s"));
        metrics.put("maven-over-grade", metric(rounds.ratio(MAVEN, COLD), "1"));
        metrics.put("verdicts-a-second", Metric.exact(throughput(), "1/s"));
        metrics.put("class", Metric.exact(submissions, "submissions"));
        EvidenceFiles.write(directory, new Evidence(Evidence.SCHEMA, ID, "judge.calibration",
                "How long a verdict on the shuffle lab takes: a whole process from its start, beside Maven and JUnit on the same solution without a sandbox.",
                "Measured here; intervals by percentile bootstrap of the median over rounds (Efron 1979)", null,
                metrics,
                new Evidence.Series(ID + ".csv",
                        Map.of("way", "name", "seconds", "s", "low", "s", "high", "s")),
                new Evidence.Provenance("0x1", "./loadstone bench grading --record", Environment.here(),
                        programs(home), new TreeMap<>())),
                table.toString());
    }

    private static SortedMap<String, String> programs(Path home) {
        String source = "grading/src/main/java/" + GradingBench.class.getName().replace('.', '/') + ".java";
        return new TreeMap<>(Map.of(source, Sources.sha256(home.resolve(source))));
    }

    private static Metric metric(Rounds.Estimate estimate, String unit) {
        return new Metric(estimate.median(), unit, estimate.low(), estimate.high());
    }
}
