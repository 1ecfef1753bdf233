package io.loadstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/// The tree of choices: what can be walked is exact, what cannot says why.
class ExactLawTest {

    private static ExactLaw<Long> walk(ToLongFunction<RandomGenerator> program) {
        return ExactLaw.of(10_000, program::applyAsLong);
    }

    private static Map<Long, BigFraction> known(ToLongFunction<RandomGenerator> program) {
        assertThat(walk(program)).isInstanceOf(ExactLaw.Known.class);
        return ((ExactLaw.Known<Long>) walk(program)).probability();
    }

    private static BigFraction share(int numerator, int denominator) {
        return new BigFraction(numerator, denominator);
    }

    @Test
    void everyBoundedDrawIsEnumerated() {
        var third = Map.of(0L, share(1, 3), 1L, share(1, 3), 2L, share(1, 3));
        assertThat(known(random -> random.nextInt(3))).isEqualTo(third);
        assertThat(known(random -> random.nextInt(-1, 2) + 1)).isEqualTo(third);
        assertThat(known(random -> random.nextLong(3))).isEqualTo(third);
        assertThat(known(random -> random.nextLong(7, 10) - 7)).isEqualTo(third);
        assertThat(known(random -> random.nextInt(Integer.MIN_VALUE, Integer.MIN_VALUE + 3) - (long) Integer.MIN_VALUE))
                .isEqualTo(third);
        assertThat(known(random -> random.ints(1, 5, 8).findFirst().orElseThrow() - 5)).isEqualTo(third);
        assertThat(known(random -> random.nextBoolean() ? 1 : 0)).isEqualTo(Map.of(0L, share(1, 2), 1L, share(1, 2)));
    }

    @Test
    void drawsWhoseBoundsDependOnEarlierOnesHaveExactRationalResults() {
        assertThat(known(random -> random.nextInt(1 + random.nextInt(3))))
                .isEqualTo(Map.of(0L, share(11, 18), 1L, share(5, 18), 2L, share(2, 18)));
        assertThat(known(random -> random.nextBoolean() ? 9 : random.nextInt(5) / 4))
                .isEqualTo(Map.of(9L, share(1, 2), 0L, share(2, 5), 1L, share(1, 10)));
    }

    @Test
    void aProgramWithoutDrawsHasOneOutcome() {
        assertThat(known(_ -> 4)).isEqualTo(Map.of(4L, BigFraction.ONE));
    }

    @Test
    void drawsThatCannotBeListedAreNamed() {
        Map<String, ToLongFunction<RandomGenerator>> programs = Map.of("nextInt()", RandomGenerator::nextInt,
                "nextLong()",
                RandomGenerator::nextLong, "nextDouble()", random -> (long) (3 * random.nextDouble()), "nextFloat()",
                random -> (long) (3 * random.nextFloat()), "nextGaussian()", random -> (long) random.nextGaussian(),
                "nextBytes(byte[])", random -> {
                    random.nextBytes(new byte[2]);
                    return 0;
                });
        programs.forEach((draw, program) -> assertThat(walk(program)).isEqualTo(new ExactLaw.NotEnumerable<>(draw)));
        assertThat(walk(random -> (long) random.nextDouble(3))).isEqualTo(new ExactLaw.NotEnumerable<>("nextDouble()"));
    }

    @Test
    void theMessageSaysWhatCanBeListed() {
        assertThatThrownBy(() -> new EngineRandom(new EngineRandom.Tape(new long[0])).nextInt())
                .hasMessage("nextInt() has too many outcomes to list; nextInt(bound), nextInt(origin, bound) and "
                        + "nextBoolean() can be listed");
    }

    @Test
    void aProgramThatHidesTheRefusalIsFoundOut() {
        assertThat(walk(random -> {
            try {
                return random.nextInt();
            } catch (RuntimeException hidden) {
                return 0;
            }
        })).isEqualTo(new ExactLaw.NotEnumerable<>("nextInt()"));
    }

    @Test
    void aProgramThatDrawsUntilItLikesTheAnswerEnds() {
        assertThat(walk(random -> {
            int drawn = random.nextInt(4);
            while (drawn != 3)
                drawn = random.nextInt(4);
            return drawn;
        })).isEqualTo(new ExactLaw.NotEnumerable<>("more than " + EngineRandom.LONGEST_TAPE + " draws"));
    }

    @Test
    void aTreeWithTooManyLeavesIsGivenUpAtTheLimit() {
        int[] calls = {0};
        assertThat(walk(random -> {
            calls[0]++;
            return random.nextInt(1 << 30);
        })).isEqualTo(new ExactLaw.TooLarge<>(10_000));
        assertThat(calls[0]).isEqualTo(10_000);
    }

    @Test
    void anotherSourceOfRandomnessOrAMemoryIsFoundOut() {
        int[] calls = {0};
        Function<EngineRandom, Long> remembers = random -> (long) (calls[0]++ % 2 + random.nextInt(2));
        Function<EngineRandom, Long> changesItsBounds = random -> (long) random.nextInt(2 + calls[0]++ % 3);
        assertThat(ExactLaw.of(10_000, remembers)).isInstanceOf(ExactLaw.Unrepeatable.class);
        assertThat(ExactLaw.of(10_000, changesItsBounds)).isInstanceOf(ExactLaw.Unrepeatable.class);
    }

    @Test
    void anExceptionOfTheProgramIsItsOwn() {
        assertThatThrownBy(() -> walk(random -> 1 / random.nextInt(2))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void wrongBoundsAreRejectedAsByEveryGenerator() {
        var random = new EngineRandom(new EngineRandom.Seeded(1));
        assertThatThrownBy(() -> random.nextInt(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> random.nextInt(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> random.nextLong(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
