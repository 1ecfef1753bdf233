package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.Knee;
import io.loadstone.queueing.WithinTolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the guarantees of the seam [Knee] are tried on.
public final class KneeConcept extends SeamConcept<Knee> {
    static final String KNEE = "queueing.knee";

    static final List<Mutant<Knee>> MUTANTS = List.of(
            mutant("greatest-of-noise", "The greatest throughput is taken, by however little it is the greatest.",
                    "What is the tolerance for?", KNEE, () -> (t, _) -> first(t, best(t))),
            mutant("per-worker", "The first number is given from which on a worker brings less than the first one did.",
                    "Is less than proportional already too little?", KNEE,
                    () -> (t, tolerance) -> IntStream.range(1, t.length)
                            .filter(i -> t[i] / (i + 1) < (1 - tolerance) * t[0])
                            .findFirst().orElse(t.length)),
            mutant("unbounded-extrapolation", "The curve is extended as if it rose forever.",
                    "What limits the throughput in the end?", KNEE,
                    () -> (t, tolerance) -> first(t, (1 - tolerance) * Math.max(best(t), t[0] * t.length))),
            mutant("first-small-gain", "The search ends at the first worker who brings little.",
                    "What if one measurement was unlucky?", KNEE, () -> (t, tolerance) -> {
                        int i = 0;
                        while (i + 1 < t.length && t[i + 1] > t[i] * (1 + tolerance))
                            i++;
                        return i + 1;
                    }),
            mutant("counts-from-zero", "The index is given for the number of workers.",
                    "How many workers does throughput[0] have?",
                    KNEE, () -> (t, tolerance) -> first(t, (1 - tolerance) * best(t)) - 1),
            mutant("near-the-last", "The last measurement is taken for the best one.",
                    "Can more workers make it slower?", KNEE,
                    () -> (t, tolerance) -> first(t, (1 - tolerance) * t[t.length - 1])));

    static final Suspects<Knee> SUSPECTS = new Suspects<>(MUTANTS, KneeConcept::ask);

    public KneeConcept() {
        super("queueing", Knee.class, KneeGuarantees.Suite.class, WithinTolerance::new,
                Map.of("from-the-end", right(() -> (t, tolerance) -> {
                    double best = best(t);
                    int found = t.length;
                    for (int i = t.length - 1; i >= 0; i--)
                        if (t[i] >= best - tolerance * best)
                            found = i + 1;
                    return found;
                })), MUTANTS);
    }

    private static void ask(Answers answers, Knee s) {
        for (double tolerance : new double[]{0, 0.05, 0.2}) {
            answers.add(() -> s.find(new double[]{100, 150, 149, 230, 231, 200}, tolerance));
            answers.add(() -> s.find(new double[]{100, 201, 290, 400}, tolerance));
            answers.add(() -> s.find(new double[]{100, 96, 130, 128, 131, 90}, tolerance));
        }
    }

    private static double best(double[] t) {
        return Arrays.stream(t).max().orElseThrow();
    }

    private static int first(double[] t, double enough) {
        return IntStream.range(0, t.length).filter(i -> t[i] >= enough).findFirst().orElse(t.length - 1) + 1;
    }
}
