package io.loadstone.guarantees.cache;

import io.loadstone.cache.CpiModel;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [CpiModel].
public interface CpiModelGuarantees {

    /// The model under judgement.
    default CpiModel model() {
        return Run.current().components().component(CpiModel.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements CpiModelGuarantees {}

    @Guarantee(id = "cache.cpi", claim = "cache.cpi",
            law = "Cycles over instructions of a trace in which each instruction takes its ideal cycles, makes its references, and waits the penalty at each that misses.",
            source = "Hennessy & Patterson 2017, appendix B",
            hint = "How many references does an instruction make? The miss rate is one per reference.")
    @Deterministic
    default void everyMissIsWaitedFor(@ForAll @IntRange(min = 1, max = 500) int instructions,
            @ForAll @IntRange(min = 1, max = 4) int ideal, @ForAll @IntRange(max = 300) int penalty, Trial trial) {
        var random = trial.judgesRandom();
        long references = 0;
        long misses = 0;
        long cycles = 0;
        for (int instruction = 0; instruction < instructions; instruction++) {
            cycles += ideal;
            int mine = 1 + random.nextInt(3); // its fetch, and loads or stores
            references += mine;
            for (int reference = 0; reference < mine; reference++) {
                boolean miss = random.nextInt(10) == 0;
                misses += miss ? 1 : 0;
                cycles += miss ? penalty : 0;
            }
        }
        double perInstruction = (double) references / instructions;
        double missRate = (double) misses / references;
        CpiModelConcept.SUSPECTS.demandNear(trial, model(), model().cpi(ideal, perInstruction, missRate, penalty),
                (double) cycles / instructions,
                () -> "ideal %d, %s references an instruction, miss rate %s, penalty %d".formatted(ideal,
                        perInstruction, missRate, penalty));
    }
}
