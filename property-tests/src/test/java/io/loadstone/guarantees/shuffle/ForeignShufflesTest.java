package io.loadstone.guarantees.shuffle;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Subject;
import io.loadstone.guarantees.Verification;
import io.loadstone.shuffle.Shuffler;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.util.MathArrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The guarantees on programs nobody wrote for them: libraries, which are right, and published shuffles, which are wrong.
class ForeignShufflesTest {
    private static final List<String> LAWS = List.of("shuffle.permutation", "shuffle.exact-law", "shuffle.small-decks",
            "shuffle.large-deck", "shuffle.boundary-words", "shuffle.linear", "shuffle.repeatable");

    /// Commons RNG asks for words; it makes indices of them itself.
    private static UniformRandomProvider words(RandomGenerator random) {
        return new UniformRandomProvider() {
            @Override
            public long nextLong() {
                return random.nextLong();
            }

            @Override
            public int nextInt() {
                return random.nextInt();
            }
        };
    }

    private static final class Doubles extends AbstractRandomGenerator {
        private final RandomGenerator random;

        Doubles(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public double nextDouble() {
            return random.nextDouble();
        }

        @Override
        public void setSeed(long seed) {
            throw new UnsupportedOperationException("the engine seeds");
        }
    }

    private static Map<String, Shuffler> right() {
        var right = new LinkedHashMap<String, Shuffler>();
        right.put("java-collections-shuffle", (a, random) -> new IntView(a).shuffle(random));
        right.put("commons-rng-array-sampler", (a, random) -> ArraySampler.shuffle(words(random), a));
        right.put("commons-rng-permutation-sampler", (a, random) -> PermutationSampler.shuffle(words(random), a));
        right.put("commons-math-math-arrays", (a, random) -> MathArrays.shuffle(a, new Doubles(random)));
        return right;
    }

    private static Map<String, Shuffler> wrong() {
        var wrong = new LinkedHashMap<String, Shuffler>();
        wrong.put("poker-room-1999", (a, random) -> { // Arkin et al. 1999: random(51) never draws the last card
            for (int i = 0; i < a.length && a.length > 1; i++)
                ShuffleMutants.swap(a, i, random.nextInt(a.length - 1));
        });
        wrong.put("browser-ballot-2010", (a, random) -> { // Weir 2010: a sort with the comparator `0.5 - Math.random()`
            Integer[] boxed = Arrays.stream(a).boxed().toArray(Integer[]::new);
            Arrays.sort(boxed, (_, _) -> random.nextDouble() < 0.5 ? 1 : -1);
            Arrays.setAll(a, i -> boxed[i]);
        });
        wrong.put("seed-of-twelve-bits", (a, random) -> new IntView(a).shuffle(new Random(random.nextInt() & 0xFFF)));
        wrong.put("seed-of-a-thousand", (a, random) -> new IntView(a).shuffle(new Random(random.nextInt(1000))));
        wrong.put("seed-of-the-length", (a, _) -> new IntView(a).shuffle(new Random(a.length)));
        wrong.put("seed-that-counts", new CountingSeed());
        return wrong;
    }

    private static final class CountingSeed implements Shuffler {
        private long seed;

        @Override
        public void shuffle(int[] a, RandomGenerator random) {
            new IntView(a).shuffle(new Random(seed++));
        }
    }

    private static Map<String, Outcome> judge(String name, Shuffler shuffler) {
        var candidate = new Verification.Candidate<>(new ShuffleConcept(),
                new Subject(name, Subject.Role.FOREIGN, name), () -> shuffler, List.of(), List.of());
        List<Evidence> evidence = new Verification(Run.DEFAULT_SEED).judge(candidate);
        return evidence.stream().map(one -> Objects.requireNonNull(one.judgement()))
                .collect(Collectors.toMap(Evidence.Judgement::guarantee, Evidence.Judgement::outcome));
    }

    @TestFactory
    Stream<DynamicTest> librariesKeepEveryLaw() {
        return right().entrySet().stream().map(library -> DynamicTest.dynamicTest(library.getKey(), () -> {
            Map<String, Outcome> outcomes = judge(library.getKey(), library.getValue());
            assertThat(outcomes)
                    .containsAllEntriesOf(LAWS.stream().collect(Collectors.toMap(law -> law, _ -> Outcome.SUPPORTED)));
        }));
    }

    /// Whether they need extra memory is their own affair, and is reported.
    @TestFactory
    Stream<DynamicTest> publishedMistakesAndSeedingTrapsAreRefuted() {
        return wrong().entrySet().stream().map(mistake -> DynamicTest.dynamicTest(mistake.getKey(), () -> {
            Map<String, Outcome> outcomes = judge(mistake.getKey(), mistake.getValue());
            outcomes.keySet().removeAll(List.of("shuffle.in-place", "shuffle.linear"));
            assertThat(outcomes).containsValue(Outcome.REFUTED);
        }));
    }
}
