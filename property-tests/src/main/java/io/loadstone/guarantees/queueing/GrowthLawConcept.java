package io.loadstone.guarantees.queueing;

import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import io.loadstone.queueing.GrowthLaw;
import io.loadstone.queueing.LogRegression;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// What the guarantees of the seam [GrowthLaw] are tried on.
public final class GrowthLawConcept extends SeamConcept<GrowthLaw> {
    static final String EXPONENT = "queueing.growth-exponent";
    static final String CHOICE = "queueing.growth-choice";

    static final List<Mutant<GrowthLaw>> MUTANTS = List.of(
            mutant("fits-exponential", "The slope is that of the exponential model.",
                    "What does 1 / (1 - rho) look like over rho?",
                    EXPONENT,
                    () -> fit(
                            (rho, w) -> with(right(rho, w), line(rho, w, DoubleUnaryOperator.identity(), Math::log)))),
            mutant("log-rho", "log rho stands where log(1 - rho) should.", "What goes to zero at capacity?",
                    EXPONENT + " " + CHOICE,
                    () -> fit((rho, w) -> {
                        double[] line = line(rho, w, Math::log, Math::log);
                        return new GrowthLaw.Fit(line[0], line[1], line[2], right(rho, w).exponentialAic());
                    })),
            mutant("headroom-not-inverted", "The sign of the exponent is that of log(1 - rho).",
                    "Does the wait grow or shrink?", EXPONENT,
                    () -> fit((rho, w) -> with(right(rho, w), line(rho, w, r -> Math.log(1 - r), Math::log)))),
            mutant("times-not-logarithms", "The times themselves are fitted.",
                    "What is a slope of times over logarithms?",
                    EXPONENT + " " + CHOICE, () -> fit((rho, w) -> {
                        double[] pole = line(rho, w, GrowthLawConcept::pole, DoubleUnaryOperator.identity());
                        return new GrowthLaw.Fit(pole[0], pole[1], pole[2],
                                line(rho, w, DoubleUnaryOperator.identity(), DoubleUnaryOperator.identity())[2]);
                    })),
            mutant("error-over-n", "The residuals are divided by n, although two numbers were fitted.",
                    "What are the residuals of a line through two points?", EXPONENT, () -> fit((rho, w) -> {
                        GrowthLaw.Fit fit = right(rho, w);
                        double n = rho.length;
                        return new GrowthLaw.Fit(fit.exponent(), fit.standardError() * Math.sqrt((n - 2) / n),
                                fit.poleAic(),
                                fit.exponentialAic());
                    })),
            mutant("error-of-the-residuals", "The spread of the residuals is given for that of the slope.",
                    "Does the slope become surer if the loads lie farther apart?", EXPONENT, () -> fit((rho, w) -> {
                        GrowthLaw.Fit fit = right(rho, w);
                        double mean = Arrays.stream(rho).map(GrowthLawConcept::pole).average().orElseThrow();
                        double spread = Arrays.stream(rho).map(GrowthLawConcept::pole).map(x -> (x - mean) * (x - mean))
                                .sum();
                        return new GrowthLaw.Fit(fit.exponent(), fit.standardError() * Math.sqrt(spread), fit.poleAic(),
                                fit.exponentialAic());
                    })),
            mutant("exponential-in-times", "The exponential model is judged by the residuals of the times.",
                    "Are the two models compared on one scale?", CHOICE, () -> fit((rho, w) -> {
                        GrowthLaw.Fit fit = right(rho, w);
                        double[] line = line(rho, w, DoubleUnaryOperator.identity(), Math::log);
                        double squares = 0;
                        for (int i = 0; i < rho.length; i++)
                            squares += Math.pow(w[i] - Math.exp(line[3] + line[0] * rho[i]), 2);
                        return new GrowthLaw.Fit(fit.exponent(), fit.standardError(), fit.poleAic(),
                                rho.length * Math.log(squares / rho.length) + 4);
                    })),
            mutant("models-swapped", "The two models are mixed up.", "Which model has a pole?", CHOICE,
                    () -> fit((rho, w) -> {
                        GrowthLaw.Fit fit = right(rho, w);
                        return new GrowthLaw.Fit(fit.exponent(), fit.standardError(), fit.exponentialAic(),
                                fit.poleAic());
                    })));

    static final Suspects<GrowthLaw> SUSPECTS = new Suspects<>(MUTANTS, GrowthLawConcept::ask);

    public GrowthLawConcept() {
        super("queueing", GrowthLaw.class, GrowthLawGuarantees.Suite.class, LogRegression::new,
                Map.of("normal-equations", right(() -> fit(GrowthLawConcept::right))), MUTANTS);
    }

    private static void ask(Answers answers, GrowthLaw s) {
        double[] rho = {0.2, 0.5, 0.8, 0.9, 0.95};
        for (double[] w : new double[][]{{1.2, 2.1, 4.8, 10.5, 19}, {1, 3, 9, 14, 16}}) {
            answers.add(() -> digits(s.fit(rho.clone(), w.clone()).exponent()));
            answers.add(() -> digits(s.fit(rho.clone(), w.clone()).standardError()));
            answers.add(() -> digits(s.fit(rho.clone(), w.clone()).poleAic()));
            answers.add(() -> digits(s.fit(rho.clone(), w.clone()).exponentialAic()));
        }
    }

    private static double pole(double rho) {
        return -Math.log(1 - rho);
    }

    private static String digits(double value) {
        return "%.6e".formatted(value);
    }

    private static GrowthLaw fit(GrowthLaw law) {
        return law;
    }

    private static GrowthLaw.Fit with(GrowthLaw.Fit fit, double[] line) {
        return new GrowthLaw.Fit(line[0], line[1], fit.poleAic(), fit.exponentialAic());
    }

    private static GrowthLaw.Fit right(double[] rho, double[] w) {
        double[] pole = line(rho, w, GrowthLawConcept::pole, Math::log);
        return new GrowthLaw.Fit(pole[0], pole[1], pole[2], line(rho, w, DoubleUnaryOperator.identity(), Math::log)[2]);
    }

    /// Slope, its standard error, AIC and intercept by the normal equations.
    private static double[] line(double[] rho, double[] w, DoubleUnaryOperator toX, DoubleUnaryOperator toY) {
        int n = rho.length;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            double x = toX.applyAsDouble(rho[i]);
            double y = toY.applyAsDouble(w[i]);
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        double spread = sxx - sx * sx / n;
        double slope = (sxy - sx * sy / n) / spread;
        double intercept = (sy - slope * sx) / n;
        double squares = 0;
        for (int i = 0; i < n; i++)
            squares += Math.pow(toY.applyAsDouble(w[i]) - intercept - slope * toX.applyAsDouble(rho[i]), 2);
        return new double[]{slope, Math.sqrt(squares / (n - 2) / spread), n * Math.log(squares / n) + 4, intercept};
    }
}
