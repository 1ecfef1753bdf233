package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.PlateauSteps;
import io.loadstone.transfer.StepFinder;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// What the guarantees of the seam [StepFinder] are tried on.
public final class StepFinderConcept extends SeamConcept<StepFinder> {
    static final String STEPS = "transfer.latency-steps";

    static final List<Mutant<StepFinder>> MUTANTS = List.of(
            mutant("small-steps", "A rise of a few percent is taken for a capacity.", "Is every rise a cache?", STEPS,
                    () -> (size, latency) -> steps(size, latency, 1.02, 1)),
            mutant("size-after-the-step", "The first size that no longer fits is given.", "Which size still fitted?",
                    STEPS,
                    () -> (size, latency) -> steps(size, latency, StepFinder.STEP, 0)),
            mutant("large-steps-only", "Only a threefold rise counts.", "How far are a first and a second level apart?",
                    STEPS,
                    () -> (size, latency) -> steps(size, latency, 3, 1)),
            mutant("last-size-too", "The end of the measurement is taken for a capacity.",
                    "What would the next size show?", STEPS,
                    () -> (size, latency) -> LongStream.concat(LongStream.of(steps(size, latency, StepFinder.STEP, 1)),
                            LongStream.of(size[size.length - 1])).toArray()));

    static final Suspects<StepFinder> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::steps);

    public StepFinderConcept() {
        super("transfer", StepFinder.class, StepFinderGuarantees.Suite.class, PlateauSteps::new,
                Map.of("neighbours", right(() -> (size, latency) -> steps(size, latency, StepFinder.STEP, 1)),
                        "medians", right(() -> OtherWays::medians)),
                MUTANTS);
    }

    private static long[] steps(long[] size, double[] latency, double least, int back) {
        return LongStream.range(1, size.length).filter(i -> latency[(int) i] >= least * latency[(int) i - 1])
                .map(i -> size[(int) i - back]).toArray();
    }
}
