package io.loadstone.guarantees.cache;

import io.loadstone.cache.CacheSim.Geometry;
import io.loadstone.cache.MissClassifier;
import io.loadstone.cache.MissClassifier.ThreeC;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [MissClassifier].
public interface MissClassifierGuarantees {

    /// The classifier under judgement.
    default MissClassifier classifier() {
        return Run.current().components().component(MissClassifier.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements MissClassifierGuarantees {}

    @Guarantee(id = "cache.three-c", claim = "q4.locality",
            law = "Compulsory: first accesses. Capacity: what a fully associative LRU cache of the same size misses beyond these. Conflict: what the cache misses beyond these; it may be negative.",
            source = "Hill & Smith 1989, doi:10.1109/12.40842",
            hint = "Run the trace through three caches: infinite, fully associative, and this one. What is the difference between neighbours?")
    @Deterministic
    default void eachMissIsOfOneKind(@ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> lines,
            @ForAll @IntRange(min = 1, max = 3) int ways, @ForAll @IntRange(min = 1, max = 4) int sets, Trial trial) {
        classify(Traces.of(lines), new Geometry(ways * sets * 64, ways, 64), trial);
        int[] longer = Traces.any(trial.judgesRandom(), 250, 30);
        classify(longer, new Geometry(ways * sets * 64, ways, 64), trial);
    }

    @Guarantee(id = "cache.negative-conflict", claim = "q4.locality",
            law = "A loop over 9 lines through 8 sets of one line: 9 compulsory, the rest of all accesses capacity, and -7 conflict misses a round.",
            source = "Hill & Smith 1989, doi:10.1109/12.40842",
            hint = "Which lines of the loop does a direct-mapped cache keep, and which does full LRU keep?")
    @Once
    default void setsMayProtect(Trial trial) {
        for (int rounds = 1; rounds <= 20; rounds++) {
            int[] loop = Traces.loop(9, 9 * rounds);
            var expected = new ThreeC(9, 9 * (rounds - 1), -7 * (rounds - 1));
            demand(loop, new Geometry(8 * 64, 1, 64), expected, trial);
        }
    }

    private void classify(int[] lines, Geometry geometry, Trial trial) {
        demand(lines, geometry, MissClassifierConcept.model(lines, geometry), trial);
    }

    private void demand(int[] lines, Geometry geometry, ThreeC expected, Trial trial) {
        MissClassifierConcept.SUSPECTS.demand(trial, classifier(), classifier().classify(lines.clone(), geometry),
                expected, () -> "%s, lines %s".formatted(geometry, Traces.told(lines, lines.length - 1)));
    }
}
