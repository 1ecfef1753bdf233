package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.shuffle.Lcg;
import io.loadstone.shuffle.Lcg.Rule;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Lcg].
public interface LcgGuarantees {

    /// The implementation under judgement.
    default Lcg lcg() {
        return Run.current().components().component(Lcg.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements LcgGuarantees {}

    @Guarantee(id = LcgConcept.STATES, claim = "prng.lcg",
            law = "The states are x' = (a x + c) mod m without overflow, for every modulus up to 2^48; the first one given out follows x.",
            source = "Lehmer 1951; Knuth, TAOCP 2, 3.2.1",
            hint = "Compute two states by hand with m = 10. And how many bits can a x have?")
    @Deterministic
    default void statesFollowTheRule(@ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(max = 20) int count,
            Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        long m = switch (kind) {
            case 0 -> 1 + judge.nextLong(20);
            case 1 -> 1L << judge.nextInt(49);
            case 2 -> (1L << 48) - 1 - judge.nextLong(1000);
            default -> 1 + judge.nextLong(1L << 48);
        };
        Rule rule = new Rule(judge.nextLong(m), judge.nextLong(m), m);
        long x = judge.nextLong(m);
        long[] seen = lcg().states(rule, x, count);
        LcgConcept.SUSPECTS.demand(trial, lcg(), Arrays.toString(seen),
                Arrays.toString(new Congruences().states(rule, x, count)), () -> rule + " from " + x);
    }

    @Guarantee(id = LcgConcept.FULL, claim = "prng.lcg",
            law = "The period is m from every state iff gcd(c, m) = 1, each prime factor of m divides a - 1, and 4 does if it divides m: checked against the states themselves for all rules with m <= 24, and for large m of known factors.",
            source = "Hull & Dobell 1962, doi:10.1137/1004061",
            hint = "Take the rule of the counterexample and follow it from 0. Which of the three conditions tells?")
    @Once
    default void hullAndDobellDecide(Trial trial) {
        for (int m = 1; m <= 24; m++)
            for (int a = 0; a < m; a++)
                for (int c = 0; c < m; c++) {
                    Rule rule = new Rule(a, c, m);
                    demandFull(rule, new Congruences().period(rule, 0) == m, trial);
                }
        for (int i = 0; i < 1000; i++)
            largeRule(trial);
    }

    /// A modulus made of small primes, with a multiplier and an increment that are right or miss one of them.
    private void largeRule(Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        int[] primes = {2, 3, 5, 7, 31, 997, 65_537};
        long m = 1;
        long radical = 1;
        for (int prime : primes)
            for (int power = judge.nextInt(4); power > 0 && m <= (1L << 48) / prime; power--) {
                radical *= m % prime == 0 ? 1 : prime;
                m *= prime;
            }
        int spoilt = primes[judge.nextInt(primes.length)];
        long step = judge.nextInt(3) == 0 && radical % spoilt == 0 ? radical / spoilt : radical;
        if (m % 4 == 0 && judge.nextInt(3) > 0)
            step *= 2;
        long a = (1 % m + step * judge.nextLong(Math.max(1, m / step))) % m;
        long c = judge.nextInt(3) == 0 ? judge.nextLong(m) : coprime(m, judge);
        Rule rule = new Rule(a, c, m);
        demandFull(rule, new Congruences().fullPeriod(rule), trial);
    }

    private static long coprime(long m, RandomGenerator judge) {
        for (;;) {
            long c = judge.nextLong(m);
            if (BigInteger.valueOf(c).gcd(BigInteger.valueOf(m)).equals(BigInteger.ONE))
                return c;
        }
    }

    private void demandFull(Rule rule, boolean full, Trial trial) {
        LcgConcept.SUSPECTS.demand(trial, lcg(), lcg().fullPeriod(rule), full, () -> "full period of " + rule);
    }

    @Guarantee(id = LcgConcept.PERIOD, claim = "prng.lcg",
            law = "The period is the number of states on the cycle that x runs into; states before the cycle do not count.",
            source = "Brent 1980, doi:10.1007/BF01933190",
            hint = "Follow the states of the counterexample. Which of them come again?")
    @Deterministic
    default void thePeriodIsThatOfTheCycle(@ForAll @IntRange(min = 1, max = 5000) int m, @ForAll boolean shared,
            Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        long a = shared ? judge.nextInt(m) / 6 * 6 : judge.nextInt(m);
        Rule rule = new Rule(a, judge.nextInt(m), m);
        long x = judge.nextInt(m);
        LcgConcept.SUSPECTS.demand(trial, lcg(), lcg().period(rule, x), new Congruences().period(rule, x),
                () -> "period of " + rule + " from " + x);
    }

    @Guarantee(id = LcgConcept.LOW, claim = "prng.lcg",
            law = "The k lowest bits have the period of the rule taken modulo 2^k, at most 2^k: 2 for the lowest bit of java.util.Random's states, whatever the other 47 are.",
            source = "Knuth, TAOCP 2, 3.2.1.1",
            hint = "Write down the lowest two bits of some states. Do they depend on the bits above?")
    @Once
    default void lowBitsRepeatSoon(Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        for (int i = 0; i < 300; i++) {
            int power = 1 + judge.nextInt(14);
            long m = (1L << power) * (1 + 2 * judge.nextInt(8));
            Rule rule = new Rule(judge.nextLong(m), judge.nextLong(m), m);
            demandLow(rule, judge.nextLong(m), 1 + judge.nextInt(power), trial);
        }
        for (int bits = 1; bits <= 16; bits++) {
            demandLow(Congruences.JAVA, judge.nextLong(1L << 48), bits, trial);
            demandLow(Congruences.RANDU, judge.nextLong(1L << 31), bits, trial);
        }
        trial.metric("lowest-bit", Metric.exact((double) lcg().lowBitsPeriod(Congruences.JAVA, 0, 1), "states"));
    }

    private void demandLow(Rule rule, long x, int bits, Trial trial) {
        LcgConcept.SUSPECTS.demand(trial, lcg(), lcg().lowBitsPeriod(rule, x, bits),
                new Congruences().lowBitsPeriod(rule, x, bits),
                () -> "period of the %d lowest bits of %s from %d".formatted(bits, rule, x));
    }

    @Guarantee(id = LcgConcept.PLANES, claim = "prng.lcg",
            law = "Of RANDU's states 9 x_k - 6 x_(k+1) + x_(k+2) is a multiple of 2^31, for every k: the triples lie on 15 planes, from -5 to 9.",
            source = "Marsaglia 1968, doi:10.1073/pnas.61.1.25",
            hint = "65539 = 2^16 + 3: what is its square, modulo 2^31?")
    @Once
    default void randuLiesOnFifteenPlanes(Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        boolean[] seen = new boolean[15];
        for (int i = 0; i < 50; i++) {
            int x = i < 3 ? new int[]{1, Integer.MAX_VALUE, 1 << 30}[i] : 1 + judge.nextInt(Integer.MAX_VALUE);
            int[] planes = lcg().randuPlanes(x, i);
            LcgConcept.SUSPECTS.demand(trial, lcg(), Arrays.toString(planes),
                    Arrays.toString(new Congruences().randuPlanes(x, i)), () -> "the planes from x = " + x);
            for (int plane : planes)
                seen[plane + 5] = true;
        }
        int planes = 0;
        for (boolean plane : seen)
            planes += plane ? 1 : 0;
        trial.metric("planes", Metric.exact((double) planes, "planes"));
    }

    @Guarantee(id = LcgConcept.WORDS, claim = "prng.lcg",
            law = "From every seed nextInt() of java.util.Random comes out, bit for bit.",
            source = "the documentation of java.util.Random; Knuth, TAOCP 2, 3.2.1",
            hint = "Compare the first number for the seed 0, in binary, with the state.")
    @Deterministic
    default void isTheGeneratorOfTheJdk(@ForAll @IntRange(max = 40) int count, Trial trial) {
        long seed = Inputs.seed(trial);
        LcgConcept.SUSPECTS.demand(trial, lcg(), Arrays.toString(lcg().javaInts(seed, count)),
                Arrays.toString(new Random(seed).ints(count).toArray()), () -> "nextInt() from seed " + seed);
    }

    @Guarantee(id = LcgConcept.BELOW, claim = "prng.lcg",
            law = "From every seed nextInt(bound) of java.util.Random comes out: for powers of two, small bounds, and bounds near 2^31 for which half of the words are drawn anew.",
            source = "the documentation of java.util.Random",
            hint = "Take the bound of the counterexample: which bits decide, and which words are thrown away?")
    @Deterministic
    default void isItsBoundedDrawToo(@ForAll @IntRange(min = 1) int any,
            @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 1, max = 60) int count, Trial trial) {
        long seed = Inputs.seed(trial);
        int bound = switch (kind) {
            case 0 -> Integer.highestOneBit(any);
            case 1 -> 1 + any % 100;
            case 2 -> (1 << 30) + 1 + any % 1000;
            default -> any;
        };
        var jdk = new Random(seed);
        int[] expected = new int[count];
        Arrays.setAll(expected, _ -> jdk.nextInt(bound));
        LcgConcept.SUSPECTS.demand(trial, lcg(), Arrays.toString(lcg().javaInts(seed, bound, count)),
                Arrays.toString(expected), () -> "nextInt(%d) from seed %d".formatted(bound, seed));
    }
}
