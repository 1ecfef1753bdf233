package io.loadstone.guarantees.cache;

import io.loadstone.cache.Amat;
import io.loadstone.cache.CacheSim.Geometry;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Amat].
public interface AmatGuarantees {

    /// The model under judgement.
    default Amat amat() {
        return Run.current().components().component(Amat.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements AmatGuarantees {}

    @Guarantee(id = "cache.amat-total", claim = "cache.amat",
            law = "With the whole time of a hit and of a miss the mean is h T_hit + (1 - h) T_miss: what counting each access's time gives.",
            source = "total expectation; Hennessy & Patterson 2017, appendix B",
            hint = "Of 100 accesses 95 take 1 and 5 take 100. How much is that in all?")
    @Deterministic
    default void theMeanOfWholeTimes(@ForAll @IntRange(max = 200) int hits,
            @ForAll @IntRange(min = 1, max = 200) int misses, @ForAll @IntRange(min = 1, max = 50) int hitTime,
            @ForAll @IntRange(min = 1, max = 500) int missTime, Trial trial) {
        int accesses = hits + misses;
        double mean = ((double) hits * hitTime + (double) misses * missTime) / accesses;
        AmatConcept.SUSPECTS.demandNear(trial, amat(), amat().total((double) hits / accesses, hitTime, missTime), mean,
                () -> "%d of %d accesses hit, whole times %d and %d".formatted(hits, accesses, hitTime, missTime));
    }

    @Guarantee(id = "cache.amat-look-through", claim = "cache.amat",
            law = "t1 + m1 (t2 + m2 (t3 + ...)) with local miss rates is the mean of what the accesses of a simulated hierarchy take, level by level.",
            source = "Hennessy & Patterson 2017, appendix B",
            hint = "Which levels does an access that is found in the third one wait for?")
    @Deterministic
    default void theMeanOfAHierarchy(@ForAll @IntRange(min = 1, max = 3) int levels,
            @ForAll @IntRange(min = 1, max = 9) int first, @ForAll @IntRange(min = 2, max = 30) int growth,
            Trial trial) {
        double[] times = new double[levels + 1];
        for (int level = 0; level <= levels; level++)
            times[level] = first * Math.pow(growth, level);
        int[] lines = Traces.any(trial.judgesRandom(), 200, 40);
        long[] misses = new long[levels];
        double sum = 0;
        int[] reaching = lines;
        for (int level = 0; level < levels; level++) {
            sum += times[level] * reaching.length;
            reaching = AmatConcept.missing(reaching, new Geometry(64 * (2 << (2 * level)), 2, 64));
            misses[level] = reaching.length;
        }
        double mean = (sum + times[levels] * reaching.length) / lines.length;
        double[] rates = amat().localMissRates(lines.length, misses.clone());
        AmatConcept.SUSPECTS.demandNear(trial, amat(), amat().lookThrough(times.clone(), rates), mean,
                () -> "times %s, %d accesses, misses %s".formatted(Arrays.toString(times), lines.length,
                        Arrays.toString(misses)));
    }

    @Guarantee(id = "cache.local-miss-rates", claim = "cache.amat",
            law = "The local miss rate of a level is its misses over the accesses that reach it: the misses of the level before.",
            source = "Hennessy & Patterson 2017, appendix B",
            hint = "How many accesses does the second level see?")
    @Deterministic
    default void aLevelSeesWhatTheOneBeforeMissed(@ForAll @IntRange(min = 1, max = 1000) int accesses, Trial trial) {
        var random = trial.judgesRandom();
        long[] misses = new long[3];
        double[] expected = new double[3];
        long reaching = accesses;
        for (int level = 0; level < 3; level++) {
            misses[level] = random.nextLong(reaching + 1);
            expected[level] = reaching == 0 ? Double.NaN : (double) misses[level] / reaching;
            reaching = misses[level];
        }
        double[] seen = amat().localMissRates(accesses, misses.clone());
        AmatConcept.SUSPECTS.check(trial, amat(), Arrays.equals(seen, expected),
                () -> "%d accesses, misses %s: %s instead of %s".formatted(accesses, Arrays.toString(misses),
                        Arrays.toString(seen), Arrays.toString(expected)));
    }
}
