package io.loadstone.guarantees.stream;

import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.stream.DriftStream;
import io.loadstone.stream.PlantedDrift;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [DriftStream] are tried on.
public final class DriftStreamConcept extends SeamConcept<DriftStream> {
    static final String KINDS = "stream.drift-kinds";
    static final String SAME = "stream.drift-same-x";

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
            mutant("changes-late", "The change comes later than it is said to.",
                    "Which is the first sample of the new law?", KINDS,
                    () -> byLaw(true, Map.of())),
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
                Map.of("x-then-label", right(() -> DriftStreamConcept::xThenLabel)), MUTANTS);
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
            case REAL -> List.of(law(kind, "no-drift", STILL), law(kind, "drift-in-noise", 13, 12, 12, 13));
            case VIRTUAL -> List.of(law(kind, "no-drift", STILL), law(kind, "virtual-changes-labels", 3, 2, 22, 23));
            case PRIOR -> List.of(law(kind, "no-drift", STILL));
        };
    }

    private static UniformCells.Law law(DriftStream.Kind kind, String mutant, int... fiftieths) {
        double[] law = new double[50];
        int cell = 0;
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < fiftieths(kind)[i]; j++)
                law[cell++] = fiftieths[i] / 50.0 / fiftieths(kind)[i];
        return new UniformCells.Law(mutant, law);
    }
}
