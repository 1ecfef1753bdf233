package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of [CachePolicy] for LRU.
public interface LruGuarantees {

    /// The policy under judgement.
    default CachePolicy policy() {
        return Run.current().components().component(CachePolicy.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements LruGuarantees {}

    @Guarantee(id = "cache.lru-replay", claim = "cache.policies",
            law = "At each access, hit or miss and the key that leaves are those of LRU: the one whose last access is longest ago.",
            source = "Mattson, Gecsei, Slutz & Traiger 1970, doi:10.1147/sj.92.0078",
            hint = "Write down who is resident, in the order of the last access, before and after the access shown.")
    @Deterministic
    default void theLeastRecentlyUsedLeaves(@ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> keys,
            @ForAll @IntRange(min = 1, max = 4) int capacity, Trial trial) {
        var model = new ListedCache(ListedCache.LEAST_RECENT);
        Replays.demand(trial, LruConcept.SUSPECTS, policy(), model, Traces.of(keys), capacity);
        int[] longer = Traces.any(trial.judgesRandom(), 200, 24);
        Replays.demand(trial, LruConcept.SUSPECTS, policy(), model, longer, 1 + trial.judgesRandom().nextInt(16));
    }

    @Guarantee(id = "cache.lru-inclusion", claim = "cache.policies",
            law = "An access that hits with capacity C hits with C + 1 too: LRU has the inclusion property, and no anomaly.",
            source = "Mattson et al. 1970, doi:10.1147/sj.92.0078; Belady, Nelson & Shedler 1969, doi:10.1145/363011.363155",
            hint = "What does the larger cache hold that the smaller one holds too? Does a hit tell your policy anything?")
    @Deterministic
    default void aLargerCacheHitsWhereTheSmallerDoes(@ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> keys,
            @ForAll @IntRange(min = 1, max = 4) int capacity, Trial trial) {
        includes(Traces.of(keys), capacity, trial);
        includes(Traces.any(trial.judgesRandom(), 200, 12), 1 + trial.judgesRandom().nextInt(10), trial);
    }

    private void includes(int[] keys, int capacity, Trial trial) {
        boolean[] small = policy().replay(keys.clone(), capacity).hits();
        boolean[] large = policy().replay(keys.clone(), capacity + 1).hits();
        for (int i = 0; i < keys.length; i++) {
            int at = i;
            LruConcept.SUSPECTS.check(trial, policy(), !small[i] || large[i],
                    () -> "keys %s: the last one hits with capacity %d and misses with %d"
                            .formatted(Traces.told(keys, at), capacity, capacity + 1));
        }
    }

    @Guarantee(id = "cache.lru-competitive", claim = "cache.policies",
            law = "With capacity k, LRU misses at most k/(k-h+1) times as often as OPT with capacity h <= k, plus h.",
            source = "Sleator & Tarjan 1985, theorem 2, doi:10.1145/2786.2793",
            hint = "Two new keys alternate in a full cache. How often does each of them miss?")
    @Deterministic
    default void neverMuchWorseThanTheBest(@ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> keys,
            @ForAll @IntRange(min = 1, max = 4) int capacity, Trial trial) {
        competes(Traces.of(keys), capacity, trial);
        competes(Traces.loop(capacity + 1, 60), capacity, trial); // all misses, and 1 of k for OPT: tight for h = k
        competes(Traces.drifting(trial.judgesRandom(), 300, 9), capacity, trial);
    }

    private void competes(int[] keys, int k, Trial trial) {
        int misses = Replays.misses(policy().replay(keys.clone(), k));
        for (int h = 1; h <= k; h++) {
            int best = Replays.misses(OptConcept.model().replay(keys, h));
            int small = h;
            LruConcept.SUSPECTS.check(trial, policy(), misses * (k - h + 1) <= k * best + h * (k - h + 1),
                    () -> "keys %s: %d misses with capacity %d, OPT has %d with %d".formatted(
                            Traces.told(keys, keys.length - 1), misses, k, best, small));
        }
    }

    @Guarantee(id = "cache.lru-cost", claim = "cache.policies",
            law = "The cost of an access does not grow with the capacity, but for a logarithm.",
            source = "Knuth, TAOCP 1, 2.2.5, doubly linked lists",
            hint = "What do you search through to find a key, or the key that leaves? Could it be found without a search?")
    @Once
    default void anAccessSearchesNothing(Trial trial) {
        Cost.demand(trial, LruConcept.SUSPECTS, policy(), size -> Cost.replay(policy(), size));
    }
}
