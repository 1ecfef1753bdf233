package io.loadstone.evidence;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/// The exact law of a program that takes its randomness from bounded draws, found by walking the whole tree of its choices.
///
/// The program is run once for each leaf: a tape fixes its first choices, later ones are 0, and the record tells which
/// bounds it asked for, hence which branch comes next. A leaf that was reached by draws with bounds `b_1, ..., b_d` has
/// probability `1/(b_1 ... b_d)`. The result is exact: rational numbers, no sampling, no chance of error.
///
/// Cost: one run of the program a leaf (for a shuffle of `n` by Fisher-Yates `n!` leaves), at most `limit`.
public sealed interface ExactLaw<K> {

    /// The law.
    ///
    /// @param probability of each outcome that can occur; sums to 1
    /// @param leaves number of runs it took
    record Known<K>(Map<K, BigFraction> probability, long leaves) implements ExactLaw<K> {

        /// Distance to the uniform law over `cells` outcomes: half the sum of `|p - 1/cells|`; 0 is uniform, 1 is far.
        public BigFraction distanceToUniform(long cells) {
            var fair = new BigFraction(BigInteger.ONE, BigInteger.valueOf(cells));
            BigFraction sum = fair.multiply(BigInteger.valueOf(cells - probability.size()));
            for (BigFraction p : probability.values())
                sum = sum.add(p.subtract(fair).abs());
            return sum.divide(2);
        }
    }

    /// The program drew in a way whose outcomes cannot be listed.
    record NotEnumerable<K>(String draw) implements ExactLaw<K> {}

    /// The tree has more than `limit` leaves.
    record TooLarge<K>(long limit) implements ExactLaw<K> {}

    /// The program behaved differently when given the same choices again: it has another source of randomness, or a memory.
    record Unrepeatable<K>(long leaf) implements ExactLaw<K> {}

    /// How often the first leaf is visited again to find a program with another source of randomness.
    int AGAIN = 3;

    /// Walks the tree.
    ///
    /// @param limit greatest number of leaves to visit
    /// @param program runs the subject with a given generator and names the outcome
    static <K extends Comparable<K>> ExactLaw<K> of(long limit, Function<EngineRandom, K> program) {
        var leavesByWeight = new TreeMap<K, Map<BigInteger, Long>>();
        K first = null;
        long[] tape = {};
        long[] asked = {};
        long leaves = 0;
        do {
            if (leaves == limit)
                return new TooLarge<>(limit);
            var random = new EngineRandom(new EngineRandom.Tape(tape));
            K outcome;
            try {
                outcome = program.apply(random);
            } catch (RuntimeException e) {
                if (random.trace().unenumerable().isEmpty())
                    throw e;
                return new NotEnumerable<>(random.trace().unenumerable());
            }
            EngineRandom.Trace trace = random.trace();
            if (!trace.unenumerable().isEmpty())
                return new NotEnumerable<>(trace.unenumerable());
            // The same choices as in the leaf before, except the last: the same bounds must have been asked up to there.
            if (trace.bounds().length < tape.length
                    || !Arrays.equals(trace.bounds(), 0, tape.length, asked, 0, tape.length))
                return new Unrepeatable<>(leaves);
            asked = trace.bounds();
            if (leaves++ == 0)
                first = outcome;
            BigInteger paths = Arrays.stream(trace.bounds()).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE,
                    BigInteger::multiply);
            leavesByWeight.computeIfAbsent(outcome, _ -> new HashMap<>()).merge(paths, 1L, Long::sum);
            tape = next(Arrays.copyOf(tape, trace.bounds().length), trace.bounds());
        } while (tape.length > 0);
        for (int i = 0; i < AGAIN; i++)
            if (!program.apply(new EngineRandom(new EngineRandom.Tape(new long[0]))).equals(first))
                return new Unrepeatable<>(0);
        return sum(leavesByWeight, leaves);
    }

    /// The leaf after this one in depth-first order: the last choice that has a successor moves on, the choices after it are dropped.
    private static long[] next(long[] choices, long[] bounds) {
        int last = choices.length - 1;
        while (last >= 0 && choices[last] + 1 >= bounds[last])
            last--;
        long[] tape = Arrays.copyOf(choices, last + 1);
        if (last >= 0)
            tape[last]++;
        return tape;
    }

    private static <K> ExactLaw<K> sum(Map<K, Map<BigInteger, Long>> leavesByWeight, long leaves) {
        var probability = new TreeMap<K, BigFraction>();
        BigFraction total = BigFraction.ZERO;
        for (var entry : leavesByWeight.entrySet()) {
            BigFraction p = BigFraction.ZERO;
            for (var weight : entry.getValue().entrySet())
                p = p.add(new BigFraction(BigInteger.valueOf(weight.getValue()), weight.getKey()));
            probability.put(entry.getKey(), p);
            total = total.add(p);
        }
        // A program that is a function of its choices has leaves whose probabilities sum to 1.
        return total.equals(BigFraction.ONE) ? new Known<>(probability, leaves) : new Unrepeatable<>(leaves);
    }
}
