package io.loadstone.guarantees.importance;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.GreatestLosses;
import io.loadstone.importance.TopK;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// What the guarantees of the seam [TopK] are tried on.
public final class TopKConcept extends SeamConcept<TopK> {
    static final String SELECT = "importance.top-k";
    static final String GRADIENT = "importance.ohem-gradient";
    static final String PASSES = "importance.ohem-passes";
    static final String COST = "importance.ohem-cost";

    static final List<Mutant<TopK>> MUTANTS = List.of(
            mutant("easiest", "The least losses are selected.", "Which are the hard ones?", SELECT + " " + GRADIENT,
                    () -> new Repeated() {
                        @Override
                        boolean before(double loss, double other) {
                            return loss < other;
                        }
                    }),
            mutant("missing-first", "NaN is taken for the greatest loss.", "Where does a sort of doubles put NaN?",
                    SELECT,
                    () -> new Repeated() {
                        @Override
                        double rank(double loss) {
                            return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
                        }
                    }),
            mutant("ties-from-the-end", "Of equal losses the higher number is taken.",
                    "Which of two equal losses comes first?",
                    SELECT, () -> new Repeated() {
                        @Override
                        boolean before(double loss, double other) {
                            return loss >= other;
                        }
                    }),
            mutant("in-order-of-loss", "The selected come in the order of their losses.",
                    "In which order are the numbers asked for?",
                    SELECT, () -> new Repeated() {
                        @Override
                        int[] ordered(int[] selected) {
                            return selected;
                        }
                    }),
            mutant("all-ties", "Everything at or above the k-th loss is selected.",
                    "How many are selected when all losses are equal?",
                    SELECT, () -> new Repeated() {
                        @Override
                        public int[] select(double[] losses, int k) {
                            int[] right = super.select(losses, k);
                            double least = Arrays.stream(right).mapToDouble(i -> rank(losses[i])).min().orElse(1e300);
                            return IntStream.range(0, losses.length).filter(i -> rank(losses[i]) >= least).toArray();
                        }
                    }),
            mutant("mean-of-all", "The selected get the factor 1/M.", "The mean over how many candidates?", GRADIENT,
                    () -> new Repeated() {
                        @Override
                        double factor(int selected, int all) {
                            return 1.0 / all;
                        }
                    }),
            mutant("sum-of-selected", "The selected get the factor 1.", "Mean or sum?", GRADIENT, () -> new Repeated() {
                @Override
                double factor(int selected, int all) {
                    return 1;
                }
            }),
            mutant("masked-afterwards", "All go backward, and what is not selected is multiplied by 0.",
                    "What has been saved?", PASSES, () -> new Repeated() {
                        @Override
                        public Step step(double[] losses, int k) {
                            Step right = super.step(losses, k);
                            double[] scale = new double[losses.length];
                            for (int i = 0; i < right.backward().length; i++)
                                scale[right.backward()[i]] = right.scale()[i];
                            return new Step(right.forward(), right.forward(), scale);
                        }
                    }),
            mutant("forward-twice", "The selected go forward again.", "What was the first pass good for?", PASSES,
                    () -> new Repeated() {
                        @Override
                        public Step step(double[] losses, int k) {
                            Step right = super.step(losses, k);
                            return new Step(
                                    IntStream.concat(Arrays.stream(right.forward()), Arrays.stream(right.backward()))
                                            .toArray(),
                                    right.backward(), right.scale());
                        }
                    }),
            mutant("selected-forward-only", "Only the selected go forward.", "How do you know which ones to select?",
                    PASSES,
                    () -> new Repeated() {
                        @Override
                        public Step step(double[] losses, int k) {
                            Step right = super.step(losses, k);
                            return new Step(right.backward(), right.backward(), right.scale());
                        }
                    }),
            mutant("backward-for-free", "A step is taken to cost k/M.", "What does a step with k = 0 still cost?", COST,
                    () -> new Repeated() {
                        @Override
                        public double cost(int m, int k, boolean again) {
                            return (double) Math.min(k, m) / m;
                        }
                    }),
            mutant("equal-passes", "A backward pass is taken to cost a forward pass.",
                    "How many products does either pass have?",
                    COST, () -> new Repeated() {
                        @Override
                        public double cost(int m, int k, boolean again) {
                            return (m + (again ? 2.0 : 1) * Math.min(k, m)) / (2.0 * m);
                        }
                    }));

    static final Suspects<TopK> SUSPECTS = new Suspects<>(MUTANTS, TopKConcept::ask);

    public TopKConcept() {
        super("importance", TopK.class, TopKGuarantees.Suite.class, GreatestLosses::new,
                Map.of("repeated-maximum", right(Repeated::new), "bounded-heap", right(() -> new Repeated() {
                    @Override
                    public int[] select(double[] losses, int k) {
                        var kept = new PriorityQueue<Integer>((a, b) -> {
                            int byLoss = Double.compare(rank(losses[a]) + 0.0, rank(losses[b]) + 0.0);
                            return byLoss == 0 ? Integer.compare(b, a) : byLoss;
                        });
                        for (int i = 0; i < losses.length; i++) {
                            kept.add(i);
                            if (kept.size() > k)
                                kept.remove();
                        }
                        return kept.stream().mapToInt(Integer::intValue).sorted().toArray();
                    }
                })), MUTANTS);
    }

    static int[] greatest(double[] losses, int k) {
        return new Repeated().select(losses, k);
    }

    private static void ask(Answers answers, TopK s) {
        for (int k = 1; k <= 4; k++) {
            int some = k;
            answers.add(() -> Arrays.toString(s.select(new double[]{2, Double.NaN, 2, 1}, some)));
            answers.add(() -> Arrays.toString(s.select(new double[]{1, 3, 2, 2}, some)));
        }
        answers.add(() -> {
            TopK.Step step = s.step(new double[]{1, 3, 2}, 2);
            return Arrays.toString(step.forward()) + Arrays.toString(step.backward()) + Arrays.toString(step.scale());
        });
        answers.add(() -> s.cost(10, 3, false));
        answers.add(() -> s.cost(10, 3, true));
    }

    /// Takes the best of the rest, `k` times. Right as it stands; each mutant changes one step.
    private static class Repeated implements TopK {

        double rank(double loss) {
            return Double.isNaN(loss) ? Double.NEGATIVE_INFINITY : loss;
        }

        boolean before(double loss, double other) {
            return loss > other;
        }

        int[] ordered(int[] selected) {
            return Arrays.stream(selected).sorted().toArray();
        }

        @Override
        public int[] select(double[] losses, int k) {
            boolean[] taken = new boolean[losses.length];
            int[] selected = new int[Math.min(k, losses.length)];
            for (int s = 0; s < selected.length; s++) {
                int best = -1;
                for (int i = 0; i < losses.length; i++)
                    if (!taken[i] && (best < 0 || before(rank(losses[i]), rank(losses[best]))))
                        best = i;
                taken[best] = true;
                selected[s] = best;
            }
            return ordered(selected);
        }

        double factor(int selected, int all) {
            return 1.0 / selected;
        }

        @Override
        public Step step(double[] losses, int k) {
            int[] selected = select(losses, k);
            double[] scale = new double[selected.length];
            Arrays.fill(scale, factor(selected.length, losses.length));
            return new Step(IntStream.range(0, losses.length).toArray(), selected, scale);
        }

        @Override
        public double cost(int m, int k, boolean again) {
            double backward = 2.0 * Math.min(k, m);
            double forward = m + (again ? Math.min(k, m) : 0);
            return (forward + backward) / (m + 2.0 * m);
        }
    }
}
