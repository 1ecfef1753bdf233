package io.loadstone.guarantees.cache;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Traces on which policies differ: independent, looping, drifting, and scans past a popular few.
final class Traces {
    private Traces() {}

    /// One of the kinds, by chance.
    static int[] any(RandomGenerator random, int length, int keys) {
        return switch (random.nextInt(4)) {
            case 0 -> random.ints(length, 0, keys).toArray();
            case 1 -> loop(1 + random.nextInt(keys), length);
            case 2 -> drifting(random, length, keys);
            default -> scanned(random, length, keys);
        };
    }

    static int[] loop(int keys, int length) {
        return IntStream.range(0, length).map(i -> i % keys).toArray();
    }

    /// A working set of a few keys for a while, then another.
    static int[] drifting(RandomGenerator random, int length, int keys) {
        var trace = new int[length];
        int base = 0;
        int width = 1;
        for (int i = 0; i < length; i++) {
            if (random.nextInt(12) == 0) {
                base = random.nextInt(keys);
                width = 1 + random.nextInt(Math.max(1, keys / 3));
            }
            trace[i] = (base + random.nextInt(width)) % keys;
        }
        return trace;
    }

    /// Popular keys (a small number each), and a scan through the others.
    static int[] scanned(RandomGenerator random, int length, int keys) {
        int popular = Math.max(1, keys / 4);
        var trace = new int[length];
        int scan = popular;
        for (int i = 0; i < length; i++) {
            if (random.nextBoolean() || popular == keys) {
                trace[i] = Math.min(random.nextInt(popular), random.nextInt(popular));
            } else {
                trace[i] = scan;
                scan = scan + 1 < keys ? scan + 1 : popular;
            }
        }
        return trace;
    }

    static int[] of(List<Integer> keys) {
        return keys.stream().mapToInt(Integer::intValue).toArray();
    }

    /// A trace up to an access, at most the last 40 of it.
    static String told(int[] keys, int upTo) {
        int from = Math.max(0, upTo - 39);
        return (from > 0 ? "... " : "") + Arrays.stream(keys, from, upTo + 1).mapToObj(Integer::toString)
                .reduce((a, b) -> a + " " + b).orElse("");
    }
}
