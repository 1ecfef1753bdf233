package io.loadstone.guarantees.cache;

import io.loadstone.cache.BlockingCache;
import io.loadstone.cache.CpiModel;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [CpiModel] are tried on.
public final class CpiModelConcept extends SeamConcept<CpiModel> {
    static final String CPI = "cache.cpi";

    static final List<Mutant<CpiModel>> MUTANTS = List.of(
            mutant("forgets-references", "The miss rate is taken as one per instruction, as in the notes.",
                    "How many references does an instruction make?", CPI,
                    () -> (ideal, references, missRate, penalty) -> ideal + missRate * penalty),
            mutant("ideal-is-stretched", "The ideal cycles are multiplied by the penalty.",
                    "Does a miss make the instruction itself slower?", CPI,
                    () -> (ideal, references, missRate, penalty) -> ideal * (1 + references * missRate * penalty)),
            mutant("hits-wait-too", "A hit is given the rest of the time, instead of none.",
                    "What does a hit add to the ideal cycles?", CPI,
                    () -> (ideal, references, missRate, penalty) -> ideal + references
                            * (missRate * penalty + 1 - missRate)),
            mutant("data-only", "The fetch of the instruction is left out of the references.",
                    "Where do instructions come from?", CPI,
                    () -> (ideal, references, missRate, penalty) -> ideal + (references - 1) * missRate * penalty),
            mutant("weighted-mean", "Ideal cycles and penalty are averaged by the miss rate.",
                    "Does an instruction that misses not take its ideal cycles too?", CPI,
                    () -> (ideal, references, missRate, penalty) -> (1 - missRate) * ideal
                            + references * missRate * penalty));

    static final Suspects<CpiModel> SUSPECTS = new Suspects<>(MUTANTS,
            (answers, subject) -> answers.add(() -> subject.cpi(2, 1.4, 0.05, 100)));

    public CpiModelConcept() {
        super("cache", CpiModel.class, CpiModelGuarantees.Suite.class, BlockingCache::new,
                Map.of("misses-per-instruction", right(() -> (ideal, references, missRate, penalty) -> {
                    double missesPerInstruction = missRate * references;
                    return penalty * missesPerInstruction + ideal;
                }), "cycles-of-a-program", right(() -> (ideal, references, missRate, penalty) -> {
                    double instructions = 1 << 20;
                    double misses = instructions * references * missRate;
                    return (instructions * ideal + misses * penalty) / instructions;
                })), MUTANTS);
    }
}
