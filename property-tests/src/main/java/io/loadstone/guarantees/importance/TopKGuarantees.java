package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.TopKConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.importance.TopK;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [TopK].
public interface TopKGuarantees {

    /// The implementation under judgement.
    default TopK mining() {
        return Run.current().components().component(TopK.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements TopKGuarantees {}

    @Guarantee(id = "importance.top-k", claim = "ohem.update",
            law = "Selected are the min(k, n) greatest losses, in ascending order of their numbers; of equal losses the lower number; NaN after all numbers.",
            source = "Shrivastava, Gupta & Girshick 2016, arXiv:1604.03540",
            hint = "Try losses 2, NaN, 2, 1, and -0.0, 0.0, with k = 0, 1, 2, 3, 4 and 9.")
    @Deterministic
    default void selectsTheGreatest(@ForAll @IntRange(max = 9) int n, @ForAll @IntRange(max = 11) int k, Trial trial) {
        double[] losses = losses(n, trial);
        SUSPECTS.demand(trial, mining(), Arrays.toString(mining().select(losses.clone(), k)),
                Arrays.toString(TopKConcept.greatest(losses, k)),
                () -> "k = %d of %s".formatted(k, Arrays.toString(losses)));
    }

    private static double[] losses(int n, Trial trial) {
        var random = trial.judgesRandom();
        double[] losses = random.ints(n, 0, 5).asDoubleStream().toArray();
        for (int i = 0; i < n; i++)
            losses[i] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(9) == 0 ? -0.0 : losses[i];
        return losses;
    }

    @Guarantee(id = "importance.ohem-gradient", claim = "ohem.update",
            law = "The gradient is that of the mean loss of the selected: each selected candidate has the factor 1/(number selected), every other one exactly 0.",
            source = "Shrivastava, Gupta & Girshick 2016, arXiv:1604.03540",
            hint = "The mean over how many candidates is differentiated?")
    @Deterministic
    default void gradientIsOfTheSelected(@ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @IntRange(min = 1, max = 11) int k,
            Trial trial) {
        double[] losses = trial.judgesRandom().ints(n, 0, 5).asDoubleStream().toArray();
        TopK.Step step = mining().step(losses.clone(), k);
        SUSPECTS.check(trial, mining(), step.backward().length == step.scale().length,
                () -> "%d candidates go backward, with %d factors".formatted(step.backward().length,
                        step.scale().length));
        double[] factor = new double[n];
        for (int i = 0; i < step.backward().length; i++)
            factor[step.backward()[i]] += step.scale()[i];
        int[] selected = TopKConcept.greatest(losses, k);
        double[] right = new double[n];
        for (int i : selected)
            right[i] = 1.0 / selected.length;
        boolean same = IntStream.range(0, n)
                .allMatch(i -> right[i] == 0 ? factor[i] == 0 : Math.abs(factor[i] - right[i]) < 1e-12);
        SUSPECTS.check(trial, mining(), same, () -> "k = %d of %s: factors %s instead of %s".formatted(k,
                Arrays.toString(losses), Arrays.toString(factor), Arrays.toString(right)));
    }

    @Guarantee(id = "importance.ohem-passes", claim = "ohem.full-pass",
            law = "Of M candidates each goes forward exactly once, and only the k selected go backward, once each: mining saves backward passes, no forward pass.",
            source = "Shrivastava, Gupta & Girshick 2016, arXiv:1604.03540; Jiang et al. 2019, arXiv:1910.00762",
            hint = "Count how often each candidate goes through the network in either direction.")
    @Deterministic
    default void onlyBackwardPassesAreSaved(@ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @IntRange(min = 1, max = 11) int k, Trial trial) {
        double[] losses = trial.judgesRandom().doubles(n, 0, 5).toArray();
        TopK.Step step = mining().step(losses.clone(), k);
        int[] forward = step.forward().clone();
        int[] backward = step.backward().clone();
        Arrays.sort(forward);
        Arrays.sort(backward);
        SUSPECTS.check(trial, mining(), Arrays.equals(forward, IntStream.range(0, n).toArray()),
                () -> "%d candidates: forward go %s".formatted(n, Arrays.toString(forward)));
        SUSPECTS.check(trial, mining(), Arrays.equals(backward, TopKConcept.greatest(losses, k)),
                () -> "k = %d of %s: backward go %s".formatted(k, Arrays.toString(losses), Arrays.toString(backward)));
    }

    @Guarantee(id = "importance.ohem-cost", claim = "ohem.full-pass",
            law = "With a backward pass at two forward passes a step costs (M + 2 k)/(3 M) of a full one, (M + 3 k)/(3 M) where the selected go forward again: never below 1/3.",
            source = "Jiang et al. 2019, arXiv:1910.00762; Katharopoulos & Fleuret 2018, arXiv:1803.00942",
            hint = "What does a step with k = 0 still cost?")
    @Deterministic
    default void costHasAFloor(@ForAll @IntRange(min = 1, max = 50) int m, @ForAll @IntRange(max = 60) int k,
            @ForAll boolean again, Trial trial) {
        double selected = Math.min(m, k);
        double right = (m + (again ? 3 : 2) * selected) / (3.0 * m);
        SUSPECTS.demandNear(trial, mining(), mining().cost(m, k, again), right,
                () -> "M = %d, k = %d, forward again: %b".formatted(m, k, again));
    }
}
