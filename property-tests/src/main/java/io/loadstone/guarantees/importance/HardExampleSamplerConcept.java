package io.loadstone.guarantees.importance;

import io.loadstone.evidence.EngineRandom;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.importance.HardExampleSampler;
import io.loadstone.importance.RunningLosses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What the guarantees of the seam [HardExampleSampler] are tried on.
public final class HardExampleSamplerConcept extends SeamConcept<HardExampleSampler> {
    static final String LAW = "importance.hard-probabilities";
    static final String UNBIASED = "importance.hard-unbiased";
    static final String DRAWS = "importance.hard-draws";
    static final String FLOOR = "importance.hard-floor";
    static final String ONLINE = "importance.hard-online";
    static final String REFUSES = "importance.hard-refuses";

    /// Cells of the four examples with losses 0, 1, 2, 1 and a floor of 1/2, out of 8.
    private static final int[] CELLS = {1, 2, 3, 2};

    static final List<Mutant<HardExampleSampler>> MUTANTS = List.of(
            mutant("weighted-by-loss", "A drawn example counts in proportion to its loss: the loss enters twice.",
                    "The loss decides how often. What must then decide how much?", UNBIASED,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        double weight(double q, int count) {
                            return q * count;
                        }
                    }),
            mutant("not-weighted", "Drawn examples count equally.", "Whose mean do you minimise then?", UNBIASED,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        double weight(double q, int count) {
                            return 1;
                        }
                    }),
            mutant("weight-without-n", "The weight is 1/q.", "With even draws, what is the weight?", UNBIASED,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        double weight(double q, int count) {
                            return 1 / q;
                        }
                    }),
            mutant("no-floor", "There are no even draws: an example of loss 0 is never seen again.",
                    "Its loss may have grown since. Who would notice?", LAW + " " + FLOOR,
                    () -> (n, _, smoothing, initial) -> new Plain(n, 1e-12, smoothing, initial)),
            mutant("smoothing-reversed", "The newest loss gets the weight of the past.",
                    "With smoothing 1, what is the running mean?", LAW + " " + ONLINE,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, 1 - smoothing, initial)),
            mutant("place-for-number", "Losses are booked on places in the batch, not on the examples that were there.",
                    "After a shuffle, which example is at place 0?", LAW + " " + ONLINE,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        int booked(int[] examples, int place) {
                            return place % mean.length;
                        }
                    }),
            mutant("hardest-only", "Only the hardest example is drawn, besides the even draws.",
                    "In proportion to the loss, or all to the greatest?", LAW + " " + DRAWS,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        double[] shares() {
                            double greatest = Arrays.stream(mean).max().orElseThrow();
                            return Arrays.stream(mean).map(s -> s == greatest ? 1 : 0).toArray();
                        }
                    }),
            mutant("squared-losses", "Draws are in proportion to squared losses.", "What is |g|/q then?",
                    LAW + " " + ONLINE,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        double[] shares() {
                            return Arrays.stream(mean).map(s -> s * s).toArray();
                        }
                    }),
            mutant("corrected-priorities",
                    "Losses are divided by the probability of the draw before they are kept, as a bandit's rewards are.",
                    "The loss was seen whole. What is there to correct?", LAW + " " + ONLINE,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        double kept(double loss, int example) {
                            return loss / probabilities()[example];
                        }
                    }),
            mutant("even-draws", "The probabilities are stated, but draws are even.", "Do your draws use them?", DRAWS,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        double[] law() {
                            return FiniteSpace.normalized(Arrays.stream(mean).map(_ -> 1).toArray());
                        }
                    }),
            mutant("floor-not-drawn", "The floor is in the probabilities, not in the draws.",
                    "How often must the example of loss 0 come?",
                    DRAWS, () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        double[] law() {
                            return FiniteSpace.normalized(shares());
                        }
                    }),
            mutant("nonsense-accepted", "NaN becomes a running mean.", "What is left of the sum then?", REFUSES,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        void check(double[] losses) {}
                    }),
            mutant("half-reported", "What came before the refused loss has been kept.",
                    "When can you still say no without having changed anything?", REFUSES,
                    () -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                        @Override
                        public void report(int[] examples, double[] losses) {
                            for (int i = 0; i < examples.length; i++)
                                super.report(new int[]{examples[i]}, new double[]{losses[i]});
                        }
                    }));

    static final Suspects<HardExampleSampler> SUSPECTS = new Suspects<>(MUTANTS, HardExampleSamplerConcept::ask);

    public HardExampleSamplerConcept() {
        super("importance", HardExampleSampler.class, HardExampleSamplerGuarantees.Suite.class, RunningLosses::new,
                Map.of("scan", right(() -> Plain::new),
                        "rejection",
                        right(() -> (n, floor, smoothing, initial) -> new Plain(n, floor, smoothing, initial) {
                            @Override
                            int one(RandomGenerator random) {
                                double[] q = law();
                                double greatest = Arrays.stream(q).max().orElseThrow();
                                int candidate = random.nextInt(q.length);
                                while (random.nextDouble() * greatest >= q[candidate])
                                    candidate = random.nextInt(q.length);
                                return candidate;
                            }
                        })),
                MUTANTS);
    }

    static int cell(int example, RandomGenerator judges) {
        int before = 0;
        for (int i = 0; i < example; i++)
            before += CELLS[i];
        return before + judges.nextInt(CELLS[example]);
    }

    /// The laws of mistakes over pairs of cells.
    static List<UniformCells.Alternative> laws() {
        var laws = new ArrayList<UniformCells.Alternative>();
        laws.add(new UniformCells.Law("hardest-only", square(0.125, 0.125, 0.625, 0.125)));
        laws.add(new UniformCells.Law("even-draws", square(0.25, 0.25, 0.25, 0.25)));
        laws.add(new UniformCells.Law("floor-not-drawn", square(0, 0.25, 0.5, 0.25)));
        return laws;
    }

    private static double[] square(double... law) {
        double[] cells = new double[8];
        int filled = 0;
        for (int i = 0; i < 4; i++)
            for (int c = 0; c < CELLS[i]; c++)
                cells[filled++] = law[i] / CELLS[i];
        double[] square = new double[64];
        for (int i = 0; i < 64; i++)
            square[i] = cells[i / 8] * cells[i % 8];
        return square;
    }

    private static void ask(Answers answers, HardExampleSampler s) {
        answers.add(() -> {
            HardExampleSampler.Session session = s.of(4, 0.25, 0.75, 1);
            session.report(new int[]{3, 1, 1}, new double[]{2, 0, 4});
            var told = new StringBuilder();
            for (double q : session.probabilities())
                told.append("%.9e ".formatted(q));
            for (double w : session.weights(new int[]{0, 2, 3}))
                told.append("%.9e ".formatted(w));
            return told;
        });
        answers.add(() -> {
            HardExampleSampler.Session session = s.of(4, 0.25, 0.75, 1);
            session.report(new int[]{0, 1, 2, 3}, new double[]{0, 1, 2, 5});
            int[] drawn = session.draw(4000, new EngineRandom(new EngineRandom.Seeded(3)));
            return Arrays.stream(drawn).filter(i -> i == 0).count() / 150 + " "
                    + Arrays.stream(drawn).filter(i -> i == 3).count() / 300;
        });
        answers.add(() -> {
            HardExampleSampler.Session session = s.of(2, 0.5, 0.5, 1);
            String told = "accepted ";
            try {
                session.report(new int[]{0, 1}, new double[]{5, -1});
            } catch (IllegalArgumentException e) {
                told = "refused ";
            }
            return told + "%.6f".formatted(session.probabilities()[0]);
        });
    }

    /// Arrays and scans, right as it stands; each mutant changes one step.
    private static class Plain implements HardExampleSampler.Session {
        final double[] mean;
        private final double floor;
        private final double smoothing;

        Plain(int n, double floor, double smoothing, double initial) {
            if (n < 1 || !(floor > 0 && floor <= 1) || !(initial >= 0))
                throw new IllegalArgumentException("n %d, floor %s, initial %s".formatted(n, floor, initial));
            mean = new double[n];
            Arrays.fill(mean, initial);
            this.floor = floor;
            this.smoothing = smoothing;
        }

        double[] shares() {
            return mean;
        }

        double[] law() {
            return probabilities();
        }

        int one(RandomGenerator random) {
            double[] law = law();
            double u = random.nextDouble();
            int i = 0;
            while (i < law.length - 1 && u >= law[i])
                u -= law[i++];
            return i;
        }

        @Override
        public int[] draw(int k, RandomGenerator random) {
            int[] drawn = new int[k];
            Arrays.setAll(drawn, _ -> one(random));
            return drawn;
        }

        void check(double[] losses) {
            for (double loss : losses)
                if (!(loss >= 0) || Double.isInfinite(loss))
                    throw new IllegalArgumentException("loss " + loss);
        }

        int booked(int[] examples, int place) {
            return examples[place];
        }

        double kept(double loss, int example) {
            return loss;
        }

        @Override
        public void report(int[] examples, double[] losses) {
            check(losses);
            for (int i = 0; i < examples.length; i++) {
                int example = booked(examples, i);
                mean[example] += smoothing * (kept(losses[i], example) - mean[example]);
            }
        }

        @Override
        public double[] probabilities() {
            double[] shares = shares();
            double sum = Arrays.stream(shares).sum();
            int n = shares.length;
            return Arrays.stream(shares).map(s -> sum == 0 ? 1.0 / n : (1 - floor) * s / sum + floor / n).toArray();
        }

        double weight(double q, int count) {
            return 1 / (count * q);
        }

        @Override
        public double[] weights(int[] examples) {
            double[] q = probabilities();
            return Arrays.stream(examples).mapToDouble(example -> weight(q[example], q.length)).toArray();
        }
    }
}
