package io.loadstone.guarantees.cache;

import io.loadstone.cache.CacheSim.Geometry;
import io.loadstone.cache.MissClassifier;
import io.loadstone.cache.MissClassifier.ThreeC;
import io.loadstone.cache.ThreeCaches;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What the guarantees of the seam [MissClassifier] are tried on.
public final class MissClassifierConcept extends SeamConcept<MissClassifier> {
    static final String THREE_C = "cache.three-c";
    static final String NEGATIVE = "cache.negative-conflict";

    static final List<Mutant<MissClassifier>> MUTANTS = List.of(
            mutant("all-the-rest-conflicts", "Every miss that is not compulsory is counted as a conflict.",
                    "Would a cache of this size miss less if a line could go anywhere?", THREE_C + " " + NEGATIVE,
                    () -> (lines, geometry) -> {
                        ThreeC right = model(lines, geometry);
                        return new ThreeC(right.compulsory(), 0, right.capacity() + right.conflict());
                    }),
            mutant("hides-negative-conflicts", "A negative number of conflicts is told as 0.",
                    "Do your three numbers add up to the misses?", THREE_C + " " + NEGATIVE,
                    () -> (lines, geometry) -> {
                        ThreeC right = model(lines, geometry);
                        return new ThreeC(right.compulsory(), right.capacity(), Math.max(0, right.conflict()));
                    }),
            mutant("capacity-from-the-sets", "Capacity misses are taken from the set-associative cache itself.",
                    "Which of the three caches knows no sets?", THREE_C + " " + NEGATIVE, () -> (lines, geometry) -> {
                        ThreeC right = model(lines, geometry);
                        return new ThreeC(right.compulsory(), right.capacity() + right.conflict(), 0);
                    }),
            mutant("compulsory-is-repeated", "A line that comes back is compulsory again.",
                    "How often can an access be the first?", THREE_C + " " + NEGATIVE, () -> (lines, geometry) -> {
                        ThreeC right = model(lines, geometry);
                        return new ThreeC(right.compulsory() + right.capacity(), 0, right.conflict());
                    }),
            mutant("as-many-lines-as-sets", "The fully associative cache has one line for each set.",
                    "How large is the fully associative cache?", THREE_C, () -> (lines, geometry) -> {
                        ThreeC right = model(lines, geometry);
                        int full = full(lines, geometry.sets());
                        return new ThreeC(right.compulsory(), full - right.compulsory(),
                                right.compulsory() + right.capacity() + right.conflict() - full);
                    }),
            mutant("full-but-queue", "The fully associative cache drops the line that came first.",
                    "Which policy do both caches use?", THREE_C, () -> (lines, geometry) -> {
                        ThreeC right = model(lines, geometry);
                        int full = Replays
                                .misses(new ListedCache(ListedCache.FIRST_IN).replay(lines, geometry.lines()));
                        return new ThreeC(right.compulsory(), full - right.compulsory(),
                                right.compulsory() + right.capacity() + right.conflict() - full);
                    }));

    static final Suspects<MissClassifier> SUSPECTS = new Suspects<>(MUTANTS, MissClassifierConcept::questions);

    public MissClassifierConcept() {
        super("cache", MissClassifier.class, MissClassifierGuarantees.Suite.class, ThreeCaches::new,
                Map.of("from-reuse-distances", right(() -> MissClassifierConcept::byDistances),
                        "map-a-set", right(() -> OtherWays::maps)),
                MUTANTS);
    }

    static ThreeC model(int[] lines, Geometry geometry) {
        int compulsory = (int) Arrays.stream(lines).distinct().count();
        int full = full(lines, geometry.lines());
        int actual = 0;
        for (int set = 0; set < geometry.sets(); set++) {
            int mine = set;
            actual += full(Arrays.stream(lines).filter(line -> line % geometry.sets() == mine).toArray(),
                    geometry.ways());
        }
        return new ThreeC(compulsory, full - compulsory, actual - full);
    }

    private static int full(int[] lines, int capacity) {
        return Replays.misses(new ListedCache(ListedCache.LEAST_RECENT).replay(lines, capacity));
    }

    private static ThreeC byDistances(int[] lines, Geometry geometry) {
        int[] distances = ReuseDistanceConcept.counted(lines);
        int full = (int) Arrays.stream(distances).filter(d -> d >= geometry.lines()).count();
        int compulsory = (int) Arrays.stream(distances).filter(d -> d == Integer.MAX_VALUE).count();
        int conflict = model(lines, geometry).conflict();
        return new ThreeC(compulsory, full - compulsory, conflict);
    }

    private static void questions(Answers answers, MissClassifier subject) {
        var random = new SplittableRandom(8);
        for (int i = 0; i < 20; i++) {
            int[] lines = Traces.any(random, 60, 12);
            var geometry = new Geometry(64 * (1 + i % 3) * (1 + i % 4), 1 + i % 3, 64);
            answers.add(() -> subject.classify(lines.clone(), geometry));
        }
        answers.add(() -> subject.classify(Traces.loop(9, 90), new Geometry(512, 1, 64)));
    }
}
