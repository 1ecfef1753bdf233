package io.loadstone.bench.kernels;

import com.github.benmanes.caffeine.cache.simulator.admission.Admission;
import com.github.benmanes.caffeine.cache.simulator.policy.AccessEvent;
import com.github.benmanes.caffeine.cache.simulator.policy.Policy;
import com.github.benmanes.caffeine.cache.simulator.policy.linked.FrequentlyUsedPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.linked.LinkedPolicy;
import com.github.benmanes.caffeine.cache.simulator.policy.opt.ClairvoyantPolicy;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.loadstone.cache.Belady;
import io.loadstone.cache.CachePolicy;
import io.loadstone.cache.Fifo;
import io.loadstone.cache.Lfu;
import io.loadstone.cache.Lru;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import java.util.zip.GZIPInputStream;

/// Replays the trace `sprite` of a file server, 133,996 accesses to 7,075 blocks, through a cache of 500, in nanoseconds an access.
///
/// Both sides count hits and evictions; ours keeps what each access did, Caffeine's adds it up.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(133_996)
public class CacheReplay {
    private static final String TRACE = "/com/github/benmanes/caffeine/cache/simulator/parser/lirs/sprite.trace.gz";
    private static final int CAPACITY = 500;
    private final Config config = ConfigFactory.parseString("maximum-size = " + CAPACITY)
            .withFallback(ConfigFactory.load().getConfig("caffeine.simulator"));
    private int[] keys = {};

    /// Which key leaves.
    @Param({"LRU", "FIFO", "LFU", "OPT"})
    public String policy = "LRU";

    /// Reads the trace, and makes sure that both sides hit equally often.
    @Setup
    public void prepare() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Objects.requireNonNull(
                CacheReplay.class.getResourceAsStream(TRACE))), StandardCharsets.UTF_8))) {
            keys = lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.equals("*"))
                    .mapToInt(Integer::parseInt).toArray();
        }
        if (keys.length != 133_996 || reference() != caffeine())
            throw new IllegalStateException("%d accesses, %d hits beside %d".formatted(keys.length, reference(),
                    caffeine()));
    }

    /// The reference.
    @Benchmark
    public long reference() {
        CachePolicy reference = switch (policy) {
            case "LRU" -> new Lru();
            case "FIFO" -> new Fifo();
            case "LFU" -> new Lfu();
            default -> Belady.bypassing();
        };
        return reference.replay(keys, CAPACITY).hitCount();
    }

    /// Caffeine's simulator.
    @Benchmark
    public long caffeine() {
        Policy caffeine = switch (policy) {
            case "LRU" -> linked(LinkedPolicy.EvictionPolicy.LRU);
            case "FIFO" -> linked(LinkedPolicy.EvictionPolicy.FIFO);
            case "LFU" -> new FrequentlyUsedPolicy(Admission.ALWAYS, FrequentlyUsedPolicy.EvictionPolicy.LFU, config);
            default -> new ClairvoyantPolicy(config);
        };
        for (int key : keys)
            caffeine.record(AccessEvent.forKey(key));
        caffeine.finished();
        return caffeine.stats().hitCount();
    }

    private Policy linked(LinkedPolicy.EvictionPolicy order) {
        return new LinkedPolicy(config, Set.of(), Admission.ALWAYS, order);
    }
}
