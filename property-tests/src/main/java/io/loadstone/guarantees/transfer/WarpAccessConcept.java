package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.SectorCount;
import io.loadstone.transfer.WarpAccess;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the guarantees of the seam [WarpAccess] are tried on.
public final class WarpAccessConcept extends SeamConcept<WarpAccess> {
    static final String SECTORS = "transfer.sectors";

    static final List<Mutant<WarpAccess>> MUTANTS = List.of(
            mutant("ignores-misalignment", "The request is counted as if it began at a sector's start.",
                    "Where does lane 0's word lie within its 32 bytes?", SECTORS,
                    () -> (base, stride, size, mask) -> count(0, stride, size, mask, 32)),
            mutant("counts-lanes", "Lanes are counted, not sectors.", "How many lanes of 4 bytes share a sector?",
                    SECTORS + " transfer.sectors-reference",
                    () -> (base, stride, size, mask) -> Integer.bitCount(mask)),
            mutant("inactive-lanes-counted", "Lanes that take no part are counted.",
                    "What does a request of a single lane move?", SECTORS,
                    () -> (base, stride, size, mask) -> count(base, stride, size, -1, 32)),
            mutant("negative-stride", "A negative stride is taken for a positive one.",
                    "Which addresses do the lanes read when each reads the word before its neighbour's?", SECTORS,
                    () -> (base, stride, size, mask) -> count(base, Math.abs(stride), size, mask, 32)),
            mutant("cache-lines", "Lines of 128 bytes are counted, not sectors of 32.",
                    "What does memory move when one word of a line is wanted?", SECTORS,
                    () -> (base, stride, size, mask) -> count(base, stride, size, mask, 128)),
            mutant("stride-in-bytes", "The stride is taken for bytes.",
                    "How far apart are neighbouring lanes, in bytes?",
                    SECTORS, () -> (base, stride, size, mask) -> count(base * size, stride, 1, mask, 32)));

    static final Suspects<WarpAccess> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::access);

    public WarpAccessConcept() {
        super("transfer", WarpAccess.class, WarpAccessGuarantees.Suite.class, SectorCount::new,
                Map.of("marks-bytes", right(() -> WarpAccessConcept::marked), "sorted-set",
                        right(() -> OtherWays::sorted)),
                MUTANTS);
    }

    private static int count(long base, int stride, int size, int mask, int unit) {
        return (int) IntStream.range(0, 32).filter(lane -> (mask >>> lane & 1) == 1)
                .mapToLong(lane -> Math.floorDiv(base + (long) lane * stride * size, unit)).distinct().count();
    }

    /// Marks each byte's sector: slow and plain.
    static int marked(long base, int stride, int size, int mask) {
        long lowest = base - 32L * Math.abs(stride) * size - 32;
        long origin = Math.floorDiv(lowest, 32);
        BitSet sectors = new BitSet();
        for (int lane = 0; lane < 32; lane++)
            for (int i = 0; i < size && (mask >>> lane & 1) == 1; i++)
                sectors.set((int) (Math.floorDiv(base + (long) lane * stride * size + i, 32) - origin));
        return sectors.cardinality();
    }
}
