package io.loadstone.guarantees.stream;

import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.stream.DriftStream;
import io.loadstone.stream.PlantedDrift;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [DriftStream] are tried on.
public final class DriftStreamConcept extends SeamConcept<DriftStream> {
    static final String KINDS = "stream.drift-kinds";
    static final String SAME = "stream.drift-same-x";
    static final String UNMARKED = "stream.drift-unmarked";

    /// Fiftieths of the cells `(x, y)` = 00, 01, 10, 11.
    static int[] fiftieths(DriftStream.Kind kind) {
        return switch (kind) {
            case NONE -> new int[]{20, 5, 5, 20};
            case REAL -> new int[]{5, 20, 20, 5};
            case VIRTUAL -> new int[]{4, 1, 9, 36};
            case PRIOR -> new int[]{8, 8, 2, 32};
        };
    }

    private static DriftStream byLaw(boolean late, Map<DriftStream.Kind, int[]> after) {
        return (kind, before, n, random) -> {
            boolean[] x = new boolean[before + n];
            boolean[] y = new boolean[before + n];
            for (int i = 0; i < x.length; i++) {
                int[] law = i < (late ? before + n / 2 : before)
                        ? fiftieths(DriftStream.Kind.NONE)
                        : after.getOrDefault(kind, fiftieths(kind));
                int left = random.nextInt(law[0] + law[1] + law[2] + law[3]);
                int cell = 0;
                while (left >= law[cell])
                    left -= law[cell++];
                x[i] = cell >= 2;
                y[i] = cell % 2 == 1;
            }
            return new DriftStream.Labelled(x, y);
        };
    }

    private static final int[] STILL = {20, 5, 5, 20};

    static final List<Mutant<DriftStream>> MUTANTS = List.of(
            mutant("drift-in-noise", "Only the noise of the labels grows; what the samples mean stays.",
                    "After the change, which label is the likelier one of x?", KINDS,
                    () -> byLaw(false, Map.of(DriftStream.Kind.REAL, new int[]{13, 12, 12, 13}))),
            mutant("no-drift", "Nothing changes.", "What is P(y | x) after the change?", KINDS,
                    () -> byLaw(false, Map.of(DriftStream.Kind.REAL, STILL, DriftStream.Kind.VIRTUAL, STILL,
                            DriftStream.Kind.PRIOR, STILL))),
            mutant("virtual-changes-labels", "P(y) is kept when P(x) changes, so that P(y | x) changes too.",
                    "What must stay when only other samples come?", KINDS,
                    () -> byLaw(false, Map.of(DriftStream.Kind.VIRTUAL, new int[]{3, 2, 22, 23}))),
            mutant("virtual-without-noise", "After a virtual change the labels have lost their noise.",
                    "How often does the label differ from x, before and after?", KINDS,
                    () -> byLaw(false, Map.of(DriftStream.Kind.VIRTUAL, new int[]{5, 0, 0, 45}))),
            mutant("prior-swapped", "Where P(y) should change, P(x) does.",
                    "After a change of the prior, which of x and y is 1 four times in five?", KINDS,
                    () -> byLaw(false, Map.of(DriftStream.Kind.PRIOR, new int[]{8, 2, 8, 32}))),
            mutant("changes-late", "The change comes later than it is said to.",
                    "Which is the first sample of the new law?", KINDS,
                    () -> byLaw(true, Map.of())),
            mutant("leaks-change-point",
                    "The sample at the change tells where it is: it is always the same, or never like the one before.",
                    "Somebody reads a million of your streams side by side. What do they see at the change?", UNMARKED,
                    () -> leaking(_ -> true), () -> leaking(last -> !last)),
            mutant("other-seed-after",
                    "The kinds draw their samples differently, so that the streams differ in more than the change.",
                    "Two streams start from the same generator. Where does the first difference in x come from?", SAME,
                    () -> (kind, before, after, random) -> {
                        if (kind != DriftStream.Kind.NONE)
                            random.nextInt(10); // one draw more, and all later ones serve another sample
                        return new PlantedDrift().draw(kind, before, after, random);
                    },
                    () -> (kind, before, after, random) -> new PlantedDrift().draw(kind, before, after,
                            new SplittableRandom(random.nextLong() + (kind == DriftStream.Kind.NONE ? 0 : 1)))));

    public DriftStreamConcept() {
        super("stream", DriftStream.class, DriftStreamGuarantees.Suite.class, PlantedDrift::new,
                Map.of("x-then-label", right(() -> DriftStreamConcept::xThenLabel), "one-draw",
                        right(() -> byLaw(false, Map.of()))),
                MUTANTS);
    }

    /// The first `x` after the change is a function of the last one before it; its label has the right law.
    private static DriftStream leaking(UnaryOperator<Boolean> first) {
        return (kind, before, after, random) -> {
            DriftStream.Labelled drawn = byLaw(false, Map.of()).draw(kind, before, after, random);
            if (before > 0 && after > 0) {
                int[] law = fiftieths(kind);
                boolean x = first.apply(drawn.x()[before - 1]);
                drawn.x()[before] = x;
                drawn.y()[before] = x
                        ? random.nextInt(law[2] + law[3]) < law[3]
                        : random.nextInt(law[0] + law[1]) < law[1];
            }
            return drawn;
        };
    }

    private static DriftStream.Labelled xThenLabel(DriftStream.Kind kind, int before, int after,
            RandomGenerator random) {
        boolean[] x = new boolean[before + after];
        boolean[] y = new boolean[before + after];
        for (int i = 0; i < x.length; i++) {
            int[] law = fiftieths(i < before ? DriftStream.Kind.NONE : kind);
            x[i] = random.nextDouble() * 50 >= law[0] + law[1];
            double one = x[i] ? law[3] / (double) (law[2] + law[3]) : law[1] / (double) (law[0] + law[1]);
            y[i] = random.nextDouble() < one;
        }
        return new DriftStream.Labelled(x, y);
    }

    /// What the mutants do after a change of a kind.
    static List<UniformCells.Alternative> alternatives(DriftStream.Kind kind) {
        return switch (kind) {
            case NONE -> List.of();
            case REAL -> List.of(law(kind, "no-drift", 20, 5, 5, 20), law(kind, "drift-in-noise", 13, 12, 12, 13));
            case VIRTUAL ->
                List.of(law(kind, "no-drift", 20, 5, 5, 20), law(kind, "virtual-changes-labels", 3, 2, 22, 23),
                        law(kind, "virtual-without-noise", 5, 0, 0, 45));
            case PRIOR -> List.of(law(kind, "no-drift", 20, 5, 5, 20), law(kind, "prior-swapped", 8, 2, 8, 32));
        };
    }

    /// What the mutants do to the first sample after the change, whatever the last one before it was: its `x` is settled.
    static List<UniformCells.Alternative> markedAlternatives(DriftStream.Kind kind) {
        int[] f = fiftieths(kind);
        return List.of(law(kind, "leaks-change-point", 0, 0, 50.0 * f[2] / (f[2] + f[3]), 50.0 * f[3] / (f[2] + f[3])),
                law(kind, "leaks-change-point", 50.0 * f[0] / (f[0] + f[1]), 50.0 * f[1] / (f[0] + f[1]), 0, 0));
    }

    private static UniformCells.Law law(DriftStream.Kind kind, String mutant, double... fiftieths) {
        double[] law = new double[50];
        int cell = 0;
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < fiftieths(kind)[i]; j++)
                law[cell++] = fiftieths[i] / 50.0 / fiftieths(kind)[i];
        return new UniformCells.Law(mutant, law);
    }
}
