package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.LinearComplexity;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.random.MersenneTwister;

/// The laws of the seam [LinearComplexity].
public interface LinearComplexityGuarantees {

    /// Bits of all sequences that are tried out.
    int SHORT = 11;

    /// Bits in the state of the Mersenne Twister.
    int STATE = 19_937;

    /// The implementation under judgement.
    default LinearComplexity complexity() {
        return Run.current().components().component(LinearComplexity.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements LinearComplexityGuarantees {}

    @Guarantee(id = LinearComplexityConcept.LENGTHS, claim = "prng.mersenne",
            law = "For each of the 2,048 sequences of 11 bits, after each bit: the length is that of the shortest register, found by trying all.",
            source = "Massey 1969, doi:10.1109/TIT.1969.1054260",
            hint = "Which registers of the right length generate the sequence of the counterexample? How long may the first one be that fails?")
    @Once
    default void lengthsAreThoseOfTheShortestRegister(Trial trial) {
        for (int pattern = 0; pattern < 1 << SHORT; pattern++) {
            boolean[] bits = LinearComplexityConcept.bits(pattern, SHORT);
            int[] expected = new int[SHORT];
            for (int n = 1; n <= SHORT; n++)
                expected[n - 1] = shortest(pattern, n, n == 1 ? 0 : expected[n - 2]);
            LinearComplexityConcept.SUSPECTS.demand(trial, complexity(),
                    Arrays.toString(complexity().open().add(bits.clone())), Arrays.toString(expected),
                    () -> "lengths for " + text(bits));
        }
    }

    /// The least length, not below `from`, of a register that generates the `n` lowest bits of `pattern`.
    private static int shortest(int pattern, int n, int from) {
        for (int length = from;; length++)
            for (int feedback = 0; feedback < 1 << length; feedback++)
                if (generates(feedback, length, pattern, n))
                    return length;
    }

    private static boolean generates(int feedback, int length, int pattern, int n) {
        for (int j = length; j < n; j++) {
            int sum = 0;
            for (int i = 1; i <= length; i++)
                sum ^= (feedback >> (i - 1)) & (pattern >> (j - i)) & 1;
            if (sum != (pattern >> j & 1))
                return false;
        }
        return true;
    }

    private static String text(boolean[] bits) {
        StringBuilder text = new StringBuilder();
        for (boolean bit : bits)
            text.append(bit ? '1' : '0');
        return text.length() <= 80 ? text.toString() : text.substring(0, 77) + "... (" + text.length() + " bits)";
    }

    /// Hands in bits in calls of any size.
    ///
    /// @return all lengths
    private static int[] addInParts(LinearComplexity.Register register, boolean[] bits, RandomGenerator judge) {
        int[] lengths = new int[bits.length];
        for (int from = 0; from < bits.length;) {
            int to = Math.min(bits.length, from + judge.nextInt(40));
            System.arraycopy(register.add(Arrays.copyOfRange(bits, from, to)), 0, lengths, from, to - from);
            from = to;
        }
        return lengths;
    }

    @Guarantee(id = LinearComplexityConcept.FEEDBACK, claim = "prng.mersenne",
            law = "The coefficients are those of a register of the length told, which generates every bit from its first L; whatever calls the bits come in, and whether the coefficients were asked for in between.",
            source = "Massey 1969, doi:10.1109/TIT.1969.1054260, theorem 3",
            hint = "Let the register of the counterexample run, and compare bit by bit.")
    @Deterministic
    default void theRegisterGeneratesTheSequence(@ForAll @IntRange(min = 1, max = 200) int n,
            @ForAll @IntRange(min = 1, max = 8) int rarely, Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        boolean[] bits = new boolean[n];
        for (int i = 0; i < n; i++)
            bits[i] = judge.nextInt(1 + rarely) == 0;
        LinearComplexity.Register register = complexity().open();
        int[] lengths = addInParts(register, bits, judge);
        boolean[] feedback = register.feedback();
        LinearComplexityConcept.SUSPECTS.demand(trial, complexity(), lengths[n - 1],
                new Registers().add(bits)[n - 1], () -> "length for " + text(bits));
        LinearComplexityConcept.SUSPECTS.demand(trial, complexity(), feedback.length, lengths[n - 1],
                () -> "number of coefficients for " + text(bits));
        boolean[] twice = Arrays.copyOf(bits, 2 * n);
        System.arraycopy(bits, 0, twice, n, n);
        LinearComplexityConcept.SUSPECTS.demand(trial, complexity(), register.add(bits.clone())[n - 1],
                new Registers().add(twice)[2 * n - 1],
                () -> "length for %s once more, after the coefficients were asked for".formatted(text(bits)));
        for (int j = feedback.length; j < n; j++) {
            boolean sum = false;
            for (int i = 1; i <= feedback.length; i++)
                sum ^= feedback[i - 1] && bits[j - i];
            int place = j;
            LinearComplexityConcept.SUSPECTS.check(trial, complexity(), sum == bits[j],
                    () -> "the register %s does not generate bit %d of %s".formatted(text(feedback), place,
                            text(bits)));
        }
    }

    @Guarantee(id = LinearComplexityConcept.PLANTED, claim = "prng.mersenne",
            law = "The bits of a register of up to 400 bits that was drawn at random are found out: after each bit the length is the right one, and it never exceeds that register's.",
            source = "Massey 1969, doi:10.1109/TIT.1969.1054260",
            hint = "How many bits back does your program look?")
    @Deterministic
    default void aPlantedRegisterIsFound(@ForAll @IntRange(min = 1, max = 400) int length, Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        boolean[] feedback = new boolean[length];
        boolean[] bits = new boolean[2 * length + 60];
        for (int i = 0; i < length; i++) {
            feedback[i] = i == length - 1 || judge.nextBoolean();
            bits[i] = judge.nextBoolean();
        }
        for (int j = length; j < bits.length; j++)
            for (int i = 1; i <= length; i++)
                bits[j] ^= feedback[i - 1] && bits[j - i];
        int[] lengths = addInParts(complexity().open(), bits, judge);
        int[] expected = new Registers().add(bits);
        int first = Arrays.mismatch(lengths, expected);
        LinearComplexityConcept.SUSPECTS.check(trial, complexity(),
                first < 0 && Arrays.stream(lengths).max().orElse(0) <= length,
                () -> first < 0
                        ? "%d bits of a register of length %d: a longer one was told".formatted(bits.length, length)
                        : "a register of length %d: after %d bits %d instead of %d".formatted(length, first + 1,
                                lengths[first], expected[first]));
    }

    @Guarantee(id = LinearComplexityConcept.TWISTER, claim = "prng.mersenne",
            law = "The highest bits of 42,000 words of the Mersenne Twister have linear complexity 19,937 from the 39,874th on: its state has so many bits, and its characteristic polynomial is irreducible.",
            source = "Matsumoto & Nishimura 1998, doi:10.1145/272991.272995; L'Ecuyer & Simard 2007, doi:10.1145/1268776.1268777",
            hint = "Small sequences come out right and this one does not: what in your program has a fixed size?")
    @Once
    default void theTwisterStopsAtTheSizeOfItsState(Trial trial) {
        var twister = new MersenneTwister(trial.judgesRandom().nextInt());
        LinearComplexity.Register register = complexity().open();
        var own = new Registers();
        int length = 0;
        for (int n = 0; n < 42_000; n += 1500) {
            boolean[] bits = new boolean[1500];
            for (int i = 0; i < bits.length; i++)
                bits[i] = twister.nextInt() < 0;
            int[] expected = own.add(bits);
            int[] lengths = register.add(bits);
            for (int i = 0; i < bits.length; i++) {
                length = lengths[i];
                int right = n + i + 1 < 2 * STATE ? expected[i] : STATE;
                LinearComplexityConcept.SUSPECTS.demand(trial, complexity(), length, right,
                        place(n + i + 1));
            }
        }
        trial.metric("complexity", Metric.exact((double) length, "bits"));
    }

    private static Supplier<String> place(int bits) {
        return () -> "length after %,d bits of the Mersenne Twister".formatted(bits);
    }
}
