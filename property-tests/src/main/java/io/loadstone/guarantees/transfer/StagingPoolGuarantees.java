package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.StagingPool;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [StagingPool]. Each try is a random script of taking, giving back, failing and finishing copies.
public interface StagingPoolGuarantees {

    /// The implementation under judgement.
    default StagingPool pool() {
        return Run.current().components().component(StagingPool.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements StagingPoolGuarantees {}

    @Guarantee(id = "transfer.pool-in-flight", claim = "pin.faster",
            law = "No buffer is handed out while it is held, or before the copy from it has finished.",
            source = "NVIDIA, CUDA Driver API, API synchronization behavior",
            hint = "Give a buffer back with copy 5 and ask for one when copy 4 has finished.")
    @Deterministic
    default void noBufferIsReusedTooEarly(@ForAll @IntRange(min = 1, max = 5) int buffers, Trial trial) {
        play(buffers, trial, Law.IN_FLIGHT);
    }

    @Guarantee(id = "transfer.pool-bounded", claim = "pin.tradeoff",
            law = "At most the agreed number of buffers is ever made; when all are in use the answer is NONE.",
            source = "NVIDIA, CUDA C++ Best Practices Guide, pinned memory; mlock(2)",
            hint = "Take one buffer more than there may be.")
    @Deterministic
    default void theBoundHolds(@ForAll @IntRange(min = 1, max = 5) int buffers, Trial trial) {
        play(buffers, trial, Law.BOUNDED);
    }

    @Guarantee(id = "transfer.pool-reuses", claim = "pin.tradeoff",
            law = "A new buffer is made only if no made one is free, and none is refused while one is free or may be made, also after exceptions.",
            source = "NVIDIA, CUDA C++ Best Practices Guide, pinned memory",
            hint = "Follow one buffer: taken, given back, free again. Is it found the next time, whatever came before?")
    @Deterministic
    default void buffersAreUsedAgain(@ForAll @IntRange(min = 1, max = 5) int buffers, Trial trial) {
        play(buffers, trial, Law.REUSES);
    }

    @Guarantee(id = "transfer.pool-double-release", claim = "pin.tradeoff",
            law = "Giving back a buffer that is not held is refused, and changes nothing.",
            source = "the seam's contract",
            hint = "Give the same buffer back twice, then take two.")
    @Deterministic
    default void onlyHeldBuffersComeBack(@ForAll @IntRange(min = 1, max = 5) int buffers, Trial trial) {
        StagingPool.Buffers open = pool().open(buffers);
        int taken = open.acquire(0);
        open.release(taken, 0);
        boolean refused = false;
        try {
            open.release(taken, 0);
        } catch (IllegalArgumentException e) {
            refused = true;
        }
        boolean told = refused;
        StagingPoolConcept.SUSPECTS.check(trial, pool(), told,
                () -> "buffer " + taken + " was given back twice, and taken twice");
    }

    /// What a script is watched for.
    enum Law {
        IN_FLIGHT, BOUNDED, REUSES
    }

    private void play(int buffers, Trial trial, Law law) {
        for (int script = 0; script < 40; script++)
            playOnce(buffers, trial, law);
    }

    private void playOnce(int buffers, Trial trial, Law law) {
        var random = trial.judgesRandom();
        StagingPool.Buffers open = pool().open(buffers);
        Map<Integer, Long> state = new HashMap<>(); // held: Long.MAX_VALUE, else the copy that must have finished
        long finished = 0;
        long copies = 0;
        StringBuilder script = new StringBuilder(buffers + " buffers:");
        for (int step = 0; step < 60; step++) {
            int what = random.nextInt(5);
            if (what < 2) {
                long now = finished;
                long free = state.values().stream().filter(after -> after <= now).count();
                int made = open.allocations();
                int taken = open.acquire(finished);
                script.append(" acquire(%d)=%d".formatted(finished, taken));
                boolean possible = free > 0 || state.size() < buffers;
                switch (law) {
                    case IN_FLIGHT -> StagingPoolConcept.SUSPECTS.check(trial, pool(),
                            taken < 0 || state.getOrDefault(taken, 0L) <= now, script::toString);
                    case BOUNDED -> StagingPoolConcept.SUSPECTS.check(trial, pool(),
                            open.allocations() <= buffers && taken < buffers
                                    && (taken >= 0 || taken == StagingPool.NONE),
                            script::toString);
                    case REUSES -> StagingPoolConcept.SUSPECTS.check(trial, pool(),
                            (taken >= 0 || !possible) && (free == 0 || open.allocations() == made),
                            script::toString);
                }
                if (taken < 0 || taken >= buffers || (taken < state.size() && state.getOrDefault(taken, 0L) > now))
                    return; // another law's business
                state.put(taken, Long.MAX_VALUE);
            } else if (what < 4) {
                var held = state.entrySet().stream().filter(e -> e.getValue() == Long.MAX_VALUE).map(Map.Entry::getKey)
                        .toList();
                if (!held.isEmpty()) {
                    int buffer = held.get(random.nextInt(held.size()));
                    long copy = random.nextInt(4) == 0 ? 0 : ++copies;
                    open.release(buffer, copy);
                    script.append(" release(%d, %d)".formatted(buffer, copy));
                    state.put(buffer, copy);
                }
            } else
                finished = Math.min(copies, finished + random.nextInt(3));
        }
    }
}
