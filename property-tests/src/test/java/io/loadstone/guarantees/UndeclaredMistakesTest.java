package io.loadstone.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Outcome;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Subject;
import io.loadstone.guarantees.importance.WeightedSamplerConcept;
import io.loadstone.guarantees.shuffle.ShuffleConcept;
import io.loadstone.guarantees.stream.DriftStreamConcept;
import io.loadstone.importance.WeightedSampler;
import io.loadstone.shuffle.Shuffler;
import io.loadstone.stream.DriftStream;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Wrong programs whose mistakes nobody has declared: the guarantees find them by their laws alone, under any seed.
class UndeclaredMistakesTest {

    private static <S> void refuted(Concept<S> concept, S subject, String guarantee) {
        var candidate = new Verification.Candidate<>(concept, new Subject("undeclared", Subject.Role.FOREIGN, ""),
                () -> subject, List.of(guarantee), List.of());
        var seeds = new SplittableRandom(Run.DEFAULT_SEED);
        for (int i = 0; i < 5; i++) {
            long seed = seeds.nextLong();
            assertThat(new Verification(seed).judge(candidate, one -> one.id().equals(guarantee)))
                    .as("%s, seed 0x%x", guarantee, seed).hasSize(1)
                    .allSatisfy(evidence -> assertThat(outcome(evidence)).isEqualTo(Outcome.REFUTED));
        }
    }

    private static Outcome outcome(Evidence evidence) {
        return Objects.requireNonNull(evidence.judgement()).outcome();
    }

    /// The samples move too little: to 4 in 5, not to 9 in 10. The labels are right.
    @Test
    void aVirtualDriftThatIsTooSmall() {
        DriftStream wrong = (kind, before, after, random) -> {
            boolean[] x = new boolean[before + after];
            boolean[] y = new boolean[before + after];
            for (int i = 0; i < x.length; i++) {
                DriftStream.Kind now = i < before ? DriftStream.Kind.NONE : kind;
                boolean prior = now == DriftStream.Kind.PRIOR;
                boolean likely = random.nextInt(10) < (prior || now == DriftStream.Kind.VIRTUAL ? 8 : 5);
                boolean other = random.nextInt(5) == 0 ^ likely;
                x[i] = prior ? other : likely;
                y[i] = (prior ? likely : other) ^ now == DriftStream.Kind.REAL;
            }
            return new DriftStream.Labelled(x, y);
        };
        refuted(new DriftStreamConcept(), wrong, "stream.drift-kinds");
    }

    /// Low indices come too often; real numbers have no outcomes that could be listed.
    @Test
    void aShuffleThatLeans() {
        Shuffler wrong = (order, random) -> {
            for (int last = order.length - 1; last > 0; last--) {
                int chosen = (int) (Math.pow(random.nextDouble(), 1.2) * (last + 1));
                int moved = order[chosen];
                order[chosen] = order[last];
                order[last] = moved;
            }
        };
        refuted(new ShuffleConcept(), wrong, "shuffle.exact-law");
    }

    /// Every tenth draw repeats the one before it.
    @Test
    void weightedDrawsThatStick() {
        WeightedSampler right = new WeightedSamplerConcept().reference().get();
        WeightedSampler wrong = importance -> {
            WeightedSampler.Draws draws = right.of(importance);
            return new WeightedSampler.Draws() {
                @Override
                public int[] draw(int k, RandomGenerator random) {
                    int[] drawn = draws.draw(k, random);
                    for (int i = 1; i < k; i++)
                        if (random.nextInt(10) == 0)
                            drawn[i] = drawn[i - 1];
                    return drawn;
                }

                @Override
                public double weight(int example) {
                    return draws.weight(example);
                }
            };
        };
        refuted(new WeightedSamplerConcept(), wrong, "importance.draw-law");
    }
}
