package io.loadstone.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loadstone.cache.CacheSim.Counts;
import io.loadstone.cache.CacheSim.Geometry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The simulator beside Cachegrind on the same loads: recorded figures always, a fresh run where valgrind and gcc are installed (skipped
/// elsewhere).
class CachegrindTest {

    /// What Cachegrind counted in the function `loads`; four of its reads are the stack's.
    record Counted(Geometry geometry, int accesses, long block, long step, long reads, long misses) {
        static Counted of(String row) {
            long[] cells = Arrays.stream(row.split(",", -1)).mapToLong(Long::parseLong).toArray();
            return new Counted(new Geometry((int) cells[0], (int) cells[1], (int) cells[2]), (int) cells[3], cells[4],
                    cells[5], cells[6], cells[7]);
        }
    }

    static Stream<Counted> recorded() throws IOException {
        return resource("cachegrind-misses.csv").lines().skip(1).map(Counted::of);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void missesAreThoseOfCachegrindWithinATenthOfAPercent(Counted counted) {
        assertThat(counted.reads - counted.accesses).isBetween(0L, 4L);
        Counts ours = simulated(counted);
        assertThat(ours.accesses()).isEqualTo(counted.accesses);
        assertThat((double) Math.abs(ours.misses() - counted.misses)).isLessThanOrEqualTo(0.001 * counted.misses);
    }

    @Test
    void missesAreThoseOfAFreshRun(@TempDir Path directory) throws IOException, InterruptedException {
        assumeTrue(runs(directory, "gcc", "--version") && runs(directory, "valgrind", "--version"),
                "valgrind and gcc are not both installed: only recorded figures were compared");
        Path source = Files.writeString(directory.resolve("stream.c"), resource("cachegrind-stream.c"));
        assumeTrue(runs(directory, "gcc", "-O2", "-o", "stream", source.toString()), "gcc does not work here");
        assumeTrue(
                runs(directory, "valgrind", "--tool=cachegrind", "--cache-sim=yes", "--cachegrind-out-file=counts",
                        "--I1=32768,8,64", "--D1=8192,2,64", "--LL=1048576,16,64", "./stream", "50000", "32768", "4"),
                "valgrind does not work here");
        List<String> lines = Files.readAllLines(directory.resolve("counts"));
        List<String> events = List.of(lines.stream().filter(line -> line.startsWith("events:")).findFirst()
                .orElseThrow().split(" ", -1));
        long reads = sum(lines, events.indexOf("Dr"));
        long misses = sum(lines, events.indexOf("D1mr"));
        var counted = new Counted(new Geometry(8192, 2, 64), 50_000, 32_768, 4, reads, misses);

        missesAreThoseOfCachegrindWithinATenthOfAPercent(counted);
    }

    /// A column of the lines that belong to the function `loads`.
    private static long sum(List<String> lines, int column) {
        long sum = 0;
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("fn="))
                inside = line.equals("fn=loads");
            else if (inside && !line.isEmpty() && Character.isDigit(line.charAt(0)))
                sum += Long.parseLong(line.split(" ", -1)[column]);
        }
        return sum;
    }

    private static Counts simulated(Counted counted) {
        long[] state = {1};
        long[] addresses = LongStream.generate(() -> {
            state[0] = state[0] * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            return (state[0] >>> 33) % counted.block / counted.step * counted.step;
        }).limit(counted.accesses).toArray();
        return new SetAssociative().run(addresses, new boolean[counted.accesses], 4, counted.geometry);
    }

    private static boolean runs(Path directory, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).directory(directory.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(2, TimeUnit.MINUTES))
                return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CachegrindTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
