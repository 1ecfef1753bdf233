package io.loadstone.guarantees.transfer;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.transfer.DevicePool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [DevicePool]. Each try is a random script of allocating, freeing and finishing work.
public interface DevicePoolGuarantees {

    /// The implementation under judgement.
    default DevicePool pool() {
        return Run.current().components().component(DevicePool.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements DevicePoolGuarantees {}

    @Guarantee(id = "transfer.heap-apart", claim = "q5.pools",
            law = "Places lie within the pool at multiples of 256, and never on memory that is allocated or that unfinished work uses.",
            source = "NVIDIA, CUDA C++ Programming Guide, stream-ordered memory allocator",
            hint = "Free a place with work 5 and allocate when work 4 has finished. Is it the same place?")
    @Deterministic
    default void placesLieApart(@ForAll @IntRange(min = 2, max = 12) int units, Trial trial) {
        play(units, trial, true);
    }

    @Guarantee(id = "transfer.heap-finds-gaps", claim = "q5.pools",
            law = "NONE is the answer only if no gap among the memory in use is large enough: neighbours that were freed are one gap.",
            source = "Knuth, TAOCP 1, 2.5, liberation with sorted lists",
            hint = "Allocate the pool in pieces, free them all, and ask for the whole.")
    @Deterministic
    default void gapsAreFound(@ForAll @IntRange(min = 2, max = 12) int units, Trial trial) {
        play(units, trial, false);
    }

    private void play(int units, Trial trial, boolean apart) {
        for (int script = 0; script < 20; script++)
            playOnce(units, trial, apart);
    }

    private void playOnce(int units, Trial trial, boolean apart) {
        var random = trial.judgesRandom();
        long capacity = units * (long) DevicePool.ALIGNMENT;
        DevicePool.Heap heap = pool().open(capacity);
        List<long[]> places = new ArrayList<>(); // start, end, work that must have finished; MAX_VALUE while allocated
        long finished = 0;
        long work = 0;
        StringBuilder script = new StringBuilder(capacity + " bytes:");
        for (int step = 0; step < 60; step++) {
            int what = random.nextInt(5);
            if (what < 2) {
                long bytes = 1 + random.nextLong(random.nextInt(4) == 0 ? capacity : Math.max(1, capacity / 3));
                long now = finished;
                places.removeIf(place -> place[2] <= now);
                long size = (bytes + 255) / 256 * 256;
                long start = heap.allocate(bytes, finished);
                script.append(" allocate(%d, %d)=%d".formatted(bytes, finished, start));
                boolean free = start % DevicePool.ALIGNMENT == 0 && start + bytes <= capacity
                        && places.stream().allMatch(place -> start + bytes <= place[0] || start >= place[1]);
                if (apart)
                    DevicePoolConcept.SUSPECTS.check(trial, pool(),
                            start == DevicePool.NONE || (start >= 0 && free), script::toString);
                else
                    DevicePoolConcept.SUSPECTS.check(trial, pool(),
                            start != DevicePool.NONE || largest(places, capacity) < size, script::toString);
                if (start >= 0 && !free)
                    return; // another law's business
                if (start >= 0)
                    places.add(new long[]{start, start + size, Long.MAX_VALUE});
            } else if (what < 4) {
                var allocated = places.stream().filter(place -> place[2] == Long.MAX_VALUE).toList();
                if (!allocated.isEmpty()) {
                    long[] place = allocated.get(random.nextInt(allocated.size()));
                    heap.free(place[0], ++work);
                    script.append(" free(%d, %d)".formatted(place[0], work));
                    place[2] = work;
                }
            } else
                finished = Math.min(work, finished + random.nextInt(4));
        }
    }

    private static long largest(List<long[]> places, long capacity) {
        List<long[]> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingLong(place -> place[0]));
        long largest = 0;
        long end = 0;
        for (long[] place : sorted) {
            largest = Math.max(largest, place[0] - end);
            end = place[1];
        }
        return Math.max(largest, capacity - end);
    }
}
