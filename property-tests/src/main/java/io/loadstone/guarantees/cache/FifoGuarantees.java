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

/// The laws of [CachePolicy] for FIFO.
public interface FifoGuarantees {

    /// The policy under judgement.
    default CachePolicy policy() {
        return Run.current().components().component(CachePolicy.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements FifoGuarantees {}

    @Guarantee(id = "cache.fifo-replay", claim = "cache.policies",
            law = "At each access, hit or miss and the key that leaves are those of FIFO: the one that came in first, used or not.",
            source = "Mattson et al. 1970, doi:10.1147/sj.92.0078",
            hint = "Does anything change when an access hits?")
    @Deterministic
    default void theFirstInLeaves(@ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> keys,
            @ForAll @IntRange(min = 1, max = 4) int capacity, Trial trial) {
        var model = new ListedCache(ListedCache.FIRST_IN);
        Replays.demand(trial, FifoConcept.SUSPECTS, policy(), model, Traces.of(keys), capacity);
        int[] longer = Traces.any(trial.judgesRandom(), 200, 24);
        Replays.demand(trial, FifoConcept.SUSPECTS, policy(), model, longer, 1 + trial.judgesRandom().nextInt(16));
    }

    @Guarantee(id = "cache.fifo-anomaly", claim = "cache.policies",
            law = "On 1 2 3 4 1 2 5 1 2 3 4 5 FIFO misses 9 times with room for 3 and 10 times with room for 4.",
            source = "Belady, Nelson & Shedler 1969, doi:10.1145/363011.363155",
            hint = "Go through the string by hand with four places. Who leaves when 5 comes?")
    @Once
    default void moreRoomMayMissMore(Trial trial) {
        int[] keys = {1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5};
        for (int capacity = 3; capacity <= 4; capacity++) {
            int room = capacity;
            FifoConcept.SUSPECTS.demand(trial, policy(), Replays.misses(policy().replay(keys.clone(), room)), room + 6,
                    () -> "misses with room for " + room);
        }
    }
}
