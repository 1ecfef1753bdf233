package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.Arrays;

/// Runs the trace through three caches: an infinite one, a fully associative one, and the one in question.
@Reference
public final class ThreeCaches implements MissClassifier {

    @Override
    public ThreeC classify(int[] lines, CacheSim.Geometry geometry) {
        int infinite = (int) Arrays.stream(lines).distinct().count();
        int full = misses(lines, CacheSim.Geometry.fullyAssociative(geometry.lines(), geometry.line()));
        int actual = misses(lines, geometry);
        return new ThreeC(infinite, full - infinite, actual - full);
    }

    private static int misses(int[] lines, CacheSim.Geometry geometry) {
        long[] addresses = Arrays.stream(lines).mapToLong(line -> (long) line * geometry.line()).toArray();
        return (int) new SetAssociative().run(addresses, new boolean[lines.length], 1, geometry).misses();
    }
}
