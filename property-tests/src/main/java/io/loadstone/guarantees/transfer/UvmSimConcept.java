package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.LruPages;
import io.loadstone.transfer.UvmSim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the guarantees of the seam [UvmSim] are tried on.
public final class UvmSimConcept extends SeamConcept<UvmSim> {
    static final String FAULTS = "transfer.uvm-faults";
    static final String RANGE = "transfer.uvm-out-of-range";

    static final List<Mutant<UvmSim>> MUTANTS = List.of(
            mutant("every-access-faults", "Every access is counted.", "What does the second touch of a page cost?",
                    FAULTS,
                    () -> (trace, allocated, _, _) -> {
                        checked(trace, allocated);
                        return trace.length;
                    }),
            mutant("no-eviction", "Nothing ever leaves the device.", "Where do pages go when the device is full?",
                    FAULTS + " transfer.uvm-cliff",
                    () -> (trace, allocated, _, batch) -> lru(trace, allocated, 1 << 20, batch, true)),
            mutant("first-in-first-out", "The page that came first goes, however often it is used.",
                    "Which page has not been used for the longest time?", FAULTS,
                    () -> (trace, allocated, pages, batch) -> lru(trace, allocated, pages, batch, false)),
            mutant("batch-ignored", "One page comes at a time.", "What else comes with a page?", FAULTS,
                    () -> (trace, allocated, pages, _) -> lru(trace, allocated, pages, 1, true)),
            mutant("batches-for-pages", "The device is taken to hold as many groups as pages.", "How many groups fit?",
                    FAULTS,
                    () -> (trace, allocated, pages, batch) -> lru(trace, allocated, pages * batch, batch, true)),
            mutant("first-touch-free",
                    "A page's first touch is not counted: its bytes lie in the host's memory already.",
                    "Can the device read what lies with the host?", FAULTS,
                    () -> (trace, allocated, pages, batch) -> lru(trace, allocated, pages, batch, true)
                            - groups(trace, batch)),
            mutant("evictions-counted", "Pages that go are counted like pages that come.",
                    "What has to be moved when a page goes that was only read?", FAULTS,
                    () -> (trace, allocated, pages, batch) -> {
                        long faults = lru(trace, allocated, pages, batch, true);
                        return faults + Math.max(0, faults - pages / batch);
                    }),
            mutant("prefetches-counted", "Each page that a fault brings is counted as a fault.",
                    "How often does the device stop, when one fault brings several pages?", FAULTS,
                    () -> (trace, allocated, pages, batch) -> batch * lru(trace, allocated, pages, batch, true)),
            mutant("unallocated-faults", "A page that is not allocated is brought like any other.",
                    "Where should it be brought from?", RANGE,
                    () -> (trace, _, pages, batch) -> lru(trace, Integer.MAX_VALUE, pages, batch, true)));

    static final Suspects<UvmSim> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::pages);

    public UvmSimConcept() {
        super("transfer", UvmSim.class, UvmSimGuarantees.Suite.class, LruPages::new,
                Map.of("list",
                        right(() -> (trace, allocated, pages, batch) -> lru(trace, allocated, pages, batch, true)),
                        "timestamps", right(() -> OtherWays::timestamps)),
                MUTANTS);
    }

    private static void checked(int[] trace, int allocated) {
        for (int page : trace)
            Objects.checkIndex(page, allocated);
    }

    private static long groups(int[] trace, int batch) {
        return java.util.Arrays.stream(trace).map(page -> page / batch).distinct().count();
    }

    /// A list, the next to go first.
    static long lru(int[] trace, int allocated, int pages, int batch, boolean refresh) {
        List<Integer> resident = new ArrayList<>();
        long faults = 0;
        for (int page : trace) {
            int group = Objects.checkIndex(page, allocated) / batch;
            if (!resident.contains(group)) {
                faults++;
                resident.add(group);
                if (resident.size() > pages / batch)
                    resident.removeFirst();
            } else if (refresh) {
                resident.remove(/* index */ resident.indexOf(group));
                resident.add(group);
            }
        }
        return faults;
    }
}
