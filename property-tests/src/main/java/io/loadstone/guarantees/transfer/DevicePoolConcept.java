package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.DevicePool;
import io.loadstone.transfer.FirstFit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [DevicePool] are tried on.
public final class DevicePoolConcept extends SeamConcept<DevicePool> {
    static final String APART = "transfer.heap-apart";
    static final String FOUND = "transfer.heap-finds-gaps";

    /// What a heap of the catalogue gets wrong.
    private enum Fault {
        NONE, EARLY, UNALIGNED, NO_COALESCING, OVERRUN
    }

    static final List<Mutant<DevicePool>> MUTANTS = List.of(
            mutant("freed-before-finished", "Memory is handed out while the device still works on it.",
                    "When may a place that was given back be used again?", APART, () -> c -> new Gaps(c, Fault.EARLY)),
            mutant("unaligned", "Places follow each other without alignment.",
                    "What addresses does a warp's request like?", APART,
                    () -> c -> new Gaps(c, Fault.UNALIGNED)),
            mutant("beyond-the-end", "The last place reaches beyond the pool.",
                    "How many bytes are left behind the last place?", APART,
                    () -> c -> new Gaps(c, Fault.OVERRUN)),
            mutant("no-coalescing", "Neighbours that were given back stay two gaps.",
                    "Give everything back and ask for the whole pool.", FOUND,
                    () -> c -> new Gaps(c, Fault.NO_COALESCING)));

    static final Suspects<DevicePool> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::heap);

    public DevicePoolConcept() {
        super("transfer", DevicePool.class, DevicePoolGuarantees.Suite.class, FirstFit::new,
                Map.of("list-of-gaps", right(() -> c -> new Gaps(c, Fault.NONE)), "units-from-the-end",
                        right(() -> OtherWays::fromTheEnd)),
                MUTANTS);
    }

    /// A list of gaps; each is `start, end, after`.
    private static final class Gaps implements DevicePool.Heap {
        private final Fault fault;
        private final List<long[]> gaps = new ArrayList<>();
        private final List<long[]> used = new ArrayList<>();

        Gaps(long capacity, Fault fault) {
            this.fault = fault;
            gaps.add(new long[]{0, fault == Fault.OVERRUN ? capacity + 256 : capacity, 0});
        }

        @Override
        public long allocate(long bytes, long finished) {
            long size = fault == Fault.UNALIGNED ? bytes : (bytes + 255) / 256 * 256;
            if (fault != Fault.NO_COALESCING)
                merge(finished);
            for (long[] gap : gaps) {
                if ((gap[2] <= finished || fault == Fault.EARLY) && gap[1] - gap[0] >= size) {
                    long start = gap[0];
                    gap[0] += size;
                    used.add(new long[]{start, start + size});
                    return start;
                }
            }
            return DevicePool.NONE;
        }

        private void merge(long finished) {
            gaps.sort(Comparator.comparingLong(gap -> gap[0]));
            gaps.removeIf(gap -> gap[0] == gap[1]);
            for (int i = 1; i < gaps.size();) {
                long[] left = gaps.get(i - 1);
                long[] right = gaps.get(i);
                if (left[1] == right[0] && left[2] <= finished && right[2] <= finished) {
                    left[1] = right[1];
                    gaps.remove(i);
                } else
                    i++;
            }
        }

        @Override
        public void free(long offset, long after) {
            long[] place = used.stream().filter(u -> u[0] == offset).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing at " + offset));
            used.remove(place);
            gaps.add(new long[]{place[0], place[1], after});
        }
    }
}
