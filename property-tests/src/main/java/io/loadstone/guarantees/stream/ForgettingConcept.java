package io.loadstone.guarantees.stream;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.stream.ExponentialForgetting;
import io.loadstone.stream.Forgetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/// What the guarantees of the seam [Forgetting] are tried on.
public final class ForgettingConcept extends SeamConcept<Forgetting> {
    static final String MEAN = "stream.forgetting-mean";
    static final String ESS = "stream.forgetting-ess";
    static final String AGE = "stream.forgetting-age";

    /// All values with their times, so that every number comes straight from its definition.
    private static class Explicit implements Forgetting.Average {
        final double lambda;
        final List<Double> values = new ArrayList<>();
        final List<Long> times = new ArrayList<>();

        Explicit(double lambda) {
            this.lambda = lambda;
        }

        double age(int i) {
            return times.getLast() - times.get(i);
        }

        double weight(int i) {
            return Math.pow(lambda, age(i));
        }

        double sum(java.util.function.IntToDoubleFunction term) {
            double sum = 0;
            for (int i = 0; i < values.size(); i++)
                sum += term.applyAsDouble(i);
            return sum;
        }

        double mean() {
            return sum(i -> weight(i) * values.get(i)) / sum(this::weight);
        }

        @Override
        public double[] update(double[] values, long[] times) {
            double[] means = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                this.values.add(values[i]);
                this.times.add(times[i]);
                means[i] = mean();
            }
            return means;
        }

        @Override
        public double ess() {
            return values.isEmpty() ? 0 : Math.pow(sum(this::weight), 2) / sum(i -> weight(i) * weight(i));
        }

        @Override
        public double meanAge() {
            return values.isEmpty() ? 0 : sum(i -> weight(i) * age(i)) / sum(this::weight);
        }
    }

    private static Explicit with(double lambda, ToDoubleFunction<Explicit> mean, ToDoubleFunction<Explicit> ess,
            ToDoubleFunction<Explicit> age) {
        return new Explicit(lambda) {
            @Override
            double mean() {
                return mean.applyAsDouble(this);
            }

            @Override
            public double ess() {
                return values.isEmpty() ? 0 : ess.applyAsDouble(this);
            }

            @Override
            public double meanAge() {
                return values.isEmpty() ? 0 : age.applyAsDouble(this);
            }
        };
    }

    static Forgetting.Average exact(double lambda) {
        return new Explicit(lambda);
    }

    private static double plainMean(Explicit e) {
        return e.sum(i -> e.weight(i) * e.values.get(i)) / e.sum(e::weight);
    }

    private static double plainEss(Explicit e) {
        return Math.pow(e.sum(e::weight), 2) / e.sum(i -> e.weight(i) * e.weight(i));
    }

    private static double plainAge(Explicit e) {
        return e.sum(i -> e.weight(i) * e.age(i)) / e.sum(e::weight);
    }

    /// Weights by count instead of time.
    private static Explicit gapless(double lambda) {
        return new Explicit(lambda) {
            @Override
            double age(int i) {
                return values.size() - 1.0 - i;
            }
        };
    }

    static final List<Mutant<Forgetting>> MUTANTS = List.of(
            mutant("swapped-factor", "Lambda and 1 - lambda are swapped.",
                    "With lambda near 1, is much or little forgotten?",
                    MEAN + " " + ESS, () -> lambda -> new Explicit(1 - lambda)),
            mutant("weight-sum", "The effective sample size is the sum of the weights, 1/(1 - lambda).",
                    "How large is the variance of the weighted mean, and how many equal weights have the same?", ESS,
                    () -> of((lambda, _) -> with(lambda, ForgettingConcept::plainMean, e -> e.sum(e::weight),
                            ForgettingConcept::plainAge)),
                    () -> of((lambda, _) -> with(lambda, ForgettingConcept::plainMean, _ -> 1 / (1 - lambda),
                            ForgettingConcept::plainAge))),
            mutant("limit-too-early", "The limit is given also for a stream that has just begun.",
                    "How many values does the average know after the first one?", ESS + " " + AGE,
                    () -> of((lambda, _) -> with(lambda, ForgettingConcept::plainMean, _ -> (1 + lambda) / (1 - lambda),
                            _ -> lambda / (1 - lambda)))),
            mutant("gaps-ignored", "A value loses weight with each later value, not with time.",
                    "Nothing comes for a year. What does last year's value weigh?", MEAN + " " + ESS + " " + AGE,
                    () -> ForgettingConcept::gapless),
            mutant("starts-at-zero", "The average starts from 0 and is not corrected for it.",
                    "The first value is 7. What is the mean of all values so far?", MEAN,
                    () -> of((lambda, _) -> with(lambda,
                            e -> (1 - lambda) * e.sum(i -> e.weight(i) * e.values.get(i)), ForgettingConcept::plainEss,
                            ForgettingConcept::plainAge))),
            mutant("age-from-one", "The newest value is taken to be one unit old.", "How old is a value when it comes?",
                    AGE,
                    () -> of((lambda, _) -> with(lambda, ForgettingConcept::plainMean, ForgettingConcept::plainEss,
                            e -> plainAge(e) + 1))));

    private static Forgetting of(BiFunction<Double, Integer, Forgetting.Average> open) {
        return lambda -> open.apply(lambda, 0);
    }

    static final Suspects<Forgetting> SUSPECTS = new Suspects<>(MUTANTS, ForgettingConcept::questions);

    public ForgettingConcept() {
        super("stream", Forgetting.class, ForgettingGuarantees.Suite.class, ExponentialForgetting::new,
                Map.of("explicit-weights", right(() -> Explicit::new), "ratios", right(() -> Ratios::new)), MUTANTS);
    }

    /// Keeps the mean itself and moves it: `m += (x - m) / W`.
    private static final class Ratios implements Forgetting.Average {
        private final double lambda;
        private double mean;
        private double weight;
        private double squares;
        private double age;
        private long last;

        Ratios(double lambda) {
            this.lambda = lambda;
        }

        @Override
        public double[] update(double[] values, long[] times) {
            double[] means = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                double left = Math.exp((times[i] - last) * Math.log(lambda));
                double before = weight * left;
                age = before == 0 ? 0 : (age + times[i] - last) * before / (before + 1);
                weight = before + 1;
                squares = squares * left * left + 1;
                mean += (values[i] - mean) / weight;
                last = times[i];
                means[i] = mean;
            }
            return means;
        }

        @Override
        public double ess() {
            return weight == 0 ? 0 : weight * weight / squares;
        }

        @Override
        public double meanAge() {
            return age;
        }
    }

    private static void questions(Answers answers, Forgetting forgetting) {
        for (double lambda : new double[]{0.25, 0.5, 0.75}) {
            var open = forgetting.open(lambda);
            answers.add(open::ess);
            answers.add(() -> Arrays.toString(rounded(open.update(new double[]{8, 4}, new long[]{0, 1}))));
            answers.add(open::ess);
            answers.add(open::meanAge);
            answers.add(() -> Arrays.toString(rounded(open.update(new double[]{16, 2}, new long[]{4, 4}))));
            answers.add(open::ess);
            answers.add(open::meanAge);
        }
    }

    private static long[] rounded(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(x -> Math.round(x * 1e9)).toArray();
    }
}
