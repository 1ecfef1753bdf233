package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.ImportanceWitnessConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.importance.ImportanceWitness;
import java.util.Arrays;

/// What a counterexample must show.
public interface ImportanceWitnessGuarantees {

    /// The implementation under judgement.
    default ImportanceWitness witness() {
        return Run.current().components().component(ImportanceWitness.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ImportanceWitnessGuarantees {}

    @Guarantee(id = "importance.witness-high-ess", claim = "ess.low",
            law = "The sample handed in has Kish's number above 0.99 n, its estimate is off by more than half a standard deviation, and a sample of its atoms only has probability above 0.9.",
            source = "Elvira, Martino & Robert 2022, doi:10.1111/insr.12500",
            hint = "The weights of what was drawn can be equal. What of that which was not drawn?")
    @Deterministic
    default void equalWeightsProveNothing(Trial trial) {
        ImportanceWitness.Blind blind = witness().highEssWrongEstimate();
        FiniteSpace space = space(blind.problem(), trial);
        int[] sample = blind.sample();
        trial.require(sample.length >= 100 && sample.length <= 1000
                && Arrays.stream(sample).allMatch(i -> i >= 0 && i < space.p().length),
                () -> "100 to 1000 draws of the atoms 0.." + (space.p().length - 1) + ", not "
                        + Arrays.toString(sample));
        double sum = 0;
        double squares = 0;
        double weighted = 0;
        for (int i : sample) {
            double w = space.p()[i] / space.q()[i];
            sum += w;
            squares += w * w;
            weighted += w * space.f()[i];
        }
        double kish = sum * sum / squares / sample.length;
        double off = Math.abs(weighted / sum - space.mean()) / Math.sqrt(space.plainVariance());
        double visited = Arrays.stream(sample).distinct().mapToDouble(i -> space.q()[i]).sum();
        double probability = Math.pow(Math.min(1, visited), sample.length);
        SUSPECTS.check(trial, witness(), kish > 0.99 && off > 0.5 && probability > 0.9,
                () -> "ESS/n = %.4f, off by %.3f standard deviations, probability of these atoms only %.4f".formatted(
                        kish,
                        off, probability));
    }

    @Guarantee(id = "importance.witness-low-ess", claim = "ess.low",
            law = "For the problem handed in 1/E_q[w^2] is below 0.01, yet the deviation of the importance-sampling estimate is at least 15 times less than that of plain sampling.",
            source = "Owen 2013, 9.3",
            hint = "A proposal that goes where a rare event is: what are its weights elsewhere?")
    @Deterministic
    default void unevenWeightsCanBeExcellent(Trial trial) {
        FiniteSpace space = space(witness().lowEssSmallError(), trial);
        double[] ones = new double[space.p().length];
        Arrays.fill(ones, 1);
        double efficiency = 1 / new FiniteSpace(space.p(), space.q(), ones).secondMoment();
        double ratio = Math.sqrt(space.plainVariance() / space.variance());
        SUSPECTS.check(trial, witness(), efficiency < 0.01 && ratio >= 15,
                () -> "1/E w^2 = %.4g, the deviation is %.4g times less".formatted(efficiency, ratio));
    }

    @Guarantee(id = "importance.witness-snis", claim = "snis.bias",
            law = "For the problem handed in the asymptotic variance of the self-normalised estimate is at least 50 times that of the plain one.",
            source = "Owen 2013, 9.2; Hesterberg 1995, doi:10.1080/00401706.1995.10484303",
            hint = "For which q has the plain estimate hardly any variance? What must the ratio estimate besides?")
    @Deterministic
    default void selfNormalizingCanLose(Trial trial) {
        FiniteSpace space = space(witness().selfNormalizingLoses(), trial);
        double self = space.secondMoment(space.q(), space.mean());
        double plain = space.variance();
        SUSPECTS.check(trial, witness(), self >= 50 * plain && self > 0,
                () -> "self-normalised %.4g, plain %.4g".formatted(self, plain));
    }

    @Guarantee(id = "importance.witness-worse", claim = "is.rare",
            law = "For the problem handed in a sample of the proposal has at least 100 times the variance of a plain one.",
            source = "Owen 2013, ch. 9",
            hint = "Where must a proposal never be small?")
    @Deterministic
    default void importanceSamplingCanHurt(Trial trial) {
        FiniteSpace space = space(witness().worseThanNone(), trial);
        SUSPECTS.check(trial, witness(), space.variance() >= 100 * space.plainVariance(),
                () -> "variance %.4g with the proposal, %.4g without".formatted(space.variance(),
                        space.plainVariance()));
    }

    private static FiniteSpace space(ImportanceWitness.Problem problem, Trial trial) {
        int n = problem.p().length;
        trial.require(n >= 2 && n <= 16 && problem.q().length == n && problem.f().length == n,
                () -> "2 to 16 atoms, each with p, q and f, not %d, %d and %d".formatted(n, problem.q().length,
                        problem.f().length));
        for (double[] law : new double[][]{problem.p(), problem.q()})
            trial.require(Arrays.stream(law).allMatch(x -> x > 0) && Math.abs(Arrays.stream(law).sum() - 1) < 1e-12,
                    () -> Arrays.toString(law) + " are not probabilities above 0 that sum to 1");
        FiniteSpace space = new FiniteSpace(problem.p(), problem.q(), problem.f());
        trial.require(Arrays.stream(problem.f()).allMatch(Double::isFinite) && space.plainVariance() > 0,
                () -> "f must be finite and not constant: " + Arrays.toString(problem.f()));
        return space;
    }
}
