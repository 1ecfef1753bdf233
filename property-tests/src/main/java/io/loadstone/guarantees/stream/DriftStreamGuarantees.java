package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.stream.DriftStream;
import io.loadstone.stream.DriftStream.Kind;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [DriftStream].
public interface DriftStreamGuarantees {

    /// The implementation under judgement.
    default DriftStream stream() {
        return Run.current().components().component(DriftStream.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements DriftStreamGuarantees {}

    @Guarantee(id = DriftStreamConcept.KINDS, claim = "drift.definition",
            law = "Before the change (x, y) = 00, 01, 10, 11 have 20, 5, 5, 20 fiftieths; after it 5, 20, 20, 5 (real), 4, 1, 9, 36 (virtual) or 8, 8, 2, 32 (prior).",
            source = "Gama et al. 2014, doi:10.1145/2523813, section 2.1",
            hint = "Tabulate P(x), P(y) and P(y | x) before and after. Which of them may change for this kind?")
    @Once
    default void eachKindChangesWhatItSays(Trial trial) {
        trial.known(DriftStreamConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        for (Kind kind : Kind.values())
            cells(kind, trial);
        while (Sampling.goesOn(trial, cells(Kind.NONE, trial).observations(), 20_000, 40_000))
            for (Kind kind : Kind.values()) {
                DriftStream.Labelled drawn = stream().draw(kind, 20, 20, trial.random());
                trial.require(drawn.x().length == 40 && drawn.y().length == 40,
                        () -> "%d samples and %d labels instead of 40".formatted(drawn.x().length, drawn.y().length));
                RandomGenerator judge = trial.judgesRandom();
                for (int i = 0; i < 40; i++) {
                    Kind now = i < 20 ? Kind.NONE : kind;
                    cells(now, trial).observe(cell(now, outcome(drawn, i), judge));
                }
            }
        if (trial.refuted())
            lateChange(trial);
    }

    /// Whether the first samples after the change still have the old law, in which case the change comes late.
    private void lateChange(Trial trial) {
        int early = 0;
        int late = 0;
        for (int i = 0; i < 200; i++) {
            DriftStream.Labelled drawn = stream().draw(Kind.REAL, 20, 20, trial.random());
            early += drawn.x()[20] == drawn.y()[20] ? 1 : 0;
            late += drawn.x()[39] == drawn.y()[39] ? 1 : 0;
        }
        if (early > 140 && late < 60)
            DriftStreamConcept.MUTANTS.stream().filter(mutant -> mutant.name().equals("changes-late"))
                    .forEach(mutant -> trial.diagnose(mutant.mistake()));
    }

    private static UniformCells cells(Kind kind, Trial trial) {
        return trial.process(kind, () -> new UniformCells(50, DriftStreamConcept.alternatives(kind)));
    }

    /// An outcome takes as many of fifty cells as its probability has fiftieths: then all cells are equally likely.
    private static int cell(Kind kind, int outcome, RandomGenerator judge) {
        int[] fiftieths = DriftStreamConcept.fiftieths(kind);
        int first = 0;
        for (int i = 0; i < outcome; i++)
            first += fiftieths[i];
        return first + judge.nextInt(fiftieths[outcome]);
    }

    @Guarantee(id = DriftStreamConcept.UNMARKED, claim = "drift.definition",
            law = "The first sample after the change has the law of its kind, whatever the last one before it was: no sample tells where the change is.",
            source = "Gama et al. 2014, doi:10.1145/2523813, section 2.1: samples are drawn independently",
            hint = "Does a sample look at the one before it, or at its own place in the stream?")
    @Once
    default void theChangeIsNotMarked(Trial trial) {
        trial.known(DriftStreamConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        for (Kind kind : Kind.values())
            for (int last = 0; last < 4; last++)
                first(kind, last, trial);
        for (int round = 0; Sampling.goesOn(trial, round, 1500, 5000); round++)
            for (Kind kind : Kind.values()) {
                DriftStream.Labelled drawn = stream().draw(kind, 3, 3, trial.random());
                trial.require(drawn.x().length == 6 && drawn.y().length == 6,
                        () -> "%d samples and %d labels instead of 6".formatted(drawn.x().length, drawn.y().length));
                first(kind, outcome(drawn, 2), trial).observe(cell(kind, outcome(drawn, 3), trial.judgesRandom()));
            }
    }

    private static UniformCells first(Kind kind, int last, Trial trial) {
        return trial.process(kind + " after " + last,
                () -> new UniformCells(50, DriftStreamConcept.markedAlternatives(kind)));
    }

    private static int outcome(DriftStream.Labelled drawn, int i) {
        return (drawn.x()[i] ? 2 : 0) + (drawn.y()[i] ? 1 : 0);
    }

    @Guarantee(id = DriftStreamConcept.SAME, claim = "drift.definition",
            law = "From generators in the same state a stream with real drift has the same x as one without: who sees no labels cannot tell them apart.",
            source = "Gama et al. 2014, doi:10.1145/2523813; common random numbers",
            hint = "Does the number of draws, or their meaning, depend on the kind?")
    @Deterministic
    default void realDriftLeavesTheSamplesAlone(@ForAll @IntRange(max = 30) int before,
            @ForAll @IntRange(max = 30) int after, Trial trial) {
        var script = new EngineRandom.Seeded(trial.seed());
        boolean[] still = stream().draw(Kind.NONE, before, after, new EngineRandom(script)).x();
        boolean[] real = stream().draw(Kind.REAL, before, after, new EngineRandom(script)).x();
        boolean same = Arrays.equals(still, real);
        if (!same)
            trial.diagnose(DriftStreamConcept.MUTANTS.getLast().mistake());
        trial.check(same, () -> "%d samples before and %d after the change: x is %s without and %s with real drift"
                .formatted(before, after, Arrays.toString(still), Arrays.toString(real)));
    }
}
