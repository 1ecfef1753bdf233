package io.loadstone.evidence;

/// Where the engine's randomness comes from: one independent stream a (run, guarantee, try, call).
///
/// Never from a generated parameter: a property-testing engine favours small and edge-case values, repeats them, and so breaks
/// the independence that every e-process assumes.
final class Seeds {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private Seeds() {}

    static long derive(long run, String guarantee, long trial, long call) {
        long state = mix(run + GOLDEN);
        for (int i = 0; i < guarantee.length(); i++)
            state = mix(state + guarantee.charAt(i) * GOLDEN);
        state = mix(state + trial * GOLDEN);
        return mix(state + call * GOLDEN);
    }

    /// Stafford's variant 13 of MurmurHash3's finaliser: a bijection of 64-bit numbers in which each input bit flips each
    /// output bit with probability close to one half (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195).
    private static long mix(long z) {
        long x = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        x = (x ^ x >>> 27) * 0x94D0_49BB_1331_11EBL;
        return x ^ x >>> 31;
    }
}
