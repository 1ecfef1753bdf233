package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.shuffle.OrderEntropy;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [OrderEntropy].
public interface OrderEntropyGuarantees {

    /// The implementation under judgement.
    default OrderEntropy entropy() {
        return Run.current().components().component(OrderEntropy.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements OrderEntropyGuarantees {}

    private void demand(Trial trial, double seen, double expected, String question) {
        boolean near = Double.isFinite(seen)
                && (Agreement.within(seen, expected, 1e-10) || Math.abs(seen - expected) <= 1e-11);
        OrderEntropyConcept.SUSPECTS.check(trial, entropy(), near,
                () -> "%s: %s bits instead of %s".formatted(question, seen, expected));
    }

    @Guarantee(id = OrderEntropyConcept.LAW, claim = "q6.entropy",
            law = "H = -sum p log2 p, where an outcome that cannot occur adds nothing; no law of k outcomes has more than log2 k, which the uniform one has.",
            source = "Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x",
            hint = "How many bits has a fair coin, and how many has one that always shows heads?")
    @Deterministic
    default void entropyOfAnyLaw(@ForAll @Size(min = 1, max = 30) int[] any, Trial trial) {
        int[] weights = Arrays.stream(any).map(weight -> Math.floorMod(weight, 41)).toArray();
        long sum = Arrays.stream(weights).sum();
        if (sum == 0) {
            weights[0] = 1;
            sum = 1;
        }
        double[] probability = new double[weights.length];
        double expected = 0;
        for (int i = 0; i < weights.length; i++) {
            probability[i] = (double) weights[i] / sum;
            expected += weights[i] == 0 ? 0 : weights[i] * (log2((double) sum) - log2(weights[i])) / sum;
        }
        demand(trial, entropy().ofLaw(probability), expected, "weights " + Arrays.toString(weights));
        double[] uniform = new double[weights.length];
        Arrays.fill(uniform, 1.0 / uniform.length);
        demand(trial, entropy().ofLaw(uniform), log2(uniform.length), uniform.length + " equally likely outcomes");
    }

    @Guarantee(id = OrderEntropyConcept.PERMUTATION, claim = "q6.entropy",
            law = "A uniform order of n samples has log2 n! bits, also for a million and for 10^12 samples.",
            source = "Cover & Thomas 2006, theorem 2.6.4",
            hint = "What is log2 n! - log2 (n-1)!? And which number is too large to be computed on the way?")
    @Deterministic
    default void permutationsHaveLogFactorialBits(@ForAll @IntRange(max = 3000) int n, Trial trial) {
        demand(trial, entropy().permutation(n), logFactorial(n), n + "!");
        long large = n * 1_000_003L * (n % 331);
        demand(trial, entropy().permutation(large + 1) - entropy().permutation(large), entropyOfLast(large),
                "log2 of %d! / %d!".formatted(large + 1, large), large);
    }

    /// Differences of large numbers lose digits: what is left of a sum `s` is known to about `s` times 1e-14.
    private void demand(Trial trial, double seen, double expected, String question, long n) {
        double error = 1e-10 + 1e-14 * n * log2(n + 2.0);
        OrderEntropyConcept.SUSPECTS.check(trial, entropy(), Math.abs(seen - expected) <= error,
                () -> "%s: %s bits instead of %s".formatted(question, seen, expected));
    }

    private static double entropyOfLast(long n) {
        return log2(n + 1.0);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// By summing logarithms, small ones first.
    private static double logFactorial(long n) {
        double sum = 0;
        double lost = 0;
        for (long i = 2; i <= n; i++) {
            double term = log2((double) i) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return sum;
    }

    @Guarantee(id = OrderEntropyConcept.INDEPENDENT, claim = "q6.entropy",
            law = "n independent draws from n samples have n log2 n bits: more than any permutation, for n >= 2.",
            source = "Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x",
            hint = "How many sequences of draws are there, all equally likely?")
    @Deterministic
    default void independentDrawsHaveMore(@ForAll @IntRange(max = 1_000_000) int n, Trial trial) {
        demand(trial, entropy().independent(n), n == 0 ? 0 : n * log2(n), n + " draws from " + n);
    }

    @Guarantee(id = OrderEntropyConcept.BUFFER, claim = "q6.entropy",
            law = "A shuffle buffer of B gives n samples (n - B) log2 B + log2 B! bits, B at most n: what its exact law has, walked for every stream of up to 6.",
            source = "derived: sequences of draws and orders match one to one",
            hint = "Among how many is the first draw, among how many the last, and how many are there of each kind?")
    @Deterministic
    default void aBufferHasTheEntropyOfItsDraws(@ForAll @IntRange(max = 5000) int n,
            @ForAll @IntRange(max = 6000) int capacity, @ForAll @IntRange(max = 6) int few, Trial trial) {
        int b = Math.min(n, capacity);
        if (capacity > 0)
            demand(trial, entropy().buffer(n, capacity), b == 0 ? 0 : (n - b) * log2(b) + logFactorial(b),
                    "n = %d, B = %d".formatted(n, capacity));
        int little = 1 + capacity % 7;
        if (BufferLaws.of(Buffers.picking(Buffers::uniform), few, little) instanceof ExactLaw.Known<Integer> law) {
            double walked = law.probability().values().stream()
                    .mapToDouble(p -> -p.doubleValue() * log2(p.doubleValue())).sum();
            demand(trial, entropy().buffer(few, little), walked,
                    "n = %d, B = %d, every order listed".formatted(few, little));
        }
        boolean refused = false;
        try {
            entropy().buffer(n, 0);
        } catch (IllegalArgumentException _) {
            refused = true;
        }
        boolean refuses = refused;
        OrderEntropyConcept.SUSPECTS.check(trial, entropy(), refuses, () -> "n = " + n + ", B = 0 was accepted");
    }

    @Guarantee(id = OrderEntropyConcept.SEEDED, claim = "q6.entropy",
            law = "An order that is a function of a seed has at most the seed's bits, and at most log2 n!.",
            source = "Cover & Thomas 2006, problem 2.4: H(g(X)) <= H(X)",
            hint = "How many orders can come out if there are only two seeds? And if there are more seeds than orders?")
    @Deterministic
    default void aSeedIsTheLimit(@ForAll @IntRange(max = 3000) int n, @ForAll @IntRange(max = 20_000) int bits,
            Trial trial) {
        demand(trial, entropy().seeded(n, bits), Math.min(bits, logFactorial(n)),
                "%d samples, a seed of %d bits".formatted(n, bits));
        demand(trial, entropy().seeded(n, 64), Math.min(64, logFactorial(n)),
                "%d samples, a seed of 64 bits".formatted(n));
    }
}
