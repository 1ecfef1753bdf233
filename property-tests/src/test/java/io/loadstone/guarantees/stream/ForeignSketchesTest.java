package io.loadstone.guarantees.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Subject;
import io.loadstone.guarantees.Verification;
import io.loadstone.stream.FrequencySketch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.datasketches.common.Util;
import org.apache.spark.util.sketch.CountMinSketch;
import org.junit.jupiter.api.Test;

/// The guarantees on Count-Min sketches nobody wrote for them.
///
/// Spark and stream-lib take `ceil(2/epsilon)` counters and `ceil(log2 1/delta)` rows: by Markov's inequality with 1/2 in place of 1/e as good a
/// choice, but not the dimensions of the theorem. Their hash functions multiply a 64-bit key by a number of 31 bits and fold: keys exist
/// that collide in a row whatever is drawn, so that the bound does not hold for every fixed key.
class ForeignSketchesTest {

    private record Spark(CountMinSketch sketch) implements FrequencySketch.Sketch {
        @Override
        public int width() {
            return sketch.width();
        }

        @Override
        public int depth() {
            return sketch.depth();
        }

        @Override
        public void add(long[] keys, long[] counts) {
            for (int i = 0; i < keys.length; i++)
                if (counts[i] > 0) // it refuses a count of 0
                    sketch.addLong(keys[i], counts[i]);
        }

        @Override
        public long[] estimate(long... keys) {
            return Arrays.stream(keys).map(key -> sketch.estimateCount(key)).toArray();
        }

        @Override
        public FrequencySketch.Sketch merge(FrequencySketch.Sketch other) {
            try { // it merges in place, so into a copy
                var bytes = new ByteArrayOutputStream();
                sketch.writeTo(bytes);
                var copy = CountMinSketch.readFrom(new ByteArrayInputStream(bytes.toByteArray()));
                return new Spark(copy.mergeInPlace(((Spark) other).sketch));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (org.apache.spark.util.sketch.IncompatibleMergeException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private record StreamLib(com.clearspring.analytics.stream.frequency.CountMinSketch sketch, int width, int depth)
            implements
                FrequencySketch.Sketch {
        @Override
        public void add(long[] keys, long[] counts) {
            for (int i = 0; i < keys.length; i++)
                sketch.add(keys[i], counts[i]);
        }

        @Override
        public long[] estimate(long... keys) {
            return Arrays.stream(keys).map(key -> sketch.estimateCount(key)).toArray();
        }

        @Override
        public FrequencySketch.Sketch merge(FrequencySketch.Sketch other) {
            try {
                return new StreamLib(com.clearspring.analytics.stream.frequency.CountMinSketch.merge(sketch,
                        ((StreamLib) other).sketch), width, depth);
            } catch (com.clearspring.analytics.stream.frequency.FrequencyMergeException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private record DataSketches(org.apache.datasketches.count.CountMinSketch sketch)
            implements
                FrequencySketch.Sketch {
        /// Its constructor is not public: an empty sketch comes from the bytes of one.
        private static DataSketches open(int buckets, byte hashes, long seed) {
            byte[] empty = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).put((byte) 2).put((byte) 1)
                    .put((byte) 18).put((byte) 1).putInt(0).putInt(buckets).put(hashes)
                    .putShort(Util.computeSeedHash(seed)).array();
            return new DataSketches(org.apache.datasketches.count.CountMinSketch.deserialize(empty, seed));
        }

        private static DataSketches open(double epsilon, double delta, long seed) {
            return open(org.apache.datasketches.count.CountMinSketch.suggestNumBuckets(epsilon),
                    org.apache.datasketches.count.CountMinSketch.suggestNumHashes(1 - delta), seed);
        }

        @Override
        public int width() {
            return sketch.getNumBuckets_();
        }

        @Override
        public int depth() {
            return sketch.getNumHashes_();
        }

        @Override
        public void add(long[] keys, long[] counts) {
            for (int i = 0; i < keys.length; i++)
                sketch.update(keys[i], counts[i]);
        }

        @Override
        public long[] estimate(long... keys) {
            return Arrays.stream(keys).map(key -> sketch.getEstimate(key)).toArray();
        }

        @Override
        public FrequencySketch.Sketch merge(FrequencySketch.Sketch other) {
            DataSketches sum = open(width(), sketch.getNumHashes_(), sketch.getSeed_()); // it merges in place
            sum.sketch.merge(sketch);
            sum.sketch.merge(((DataSketches) other).sketch);
            return sum;
        }
    }

    private static final Map<String, FrequencySketch> SKETCHES = new TreeMap<>(Map.of("Spark 4.0.0",
            (epsilon, delta, random) -> new Spark(CountMinSketch.create(epsilon, 1 - delta, random.nextInt())),
            "stream-lib 2.9.8",
            (epsilon, delta, random) -> new StreamLib(
                    new com.clearspring.analytics.stream.frequency.CountMinSketch(epsilon, 1 - delta, random.nextInt()),
                    (int) Math.ceil(2 / epsilon), (int) Math.ceil(-Math.log(delta) / Math.log(2))),
            "DataSketches 9.0.0",
            (epsilon, delta, random) -> DataSketches.open(epsilon, delta, random.nextLong())));

    private static Map<String, Outcome> judge(String name, FrequencySketch sketch) {
        var candidate = new Verification.Candidate<>(new FrequencySketchConcept(),
                new Subject(name, Subject.Role.FOREIGN, name), () -> sketch, List.of(), List.of());
        return new Verification(Run.DEFAULT_SEED).judge(candidate).stream()
                .map(one -> Objects.requireNonNull(one.judgement()))
                .collect(Collectors.toMap(Evidence.Judgement::guarantee, Evidence.Judgement::outcome));
    }

    @Test
    void theVerdictsAreThoseThatTheBookShows() throws IOException {
        Map<String, Map<String, Outcome>> verdicts = new TreeMap<>();
        SKETCHES.forEach((name, sketch) -> verdicts.put(name,
                judge("foreign-" + name.split("[ -]", 2)[0].toLowerCase(Locale.ROOT), sketch)));
        StringBuilder table = new StringBuilder("Law");
        verdicts.keySet().forEach(name -> table.append(',').append(name));
        for (String law : new TreeSet<>(verdicts.values().iterator().next().keySet())) {
            table.append('\n').append('`').append(law).append('`');
            verdicts.values().forEach(of -> table.append(',').append(of.get(law)));
        }
        assertThat(table.append('\n'))
                .hasToString(Files.readString(Path.of("src/test/resources/foreign-sketches.csv")));
    }
}
