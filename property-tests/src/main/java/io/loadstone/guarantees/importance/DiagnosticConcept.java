package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.Diagnostic;
import io.loadstone.importance.Diagnostic.Verdict;
import io.loadstone.importance.TailAndMass;
import io.loadstone.importance.WeightEss;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [Diagnostic] are tried on.
public final class DiagnosticConcept extends SeamConcept<Diagnostic> {
    static final String MODE = "importance.missed-mode";
    static final String RARE = "importance.rare-event";
    static final String HEAVY = "importance.heavy-tail";
    static final String GOOD = "importance.good-proposal";

    static final List<Mutant<Diagnostic>> MUTANTS = List.of(
            mutant("size-threshold", "Only Kish's number is looked at.",
                    "When all weights are equal, do you know that nothing was missed?", MODE + " " + RARE,
                    () -> (logW, _, _) -> trust(new WeightEss().kish(logW) > 0.1 * logW.length)),
            mutant("mean-weight-ignored", "The terms of the estimate are looked at, the mean of the weights is not.",
                    "What is the mean of p/q under q?", MODE, () -> (logW, f, _) -> trust(share(logW, f) < 0.02)),
            mutant("greatest-weight", "Only the greatest share of a weight is looked at.",
                    "Whose share: of the weights, or of this estimate?", MODE + " " + RARE,
                    () -> (logW, _, _) -> trust(share(logW, ones(logW)) < 0.004)),
            mutant("mean-weight-always",
                    "The mean of the weights is compared with 1 even where their factor is unknown.",
                    "What does a common factor do to a self-normalised estimate?", GOOD,
                    () -> (logW, f, _) -> trust(share(logW, f) < 0.02 && near(logW))),
            mutant("mean-weight-of-rare", "The mean of the weights must be near 1, also where their tail is heavy.",
                    "An excellent proposal of a rare event avoids the bulk. Which weights does a sample of it never show?",
                    RARE, () -> (logW, f, normalised) -> trust(share(logW, f) < 0.02
                            && (!normalised || Math.abs(meanWeight(logW) - 1) < 0.4))),
            mutant("mean-weight-only", "Only the mean of the weights is looked at.",
                    "With a heavy tail, how soon does a mean settle?", RARE + " " + HEAVY,
                    () -> (logW, _, normalised) -> trust(!normalised || near(logW))),
            mutant("never-worried", "Everything is trusted.", "What would change your mind?", MODE + " " + HEAVY,
                    () -> (_, _, _) -> Verdict.TRUST),
            mutant("always-worried", "Nothing is trusted.", "What would change your mind?", RARE + " " + GOOD,
                    () -> (_, _, _) -> Verdict.DISTRUST));

    static final Suspects<Diagnostic> SUSPECTS = new Suspects<>(MUTANTS, DiagnosticConcept::ask);

    public DiagnosticConcept() {
        super("importance", Diagnostic.class, DiagnosticGuarantees.Suite.class, TailAndMass::new,
                Map.of("shares-and-mean", right(() -> (logW, f, normalised) -> {
                    boolean light = share(logW, ones(logW)) < 0.004;
                    return trust(share(logW, f) < 0.02 && (!normalised || !light || near(logW)));
                }), "size-of-terms", right(() -> (logW, f, normalised) -> {
                    double terms = new WeightEss().kish(logW, f) / logW.length;
                    boolean even = new WeightEss().kish(logW) > 0.5 * logW.length;
                    return trust(terms > 0.1 && (!normalised || !even || near(logW)));
                })), MUTANTS);
    }

    private static void ask(Answers answers, Diagnostic s) {
        for (boolean normalised : new boolean[]{true, false})
            for (PlantedSample sample : List.of(PlantedSample.missedMode(any()), PlantedSample.rareEvent(any(), 3),
                    PlantedSample.rareEvent(any(), 4),
                    PlantedSample.heavyTail(any(), normalised), PlantedSample.wider(any(), normalised)))
                answers.add(() -> s.judge(sample.logW().clone(), sample.f().clone(), sample.normalised()));
        double[] oneGreat = new double[3000];
        oneGreat[0] = Math.log(30);
        answers.add(() -> s.judge(oneGreat.clone(), ones(oneGreat), false));
    }

    /// The same for all who are asked: their answers are compared.
    private static RandomGenerator any() {
        return new SplittableRandom(1);
    }

    private static Verdict trust(boolean good) {
        return good ? Verdict.TRUST : Verdict.DISTRUST;
    }

    /// The greatest share that one sample has in the sum of `|f| w`.
    private static double share(double[] logW, double[] f) {
        double[] joint = new double[f.length];
        Arrays.setAll(joint, i -> logW[i] + Math.log(Math.abs(f[i])));
        double greatest = Arrays.stream(joint).max().orElseThrow();
        return 1 / Arrays.stream(joint).map(log -> Math.exp(log - greatest)).sum();
    }

    private static boolean near(double[] logW) {
        return Math.abs(meanWeight(logW) - 1) < 0.1;
    }

    private static double meanWeight(double[] logW) {
        return Arrays.stream(logW).map(Math::exp).average().orElseThrow();
    }

    private static double[] ones(double[] logW) {
        double[] ones = new double[logW.length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
