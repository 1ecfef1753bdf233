package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.ProposalConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.importance.Proposal;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [Proposal], on finite spaces.
public interface ProposalGuarantees {

    /// The implementation under judgement.
    default Proposal proposal() {
        return Run.current().components().component(Proposal.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements ProposalGuarantees {}

    @Guarantee(id = "importance.optimal-proposal", claim = "is.optimal",
            law = "No proposal has a lesser variance of f p/q, and its second moment is (E_p|f|)^2: zero variance where f has one sign.",
            source = "Kahn & Marshall 1953, doi:10.1287/opre.1.5.263",
            hint = "Which q makes |f| p/q the same everywhere?")
    @Deterministic
    default void noProposalHasLessVariance(@ForAll @IntRange(min = 2, max = 6) int atoms,
            @ForAll @IntRange(max = 19) int population, Trial trial) {
        var random = trial.judgesRandom();
        double[] f = random.ints(atoms, -4, 5).asDoubleStream().toArray();
        if (random.nextInt(20) == 0)
            Arrays.fill(f, 0);
        FiniteSpace space = new FiniteSpace(FiniteSpace.law(atoms, random), FiniteSpace.law(atoms, random), f);
        double[] q = probabilities(proposal().optimal(f.clone(), space.p().clone()), atoms, trial, "f p");
        double bound = 0;
        for (int i = 0; i < atoms; i++)
            bound += Math.abs(f[i]) * space.p()[i];
        least(q, x -> space.secondMoment(x, 0), bound * bound, space, random, trial);
    }

    @Guarantee(id = "importance.optimal-snis", claim = "is.optimal",
            law = "No proposal has a lesser asymptotic variance E_q[w^2 (f - mu)^2] of the self-normalised estimate; the least is (E_p|f - mu|)^2.",
            source = "Hesterberg 1995, doi:10.1080/00401706.1995.10484303",
            hint = "The ratio's error is the mean of w (f - mu). What takes the place of f?")
    @Deterministic
    default void noProposalServesTheRatioBetter(@ForAll @IntRange(min = 2, max = 6) int atoms,
            @ForAll @IntRange(max = 19) int population, Trial trial) {
        var random = trial.judgesRandom();
        FiniteSpace space = FiniteSpace.positive(atoms, random);
        double mean = space.mean();
        double[] q = probabilities(proposal().optimalSelfNormalized(space.f().clone(), space.p().clone()), atoms, trial,
                "f, p");
        double bound = 0;
        for (int i = 0; i < atoms; i++)
            bound += Math.abs(space.f()[i] - mean) * space.p()[i];
        least(q, x -> space.secondMoment(x, mean), bound * bound, space, random, trial);
    }

    @Guarantee(id = "importance.excess-variance", claim = "is.match",
            law = "Var_q[f p/q] = (E_p|f|)^2 (1 + chi2(q* || q)) - mu^2: the excess over the least variance is (E_p|f|)^2 chi2, infinite where q misses a value.",
            source = "Chatterjee & Diaconis 2018, doi:10.1214/17-AAP1326; Agapiou et al. 2017, doi:10.1214/17-STS611",
            hint = "By which of the two laws does the square of the difference have to be divided?")
    @Deterministic
    default void excessIsAChiSquare(@ForAll @IntRange(min = 2, max = 6) int atoms,
            @ForAll @IntRange(max = 9) int misses, Trial trial) {
        var random = trial.judgesRandom();
        FiniteSpace space = FiniteSpace.positive(atoms, random);
        double[] q = space.q().clone();
        if (misses == 0)
            q[random.nextInt(atoms)] = 0;
        double[] proposal = FiniteSpace.normalized(q);
        double size = 0;
        for (int i = 0; i < atoms; i++)
            size += Math.abs(space.f()[i]) * space.p()[i];
        double right = space.secondMoment(proposal, 0) - size * size;
        double seen = proposal().excess(space.f().clone(), space.p().clone(), proposal.clone());
        SUSPECTS.check(trial, proposal(), Agreement.within(seen, right, 1e-9) || Math.abs(seen - right) <= 1e-11,
                () -> "%s with q = %s: %s instead of %s".formatted(space, Arrays.toString(proposal), seen, right));
    }

    @Guarantee(id = "importance.gradient-proposal", claim = "q7.is-optimal",
            law = "No probabilities of the examples have a lesser second moment sum |g_i|^2 / (N^2 q_i), hence trace of the covariance; the least is mean(|g|)^2.",
            source = "Needell, Srebro & Ward 2014, arXiv:1310.5715; Zhao & Zhang 2015, arXiv:1401.2753",
            hint = "The trace only sees Euclidean norms. Which q makes |g_i|/q_i the same for all?")
    @Deterministic
    default void noDrawsHaveALesserTrace(@ForAll @IntRange(min = 2, max = 6) int examples,
            @ForAll @IntRange(min = 1, max = 4) int dimensions, @ForAll @IntRange(max = 9) int population,
            Trial trial) {
        var random = trial.judgesRandom();
        double[][] gradients = new double[examples][];
        double[] norms = new double[examples];
        for (int i = 0; i < examples; i++) {
            gradients[i] = random.ints(dimensions, -3, 4).asDoubleStream().toArray();
            norms[i] = Math.sqrt(Arrays.stream(gradients[i]).map(x -> x * x).sum());
        }
        double[] even = new double[examples];
        Arrays.fill(even, 1.0 / examples);
        FiniteSpace space = new FiniteSpace(even, even, norms);
        double[][] handed = Arrays.stream(gradients).map(double[]::clone).toArray(double[][]::new);
        double[] q = probabilities(proposal().byNorm(handed), examples, trial, Arrays.deepToString(gradients));
        double mean = Arrays.stream(norms).sum() / examples;
        least(q, x -> space.secondMoment(x, 0), mean * mean, space, random, trial);
    }

    @Guarantee(id = "importance.noise-ratio", claim = "hem.faster",
            law = "The gain is the second moment of uniform draws over that of the best: mean(g^2)/mean(g)^2, 1 for equal norms, N where one example has all.",
            source = "Zhao & Zhang 2015, arXiv:1401.2753; Johnson & Guestrin 2018",
            hint = "Is the ratio above or below 1? Is it one of variances or of deviations?")
    @Deterministic
    default void gainIsARatioOfMoments(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll @IntRange(max = 2) int kind,
            Trial trial) {
        double[] norms = new double[n];
        if (kind == 0)
            Arrays.fill(norms, 3);
        if (kind == 1)
            norms[n / 2] = 5;
        if (kind == 2)
            norms = trial.judgesRandom().doubles(n, 0.1, 4).toArray();
        double mean = Arrays.stream(norms).sum() / n;
        double right = Arrays.stream(norms).map(g -> g * g).sum() / n / (mean * mean);
        String told = "gain of " + Arrays.toString(norms);
        SUSPECTS.demandNear(trial, proposal(), proposal().gain(norms), right, () -> told);
    }

    private double[] probabilities(double[] q, int atoms, Trial trial, String of) {
        SUSPECTS.check(trial, proposal(), q.length == atoms && Arrays.stream(q).allMatch(x -> x >= 0)
                && Math.abs(Arrays.stream(q).sum() - 1) < 1e-9,
                () -> "of %s: %s are no probabilities".formatted(of, Arrays.toString(q)));
        return q;
    }

    /// Compares with the bound, and with random proposals, far and near.
    private void least(double[] q, ToDoubleFunction<double[]> moment, double bound, FiniteSpace space,
            RandomGenerator random, Trial trial) {
        double seen = moment.applyAsDouble(q);
        SUSPECTS.check(trial, proposal(), Agreement.within(seen, bound, 1e-9) || seen <= 1e-12 + bound,
                () -> "%s: q = %s has the second moment %s, the least is %s".formatted(space, Arrays.toString(q), seen,
                        bound));
        for (int i = 0; i < 50; i++) {
            double[] other = FiniteSpace.law(q.length, random);
            double share = random.nextDouble();
            for (int j = 0; j < q.length; j++)
                other[j] = share * other[j] + (1 - share) * q[j];
            double rival = moment.applyAsDouble(other);
            SUSPECTS.check(trial, proposal(), seen <= rival * (1 + 1e-9),
                    () -> "%s: %s has %s, but %s has %s".formatted(space, Arrays.toString(q), seen,
                            Arrays.toString(other), rival));
        }
    }
}
