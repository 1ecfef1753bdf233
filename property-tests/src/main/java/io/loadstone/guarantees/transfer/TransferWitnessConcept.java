package io.loadstone.guarantees.transfer;

import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.guarantees.Mutant;
import io.loadstone.transfer.ModelWitness;
import io.loadstone.transfer.TransferWitness;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [TransferWitness] are tried on.
public final class TransferWitnessConcept extends SeamConcept<TransferWitness> {
    static final String PINNED = "transfer.witness-pinned";
    static final String SUM = "transfer.witness-sum";

    static final List<Mutant<TransferWitness>> MUTANTS = List.of(
            mutant("small-transfer", "At this size the fixed costs decide, and pinned wins.",
                    "Which cost grows with the size?", PINNED,
                    () -> of(new TransferWitness.Staging(64 << 10, 256 << 10, 10e9, 12e9),
                            new ModelWitness().sumMisranks())),
            mutant("one-chunk", "All of it is one chunk: there is no pipeline to win by.",
                    "How many chunks does the driver's pipeline need before it pays?", PINNED,
                    () -> of(new TransferWitness.Staging(256 << 10, 1 << 20, 50e9, 12e9),
                            new ModelWitness().sumMisranks())),
            mutant("same-order", "Sum and time rank the two alike.", "What hides latency?", SUM,
                    () -> of(new ModelWitness().pinnedIsSlower(),
                            new TransferWitness.Pair(new TransferWitness.Kernel(1000, 30, 8),
                                    new TransferWitness.Kernel(1000, 600, 8)))));

    static final Suspects<TransferWitness> SUSPECTS = new Suspects<>(MUTANTS, Fingerprint::witness);

    public TransferWitnessConcept() {
        super("transfer", TransferWitness.class, TransferWitnessGuarantees.Suite.class, ModelWitness::new,
                Map.of("slow-processor", right(OtherWays::slowProcessor), "just-enough", right(OtherWays::justEnough)),
                MUTANTS);
    }

    private static TransferWitness of(TransferWitness.Staging staging, TransferWitness.Pair pair) {
        return new TransferWitness() {
            @Override
            public Staging pinnedIsSlower() {
                return staging;
            }

            @Override
            public Pair sumMisranks() {
                return pair;
            }
        };
    }
}
