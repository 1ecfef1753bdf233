package io.loadstone.guarantees.cache;

import io.loadstone.cache.CachePolicy;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of [CachePolicy] for OPT under demand paging. Which of several keys that are never accessed again leaves is left open.
public interface OptGuarantees {

    /// The policy under judgement.
    default CachePolicy policy() {
        return Run.current().components().component(CachePolicy.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements OptGuarantees {}

    @Guarantee(id = "cache.opt-demand", claim = "cache.policies",
            law = "A hit is an access to a resident key; a missed key always comes in; one resident key leaves exactly if the cache is full.",
            source = "Mattson et al. 1970, doi:10.1147/sj.92.0078",
            hint = "May a key that was just missed be refused?")
    @Deterministic
    default void eachMissedKeyComesIn(@ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> keys,
            @ForAll @IntRange(min = 1, max = 4) int capacity, Trial trial) {
        legal(Traces.of(keys), capacity, trial);
        legal(Traces.any(trial.judgesRandom(), 200, 24), 1 + trial.judgesRandom().nextInt(16), trial);
    }

    private void legal(int[] keys, int capacity, Trial trial) {
        String problem = Replays.illegal(policy().replay(keys.clone(), capacity), keys, capacity);
        OptConcept.SUSPECTS.check(trial, policy(), problem.isEmpty(), () -> problem);
    }

    @Guarantee(id = "cache.opt-fewest", claim = "cache.policies",
            law = "No policy that admits each missed key misses less: on short traces compared with all of them, on long ones with the rule of the farthest next access.",
            source = "Belady 1966, doi:10.1147/sj.52.0078; Mattson et al. 1970, doi:10.1147/sj.92.0078",
            hint = "For each resident key, when is it accessed next? And what about those that never are?")
    @Deterministic
    default void nobodyMissesLess(@ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> keys,
            @ForAll @IntRange(min = 1, max = 4) int capacity, Trial trial) {
        int[] trace = Traces.of(keys);
        fewest(trace, capacity, Replays.fewestMisses(trace, capacity), trial);
        int[] longer = Traces.any(trial.judgesRandom(), 200, 24);
        int room = 1 + trial.judgesRandom().nextInt(16);
        fewest(longer, room, Replays.misses(OptConcept.model().replay(longer, room)), trial);
    }

    private void fewest(int[] keys, int capacity, int fewest, Trial trial) {
        int misses = Replays.misses(policy().replay(keys.clone(), capacity));
        OptConcept.SUSPECTS.demand(trial, policy(), misses, fewest,
                () -> "misses with capacity %d of keys %s".formatted(capacity, Traces.told(keys, keys.length - 1)));
    }
}
