package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.stream.HashFamily;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [HashFamily].
public interface HashFamilyGuarantees {

    /// The implementation under judgement.
    default HashFamily family() {
        return Run.current().components().component(HashFamily.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements HashFamilyGuarantees {}

    @Guarantee(id = HashFamilyConcept.VALUES, claim = "cms.concentration",
            law = "h(x) = ((a x + b) mod p) mod w, in this order and without overflow, for primes from 2 to 2^61 - 1.",
            source = "Carter & Wegman 1979, doi:10.1016/0022-0000(79)90044-8",
            hint = "Compute one value by hand with p = 7 and w = 3. And how many bits can a x have?")
    @Deterministic
    default void valuesAreThoseOfTheFormula(@ForAll @IntRange(max = 5) int prime,
            @ForAll @IntRange(min = 1, max = 1000) int width, Trial trial) {
        long p = new long[]{2, 101, 65_537, Integer.MAX_VALUE, 1_000_000_000_039L, (1L << 61) - 1}[prime];
        RandomGenerator judge = trial.judgesRandom();
        long a = judge.nextLong(1, p);
        long b = judge.nextLong(p);
        long[] keys = {0, p - 1, judge.nextLong(p), judge.nextLong(p)};
        int[] seen = family().hash(a, b, p, width, keys.clone());
        for (int i = 0; i < keys.length; i++) {
            long key = keys[i];
            HashFamilyConcept.SUSPECTS.demand(trial, family(), (long) seen[i],
                    HashFamilyConcept.exact(a, b, p, width, key),
                    () -> "((%d * %d + %d) mod %d) mod %d".formatted(a, key, b, p, width));
        }
    }

    @Guarantee(id = HashFamilyConcept.COLLISIONS, claim = "cms.concentration",
            law = "Over all 10,100 functions with p = 101, any two keys below 101 collide with probability at most 1/w; so the mean excess of a counter is at most N/w.",
            source = "Carter & Wegman 1979, doi:10.1016/0022-0000(79)90044-8, proposition 7",
            hint = "Which pair collides too often? What do its keys have in common?")
    @Once
    default void collisionsAreRareForEveryPair(Trial trial) {
        int p = 101;
        long[] keys = new long[p];
        for (int i = 0; i < p; i++)
            keys[i] = i;
        for (int width : new int[]{5, 8}) {
            int[][] collisions = new int[p][p];
            for (int a = 1; a < p; a++)
                for (int b = 0; b < p; b++) {
                    int[] values = family().hash(a, b, p, width, keys.clone());
                    for (int x = 1; x < p; x++)
                        for (int y = 0; y < x; y++)
                            if (values[x] == values[y])
                                collisions[x][y]++;
                }
            int functions = p * (p - 1);
            int most = 0;
            for (int x = 1; x < p; x++)
                for (int y = 0; y < x; y++) {
                    int seen = collisions[x][y];
                    most = Math.max(most, seen);
                    String told = "the keys %d and %d collide under %,d of %,d functions, more than a share of 1/%d"
                            .formatted(y, x, seen, functions, width);
                    HashFamilyConcept.SUSPECTS.check(trial, family(), (long) seen * width <= functions, () -> told);
                }
            trial.metric("collisions-w" + width, Metric.exact((double) most * width / functions, "of 1/w"));
        }
    }

    @Guarantee(id = HashFamilyConcept.PRIME, claim = "cms.concentration",
            law = "The modulus for keys below n is the least prime that is at least n.",
            source = "Carter & Wegman 1979, doi:10.1016/0022-0000(79)90044-8",
            hint = "Which step of the proof divides by a difference of keys?")
    @Deterministic
    default void theModulusIsPrime(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE - 1) int above, Trial trial) {
        long keys = 2L + above;
        HashFamilyConcept.SUSPECTS.demand(trial, family(), family().prime(keys), HashFamilyConcept.trialDivision(keys),
                () -> "the least prime from " + keys);
    }
}
