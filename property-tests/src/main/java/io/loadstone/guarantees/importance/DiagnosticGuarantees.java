package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.DiagnosticConcept.SUSPECTS;

import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.importance.Diagnostic;
import io.loadstone.importance.Diagnostic.Verdict;

/// The laws of the seam [Diagnostic]: ten planted samples each that leave no doubt, drawn anew for each run.
public interface DiagnosticGuarantees {
    /// How many samples each law is tried on.
    int SAMPLES = 10;

    /// The implementation under judgement.
    default Diagnostic diagnostic() {
        return Run.current().components().component(Diagnostic.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements DiagnosticGuarantees {}

    @Guarantee(id = "importance.missed-mode", claim = "ess.low",
            law = "p = N(0,1)/2 + N(20,1)/2 sampled by q = N(0,1): every weight is 1/2, Kish's number is n, and the estimate is wrong. DISTRUST.",
            source = "Elvira, Martino & Robert 2022, doi:10.1111/insr.12500",
            hint = "Both laws are normalised. What must the mean of the weights be?")
    @Once
    default void aMissedModeIsSeen(Trial trial) {
        for (int i = 0; i < SAMPLES; i++)
            demand(PlantedSample.missedMode(trial.judgesRandom()), Verdict.DISTRUST, trial);
    }

    @Guarantee(id = "importance.rare-event", claim = "ess.low",
            law = "P(X > 3), sampled by q = N(3,1), and P(X > 4) by N(4,1): Kish's number is below n/100, and the estimate is far better than a plain one. TRUST.",
            source = "Owen 2013, 9.3",
            hint = "Which samples make up this estimate? How uneven are their terms |f| w?")
    @Once
    default void anExcellentProposalIsTrusted(Trial trial) {
        for (int i = 0; i < SAMPLES; i++)
            demand(PlantedSample.rareEvent(trial.judgesRandom(), 3 + i % 2), Verdict.TRUST, trial);
    }

    @Guarantee(id = "importance.heavy-tail", claim = "is.rare",
            law = "N(0,1) sampled by a much narrower q = N(0,0.3^2): weights of infinite variance, the estimate never settles. DISTRUST.",
            source = "Vehtari et al. 2024, arXiv:1507.02646",
            hint = "How do the greatest terms fall off, on a logarithmic scale?")
    @Once
    default void aHeavyTailIsSeen(Trial trial) {
        for (int i = 0; i < SAMPLES; i++)
            demand(PlantedSample.heavyTail(trial.judgesRandom(), i % 2 == 0), Verdict.DISTRUST, trial);
    }

    @Guarantee(id = "importance.good-proposal", claim = "ess.meaning",
            law = "N(0,1) sampled by the slightly wider q = N(0,1.2^2): TRUST, also when the weights are known up to a factor of exp(-30) only.",
            source = "Owen 2013, ch. 9",
            hint = "What is the mean of the weights when their common factor is unknown?")
    @Once
    default void aGoodProposalIsTrusted(Trial trial) {
        for (int i = 0; i < SAMPLES; i++)
            demand(PlantedSample.wider(trial.judgesRandom(), i % 2 == 0), Verdict.TRUST, trial);
    }

    private void demand(PlantedSample sample, Verdict right, Trial trial) {
        Verdict seen = diagnostic().judge(sample.logW().clone(), sample.f().clone(), sample.normalised());
        SUSPECTS.demand(trial, diagnostic(), seen, right, sample::told);
    }
}
