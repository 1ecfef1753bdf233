package io.loadstone.transfer.ptx;

import java.util.Arrays;

/// Counts traffic while a kernel runs.
final class Tally {
    private static final int SECTOR = 32;
    private static final int BANKS = 32;
    private static final int WORD = 4;
    private static final int WARP = 32;

    private final Sum loads = new Sum();
    private final Sum stores = new Sum();
    private final Sum sharedLoads = new Sum();
    private final Sum sharedStores = new Sum();
    private final long[] scratch = new long[2 * WARP];
    private long instructions;
    private long lanes;
    private long divergent;
    private long barriers;

    private static final class Sum {
        private long requests;
        private long units;
        private long bytes;

        void add(long unitsOfRequest, long bytesOfRequest) {
            requests++;
            units += unitsOfRequest;
            bytes += bytesOfRequest;
        }

        Requests requests() {
            return new Requests(requests, units, bytes);
        }
    }

    void issued(int active, int live) {
        instructions++;
        lanes += active;
        if (active < live)
            divergent++;
    }

    void barrier() {
        barriers++;
    }

    long instructions() {
        return instructions;
    }

    /// A request to global memory.
    ///
    /// @param addresses of the first `count` lanes that take part
    void global(boolean load, long[] addresses, int count, int width) {
        int touched = 0;
        for (int k = 0; k < count; k++) {
            scratch[touched++] = addresses[k] / SECTOR;
            if (width > SECTOR - Math.floorMod(addresses[k], SECTOR))
                scratch[touched++] = (addresses[k] + width - 1) / SECTOR;
        }
        (load ? loads : stores).add(distinct(0, touched), (long) count * width);
    }

    /// A request to shared memory; words of 8 bytes go in half-warps.
    void shared(boolean load, long[] addresses, int[] lanesOfAddresses, int count, int width) {
        int lanesAtOnce = WARP * WORD / Math.max(WORD, width);
        long wavefronts = 0;
        for (int first = 0; first < WARP; first += lanesAtOnce) {
            int words = 0;
            for (int k = 0; k < count; k++) {
                if (lanesOfAddresses[k] >= first && lanesOfAddresses[k] < first + lanesAtOnce) {
                    for (int part = 0; part < Math.max(WORD, width); part += WORD)
                        scratch[words++] = addresses[k] / WORD + part / WORD;
                }
            }
            wavefronts += degree(words);
        }
        (load ? sharedLoads : sharedStores).add(wavefronts, (long) count * width);
    }

    private int degree(int words) {
        int distinct = distinct(0, words);
        int[] inBank = new int[BANKS];
        int worst = 0;
        for (int k = 0; k < distinct; k++)
            worst = Math.max(worst, ++inBank[(int) (scratch[k] % BANKS)]);
        return worst;
    }

    /// Sorts the scratch space and drops repetitions; returns how many are left.
    private int distinct(int from, int to) {
        Arrays.sort(scratch, from, to);
        int kept = from;
        for (int k = from; k < to; k++) {
            if (k == from || scratch[k] != scratch[k - 1])
                scratch[kept++] = scratch[k];
        }
        return kept - from;
    }

    Traffic traffic() {
        return new Traffic(loads.requests(), stores.requests(), sharedLoads.requests(), sharedStores.requests(),
                instructions, lanes, divergent, barriers);
    }
}
