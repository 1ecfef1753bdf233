package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.HardExampleSamplerConcept.SUSPECTS;

import io.loadstone.guarantees.Sampling;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.evidence.UniformCells;
import io.loadstone.guarantees.Mutant;
import io.loadstone.importance.HardExampleSampler;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [HardExampleSampler].
public interface HardExampleSamplerGuarantees {

    /// The implementation under judgement.
    default HardExampleSampler sampler() {
        return Run.current().components().component(HardExampleSampler.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements HardExampleSamplerGuarantees {}

    @Guarantee(id = "importance.hard-probabilities", claim = "hem.statistics",
            law = "After any reports q_i = (1 - floor) s_i / sum s + floor / N with running means s_i <- s_i + smoothing (loss - s_i), from `initial`; even where all s_i are 0.",
            source = "Loshchilov & Hutter 2015, arXiv:1511.06343; Schaul et al. 2016, arXiv:1511.05952",
            hint = "Report one loss of one example, and work out every q by hand.")
    @Deterministic
    default void probabilitiesFollowTheLosses(@ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll @IntRange(max = 12) int reports, @ForAll @IntRange(min = 1, max = 10) int floor,
            @ForAll @IntRange(min = 1, max = 10) int smoothing, @ForAll @IntRange(max = 2) int initial, Trial trial) {
        var random = trial.judgesRandom();
        var model = new LossModel(n, floor / 10.0, smoothing / 10.0, initial);
        HardExampleSampler.Session session = sampler().of(n, floor / 10.0, smoothing / 10.0, initial);
        for (int i = 0; i < reports; i++) {
            int[] examples = random.ints(random.nextInt(4), 0, n).toArray();
            double[] losses = random.ints(examples.length, 0, 6).asDoubleStream().toArray();
            model.report(examples, losses);
            session.report(examples, losses);
        }
        double[] seen = session.probabilities();
        double[] right = model.probabilities();
        boolean same = seen.length == n;
        for (int i = 0; same && i < n; i++)
            same = Math.abs(seen[i] - right[i]) <= 1e-11;
        SUSPECTS.check(trial, sampler(), same, () -> "running means %s, floor %s: q = %s instead of %s".formatted(
                Arrays.toString(model.mean()), floor / 10.0, Arrays.toString(seen), Arrays.toString(right)));
    }

    @Guarantee(id = "importance.hard-unbiased", claim = "hem.loss-weight",
            law = "At any time sum_i q_i weight_i g_i = mean(g), for every g: sampling by loss leaves the mean gradient as it is.",
            source = "Katharopoulos & Fleuret 2018, arXiv:1803.00942; Needell, Srebro & Ward 2014",
            hint = "The loss decides how often. What must then decide how much?")
    @Deterministic
    default void meanGradientStays(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(max = 6) int reports,
            @ForAll @IntRange(min = 1, max = 10) int floor, Trial trial) {
        var random = trial.judgesRandom();
        HardExampleSampler.Session session = sampler().of(n, floor / 10.0, 0.5, 1);
        for (int i = 0; i < reports; i++)
            session.report(random.ints(3, 0, n).toArray(), random.ints(3, 0, 6).asDoubleStream().toArray());
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        double[] q = session.probabilities();
        double[] weight = session.weights(all.clone());
        double seen = 0;
        double right = 0;
        for (int i = 0; i < n; i++) {
            double g = random.nextDouble(-3, 3);
            seen += q[i] * weight[i] * g;
            right += g / n;
        }
        double mean = seen;
        double expected = right;
        SUSPECTS.check(trial, sampler(), Math.abs(mean - expected) <= 1e-10,
                () -> "q = %s, weights = %s: the gradient has mean %s instead of %s".formatted(Arrays.toString(q),
                        Arrays.toString(weight), mean, expected));
    }

    @Guarantee(id = "importance.hard-draws", claim = "hem.loss-weight",
            law = "Draws follow the stated probabilities, independently: pairs of draws after losses 0, 1, 2, 1 with a floor of 1/2.",
            source = "Schaul et al. 2016, arXiv:1511.05952",
            hint = "How often must the example of loss 0 come?")
    @Once
    default void drawsFollowTheProbabilities(Trial trial) {
        trial.known(HardExampleSamplerConcept.MUTANTS.stream().map(Mutant::mistake).toList());
        var pairs = trial.process("pairs", () -> new UniformCells(64, HardExampleSamplerConcept.laws()));
        HardExampleSampler.Session session = sampler().of(4, 0.5, 1, 1);
        session.report(new int[]{0, 1, 2, 3}, new double[]{0, 1, 2, 1});
        var judges = trial.judgesRandom();
        while (Sampling.goesOn(trial, pairs.observations(), 20_000, 60_000)) {
            int[] drawn = session.draw(200, trial.random());
            boolean valid = drawn.length == 200 && Arrays.stream(drawn).allMatch(i -> i >= 0 && i < 4);
            trial.require(valid, () -> "200 draws from 4 examples: " + Arrays.toString(drawn));
            for (int i = 0; i < drawn.length; i += 2) // example i has LossModel.CELLS[i] of 8 cells
                pairs.observe(HardExampleSamplerConcept.cell(drawn[i], judges) * 8
                        + HardExampleSamplerConcept.cell(drawn[i + 1], judges));
        }
    }

    @Guarantee(id = "importance.hard-floor", claim = "ohem.adapt",
            law = "An example whose loss was 0 two hundred times is still drawn with probability floor/N, at least: it is seen again after N/floor draws on average, and its priority then follows the new loss.",
            source = "Schaul et al. 2016, arXiv:1511.05952",
            hint = "Its loss may have grown since it was last seen. Who would notice?")
    @Deterministic
    default void nothingIsForgotten(@ForAll @IntRange(min = 2, max = 10) int n,
            @ForAll @IntRange(min = 1, max = 9) int floor,
            Trial trial) {
        HardExampleSampler.Session session = sampler().of(n, floor / 10.0, 0.5, 1);
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        double[] losses = new double[n];
        Arrays.fill(losses, 1, n, 4);
        for (int i = 0; i < 200; i += 100) {
            int[] often = new int[100 * n];
            double[] same = new double[100 * n];
            Arrays.setAll(often, j -> j % n);
            Arrays.setAll(same, j -> losses[j % n]);
            session.report(often, same);
        }
        double least = session.probabilities()[0];
        SUSPECTS.check(trial, sampler(), least >= floor / 10.0 / n - 1e-12,
                () -> "%d examples, floor %s: the easy one has probability %s".formatted(n, floor / 10.0, least));
        session.report(new int[]{0}, new double[]{8});
        double then = session.probabilities()[0];
        double right = (1 - floor / 10.0) * 4 / (4.0 * n) + floor / 10.0 / n;
        SUSPECTS.check(trial, sampler(), Math.abs(then - right) <= 1e-9,
                () -> "%d examples, floor %s: after a loss of 8 it has %s instead of %s".formatted(n, floor / 10.0,
                        then,
                        right));
    }

    @Guarantee(id = "importance.hard-online", claim = "ohem.online-opt",
            law = "With fixed gradient norms reported as losses, seen only when drawn, the mean second moment sum g_i^2/(N^2 q_i) over a run, once each was seen, is at most 1/(1 - floor) times the least, mean(g)^2.",
            source = "Borsos, Krause & Levy 2018, arXiv:1802.04715; Salehi, Celis & Thiran 2017, arXiv:1708.02544",
            hint = "Do your probabilities come closer to those in proportion to the norms as more examples are seen?")
    @Deterministic
    default void learnsTheNormsWhileItSamples(@ForAll @IntRange(min = 2, max = 6) int n,
            @ForAll @IntRange(max = 9) int population, Trial trial) {
        var random = trial.judgesRandom();
        double[] norms = random.doubles(n, -1.5, 1.5).map(Math::exp).toArray();
        double floor = 0.1;
        double mean = Arrays.stream(norms).sum() / n;
        HardExampleSampler.Session session = sampler().of(n, floor, 1, mean);
        double ratio = 0;
        int rounds = 20;
        for (int round = 0; round < rounds; round++) {
            // An example is still unseen after the first 3000 draws with probability n (1 - floor/n)^3000 < 1e-20.
            int[] drawn = session.draw(round == 0 ? 3000 : 10, trial.random());
            session.report(drawn, Arrays.stream(drawn).mapToDouble(i -> norms[i]).toArray());
            double[] q = session.probabilities();
            double moment = 0;
            for (int i = 0; i < n; i++)
                moment += norms[i] * norms[i] / (n * n * q[i]);
            ratio += moment / (mean * mean) / rounds;
        }
        double seen = ratio;
        SUSPECTS.check(trial, sampler(), seen <= 1 / (1 - floor) + 1e-9,
                () -> "norms %s: second moment %.3f times the least".formatted(Arrays.toString(norms), seen));
    }

    @Guarantee(id = "importance.hard-refuses", claim = "hem.statistics",
            law = "A loss that is negative, infinite or no number is refused with an IllegalArgumentException, and nothing has changed, also where others came with it.",
            source = "the seam's contract",
            hint = "A single NaN in a batch: what is left of the sum?")
    @Deterministic
    default void aBrokenLossChangesNothing(@ForAll @IntRange(min = 2, max = 8) int n,
            @ForAll @IntRange(max = 2) int kind,
            Trial trial) {
        HardExampleSampler.Session session = sampler().of(n, 0.3, 0.5, 1);
        double[] before = session.probabilities();
        double nonsense = new double[]{-1, Double.NaN, Double.POSITIVE_INFINITY}[kind];
        String answer = "accepted";
        try {
            session.report(new int[]{0, 1}, new double[]{5, nonsense});
        } catch (IllegalArgumentException e) {
            answer = "refused";
        }
        SUSPECTS.demand(trial, sampler(), answer, "refused", () -> "losses 5 and " + nonsense);
        double[] after = session.probabilities();
        SUSPECTS.check(trial, sampler(), Arrays.equals(before, after), () -> "q was %s, and is %s after the refusal"
                .formatted(Arrays.toString(before), Arrays.toString(after)));
    }
}
