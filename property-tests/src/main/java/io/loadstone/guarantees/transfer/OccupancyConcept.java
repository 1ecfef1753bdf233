package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.LeastLimit;
import io.loadstone.transfer.Occupancy;
import io.loadstone.transfer.Occupancy.Limits;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [Occupancy] are tried on.
public final class OccupancyConcept extends SeamConcept<Occupancy> {
    static final String BLOCKS = "transfer.occupancy";

    /// Tesla T4, A100 and GeForce RTX 4090.
    static final List<Limits> DEVICES = List.of(new Limits(32, 16, 65_536, 65_536, 256, 4, 256, 0),
            new Limits(64, 32, 65_536, 167_936, 256, 4, 128, 1024),
            new Limits(48, 24, 65_536, 102_400, 256, 4, 128, 1024));

    static final List<Mutant<Occupancy>> MUTANTS = List.of(
            mutant("no-granularity", "Registers are given out one by one.",
                    "How many registers does a warp get when its threads need 33 each?", BLOCKS,
                    () -> (t, r, s, l) -> filled(t, r, s,
                            with(l, l.blocks(), 1, l.warpUnit(), l.sharedUnit(), l.sharedReserved()))),
            mutant("floor-warps", "A part of a warp is not counted as a warp.", "How many warps do 33 threads take?",
                    BLOCKS,
                    () -> (t, r, s, l) -> filled(Math.max(32, t / 32 * 32), r, s, l)),
            mutant("ignores-block-limit", "Any number of blocks is resident.",
                    "How many blocks of 32 threads and 16 registers fit, by the data sheet?", BLOCKS,
                    () -> (t, r, s, l) -> filled(t, r, s,
                            with(l, 1 << 20, l.registerUnit(), l.warpUnit(), l.sharedUnit(), l.sharedReserved()))),
            mutant("one-register-file", "A warp takes registers from all partitions.",
                    "A warp lives in one of four partitions. How many warps fit into one?", BLOCKS,
                    () -> (t, r, s, l) -> filled(t, r, s,
                            with(l, l.blocks(), l.registerUnit(), 1, l.sharedUnit(), l.sharedReserved()))),
            mutant("shared-unrounded", "Shared memory is given out byte by byte, and nothing of it is reserved.",
                    "What does a block get that asks for one byte?", BLOCKS,
                    () -> (t, r, s, l) -> filled(t, r, s, with(l, l.blocks(), l.registerUnit(), l.warpUnit(), 1, 0))),
            mutant("largest-limit", "Shared memory is no limit.", "Which of the four runs out first?", BLOCKS,
                    () -> (t, r, s, l) -> filled(t, r, 0, l)));

    static final Suspects<Occupancy> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::occupancy);

    public OccupancyConcept() {
        super("transfer", Occupancy.class, OccupancyGuarantees.Suite.class, LeastLimit::new,
                Map.of("fills-one-by-one", right(() -> OccupancyConcept::filled), "downwards",
                        right(() -> OtherWays::downwards)),
                MUTANTS);
    }

    private static Limits with(Limits l, int blocks, int registerUnit, int warpUnit, int sharedUnit, int reserved) {
        return new Limits(l.warps(), blocks, l.registers(), l.sharedBytes(), registerUnit, warpUnit, sharedUnit,
                reserved);
    }

    /// Puts block after block onto a multiprocessor until something runs out.
    static int filled(int threads, int registers, int sharedBytes, Limits limits) {
        int[] left = new int[limits.warpUnit()];
        java.util.Arrays.fill(left, limits.registers() / limits.warpUnit());
        int perWarp = (registers * 32 + limits.registerUnit() - 1) / limits.registerUnit() * limits.registerUnit();
        int perBlock = (sharedBytes + limits.sharedReserved() + limits.sharedUnit() - 1) / limits.sharedUnit()
                * limits.sharedUnit();
        int warps = 0;
        int shared = limits.sharedBytes();
        for (int blocks = 0; blocks < limits.blocks(); blocks++) {
            shared -= perBlock;
            for (int warp = 0; warp * 32 < threads; warp++) {
                warps++;
                int most = 0;
                for (int i = 1; i < left.length; i++)
                    most = left[i] > left[most] ? i : most;
                left[most] -= perWarp;
                if (left[most] < 0)
                    return blocks;
            }
            if (warps > limits.warps() || shared < 0)
                return blocks;
        }
        return limits.blocks();
    }
}
