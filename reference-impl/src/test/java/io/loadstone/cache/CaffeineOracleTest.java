package io.loadstone.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.cache.CachePolicy.Replay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The policies beside Caffeine's simulator, on real traces: the same hits, misses and evictions, exactly.
class CaffeineOracleTest {

    private record Row(String trace, int capacity, String policy, int hits, int misses, int evictions) {
        static Row of(String line) {
            List<String> cells = List.of(line.split(",", -1));
            return new Row(cells.get(0), Integer.parseInt(cells.get(1)), cells.get(2), Integer.parseInt(cells.get(3)),
                    Integer.parseInt(cells.get(4)), Integer.parseInt(cells.get(6)));
        }
    }

    private static List<Row> rows() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                CaffeineOracleTest.class.getResourceAsStream("cache-hits-caffeine-simulator.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Row::of).toList();
        }
    }

    private static CachePolicy policy(String name) {
        return switch (name) {
            case "linked.Fifo" -> new Fifo();
            case "linked.Lru" -> new Lru();
            case "linked.Lfu" -> new Lfu();
            case "opt.Clairvoyant" -> Belady.bypassing();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsTheSame() throws IOException {
        return rows().stream().collect(Collectors.groupingBy(Row::trace)).entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    int[] keys = CaffeineTraces.read(each.getKey());
                    for (Row row : each.getValue()) {
                        Replay replay = policy(row.policy).replay(keys, row.capacity);
                        assertThat(new Row(row.trace, row.capacity, row.policy, replay.hitCount(),
                                keys.length - replay.hitCount(), replay.evictions())).isEqualTo(row);
                    }
                }));
    }

    @Test
    void demandPagingHitsALittleLessThanTheClairvoyantThatMayRefuse() throws IOException {
        int[] loop = CaffeineTraces.read("lirs:loop.trace.gz");

        assertThat(Belady.demand().replay(loop, 100).hitCount()).isEqualTo(49_500);
        assertThat(Belady.bypassing().replay(loop, 100).hitCount()).isEqualTo(49_900);
    }

    @Test
    void reuseDistancesSayWhatLruHits() throws IOException {
        int[] keys = CaffeineTraces.read("cache2k:web07.trace.xz");
        int[] distances = new MarkedTimes().distances(keys);
        for (Row row : rows())
            if (row.trace.equals("cache2k:web07.trace.xz") && row.policy.equals("linked.Lru"))
                assertThat(java.util.Arrays.stream(distances).filter(distance -> distance < row.capacity).count())
                        .isEqualTo(row.hits);
    }
}
