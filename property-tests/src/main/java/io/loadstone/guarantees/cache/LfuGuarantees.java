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

/// The laws of [CachePolicy] for LFU.
public interface LfuGuarantees {

    /// The policy under judgement.
    default CachePolicy policy() {
        return Run.current().components().component(CachePolicy.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements LfuGuarantees {}

    @Guarantee(id = "cache.lfu-replay", claim = "cache.policies",
            law = "At each access, hit or miss and the key that leaves are those of LFU: of the residents with the fewest accesses since they came in, the least recently used; who comes back starts at 1.",
            source = "Aho, Denning & Ullman 1971, doi:10.1145/321623.321632",
            hint = "Write down count and last access of each resident before the access shown. Who has to leave?")
    @Deterministic
    default void theLeastFrequentlyUsedLeaves(@ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> keys,
            @ForAll @IntRange(min = 1, max = 4) int capacity, Trial trial) {
        var model = new ListedCache(ListedCache.LEAST_FREQUENT);
        Replays.demand(trial, LfuConcept.SUSPECTS, policy(), model, Traces.of(keys), capacity);
        int[] longer = Traces.any(trial.judgesRandom(), 300, 24);
        Replays.demand(trial, LfuConcept.SUSPECTS, policy(), model, longer, 1 + trial.judgesRandom().nextInt(16));
    }

    @Guarantee(id = "cache.lfu-cost", claim = "cache.policies",
            law = "The cost of an access does not grow with the capacity, but for a logarithm.",
            source = "Shah, Mitra & Matani 2010, An O(1) algorithm for implementing the LFU cache eviction scheme",
            hint = "Keep keys of equal count together. By how much does the least count change in one access?")
    @Once
    default void anAccessSearchesNothing(Trial trial) {
        Cost.demand(trial, LfuConcept.SUSPECTS, policy(), size -> Cost.replay(policy(), size));
    }
}
