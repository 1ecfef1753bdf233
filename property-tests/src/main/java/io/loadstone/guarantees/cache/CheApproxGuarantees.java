package io.loadstone.guarantees.cache;

import io.loadstone.cache.CheApprox;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [CheApprox].
public interface CheApproxGuarantees {

    /// The implementation under judgement.
    default CheApprox che() {
        return Run.current().components().component(CheApprox.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements CheApproxGuarantees {}

    @Guarantee(id = "cache.che-time", claim = "q4.working-set",
            law = "At the characteristic time T the keys expected to be accessed are as many as fit: sum (1 - exp(-p_i T)) = C to nine digits; T is infinite if all fit.",
            source = "Che, Tung & Wang 2002, doi:10.1109/JSAC.2002.801752",
            hint = "How many distinct keys are accessed in time T, on average? All keys count alike here.")
    @Deterministic
    default void asManyKeysComeAsFit(@ForAll @IntRange(min = 1, max = 40) int keys,
            @ForAll @IntRange(min = 1, max = 45) int capacity, Trial trial) {
        double[] popularity = popularity(keys, trial.judgesRandom());
        double time = che().characteristicTime(popularity.clone(), capacity);
        double expected = Arrays.stream(popularity).map(p -> 1 - Math.exp(-p * time)).sum();
        boolean fits = Arrays.stream(popularity).filter(p -> p > 0).count() <= capacity;
        CheApproxConcept.SUSPECTS.check(trial, che(),
                fits ? time == Double.POSITIVE_INFINITY : Agreement.within(expected, capacity, 1e-9),
                () -> "capacity %d, popularity %s: T = %s, in which %s keys come".formatted(capacity,
                        Arrays.toString(popularity), time, expected));
    }

    @Guarantee(id = "cache.che-hit-rate", claim = "q4.working-set",
            law = "The hit rate is sum p_i (1 - exp(-p_i T)), to nine digits, in whatever order the keys are; 1 if all fit.",
            source = "Che, Tung & Wang 2002, doi:10.1109/JSAC.2002.801752",
            hint = "An access is to key i with probability p_i. With which probability does it hit?")
    @Deterministic
    default void eachKeyHitsByItsPopularity(@ForAll @IntRange(min = 1, max = 40) int keys,
            @ForAll @IntRange(min = 1, max = 45) int capacity, Trial trial) {
        double[] popularity = popularity(keys, trial.judgesRandom());
        double seen = che().hitRate(popularity.clone(), capacity);
        double expected = CheApproxConcept.hitRate(popularity, capacity);
        CheApproxConcept.SUSPECTS.check(trial, che(), Agreement.within(seen, expected, 1e-9),
                () -> "capacity %d, popularity %s: hit rate %s instead of %s".formatted(capacity,
                        Arrays.toString(popularity), seen, expected));
    }

    /// Zipf, or a few popular ones, in random order; some keys may never be accessed.
    private static double[] popularity(int keys, RandomGenerator random) {
        double exponent = random.nextDouble(2);
        double[] weights = IntStream.rangeClosed(1, keys).mapToDouble(rank -> Math.pow(rank, -exponent)).toArray();
        for (int i = keys - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double kept = weights[i];
            weights[i] = weights[j];
            weights[j] = kept;
        }
        if (keys > 3 && random.nextInt(3) == 0)
            weights[random.nextInt(keys)] = 0;
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    @Guarantee(id = "cache.che-predicts-lru", claim = "q4.working-set",
            law = "On a million independent accesses to 10,000 keys with Zipf popularity, LRU hits as often as the formula says, within 0.01.",
            source = "Fricker, Robert & Roberts 2012, arXiv:1202.3974",
            hint = "Does your formula weigh a popular key more than a rare one?")
    @Once
    default void lruDoesWhatItSays(Trial trial) {
        double[] popularity = CheApproxConcept.zipf(10_000);
        int[] trace = CheApproxConcept.draws(popularity, 1_000_000, trial.judgesRandom());
        int half = trace.length / 2;
        for (int capacity : new int[]{100, 1000, 5000}) {
            boolean[] hit = LruConcept.quick().replay(trace, capacity).hits();
            double hits = IntStream.range(half, hit.length).filter(i -> hit[i]).count() / (double) (hit.length - half);
            double told = che().hitRate(popularity.clone(), capacity);
            CheApproxConcept.SUSPECTS.check(trial, che(), Math.abs(told - hits) <= 0.01,
                    () -> "capacity %d: %.4f told, LRU hits %.4f".formatted(capacity, told, hits));
        }
    }
}
