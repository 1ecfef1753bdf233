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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.util.sketch.CountMinSketch;
import org.junit.jupiter.api.Test;

/// The guarantees on Count-Min sketches nobody wrote for them.
///
/// Both libraries take `ceil(2/epsilon)` counters and `ceil(log2 1/delta)` rows: by Markov's inequality with 1/2 in place of 1/e as good a choice,
/// but not the dimensions of the theorem. Their hash functions multiply a 64-bit key by a number of 31 bits and fold: keys exist that
/// collide in a row whatever is drawn, so that the bound does not hold for every fixed key.
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

    private static Map<String, Outcome> judge(String name, FrequencySketch sketch) {
        var candidate = new Verification.Candidate<>(new FrequencySketchConcept(),
                new Subject(name, Subject.Role.FOREIGN, name), () -> sketch, List.of(), List.of());
        return new Verification(Run.DEFAULT_SEED).judge(candidate).stream()
                .map(one -> Objects.requireNonNull(one.judgement()))
                .collect(Collectors.toMap(Evidence.Judgement::guarantee, Evidence.Judgement::outcome));
    }

    private static void assertVerdicts(Map<String, Outcome> outcomes) {
        assertThat(outcomes).containsAllEntriesOf(Map.of(FrequencySketchConcept.UPPER, Outcome.SUPPORTED,
                FrequencySketchConcept.ERROR, Outcome.SUPPORTED, FrequencySketchConcept.MERGE, Outcome.SUPPORTED,
                FrequencySketchConcept.FIXED_SPACE, Outcome.SUPPORTED, FrequencySketchConcept.SPACE, Outcome.REFUTED,
                FrequencySketchConcept.KEYS, Outcome.REFUTED));
    }

    @Test
    void sparksSketchKeepsItsBoundForRandomKeysAndNotForAllKeys() {
        assertVerdicts(judge("spark-sketch",
                (epsilon, delta, random) -> new Spark(CountMinSketch.create(epsilon, 1 - delta, random.nextInt()))));
    }

    @Test
    void streamLibsSketchKeepsItsBoundForRandomKeysAndNotForAllKeys() {
        assertVerdicts(judge("stream-lib", (epsilon, delta,
                random) -> new StreamLib(new com.clearspring.analytics.stream.frequency.CountMinSketch(epsilon,
                        1 - delta, random.nextInt()), (int) Math.ceil(2 / epsilon),
                        (int) Math.ceil(-Math.log(delta) / Math.log(2)))));
    }
}
