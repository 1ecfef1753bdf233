package io.loadstone.guarantees.importance;

import static io.loadstone.guarantees.importance.SumTreeConcept.SUSPECTS;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.importance.SumTree;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [SumTree], against a linear scan. Priorities are whole numbers, so that every sum is exact.
public interface SumTreeGuarantees {

    /// The implementation under judgement.
    default SumTree tree() {
        return Run.current().components().component(SumTree.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements SumTreeGuarantees {}

    @Guarantee(id = "importance.tree-find", claim = "hem.loss-weight",
            law = "For every u, also on the boundaries, find gives the item with p_0 + ... + p_(i-1) <= u < p_0 + ... + p_i, for any number of items, after any changes.",
            source = "Wong & Easton 1980, doi:10.1137/0209009; Schaul et al. 2016, arXiv:1511.05952",
            hint = "Take priorities 1, 0, 2 and the numbers 0, 0.5, 1, 1.5, 2, 2.5.")
    @Deterministic
    default void findsWhatAScanFinds(@ForAll @IntRange(min = 1, max = 20) int n,
            @ForAll @IntRange(min = 1, max = 4) int rounds, Trial trial) {
        var random = trial.judgesRandom();
        double[] priority = new double[n];
        SumTree.Tree tree = tree().of(n);
        for (int round = 0; round < rounds; round++) {
            int[] items = random.ints(1 + random.nextInt(2 * n), 0, n).toArray();
            double[] values = new double[items.length];
            for (int i = 0; i < items.length; i++) {
                values[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 7);
                priority[items[i]] = values[i];
            }
            tree.set(items.clone(), values.clone());
        }
        int total = (int) Arrays.stream(priority).sum();
        double[] u = new double[2 * total];
        Arrays.setAll(u, i -> i / 2.0);
        int[] found = tree.find(u.clone());
        SUSPECTS.check(trial, tree(), found.length == u.length,
                () -> u.length + " searches, " + found.length + " answers");
        for (int i = 0; i < u.length; i++) {
            int right = SumTreeConcept.scan(priority, u[i]);
            double at = u[i];
            SUSPECTS.demand(trial, tree(), found[i], right,
                    () -> "priorities %s, u = %s".formatted(Arrays.toString(priority), at));
        }
    }

    @Guarantee(id = "importance.tree-total", claim = "hem.statistics",
            law = "The total is the sum of the present priorities: after one of 1e16 came and went, and after thousands of changes, to a relative 1e-9.",
            source = "the seam's contract; Higham 2002, ch. 4",
            hint = "What is 1e16 + 1 - 1e16 in floating point?")
    @Deterministic
    default void totalHasNoMemory(@ForAll @IntRange(min = 2, max = 40) int n, @ForAll @IntRange(max = 9) int kind,
            Trial trial) {
        var random = trial.judgesRandom();
        SumTree.Tree tree = tree().of(n);
        double[] priority = new double[n];
        int changes = kind == 0 ? 2000 : 20;
        int[] items = random.ints(changes, 0, n).toArray();
        double[] values = random.doubles(changes, 0, 3).toArray();
        for (int i = 0; i < changes; i++)
            priority[items[i]] = values[i];
        tree.set(items, values);
        int giant = random.nextInt(n);
        double small = priority[giant];
        int other = (giant + 1) % n;
        tree.set(new int[]{giant}, new double[]{1e16});
        tree.set(new int[]{other, giant}, new double[]{0.3, small});
        priority[other] = 0.3;
        double right = Arrays.stream(priority).sum();
        double seen = tree.total();
        SUSPECTS.check(trial, tree(), Agreement.within(seen, right, 1e-9),
                () -> "%d items after %d changes, one of them to 1e16 and back: total %s instead of %s".formatted(n,
                        changes, seen, right));
    }

    @Guarantee(id = "importance.tree-refuses", claim = "hem.statistics",
            law = "A priority that is negative, infinite or no number is refused with an IllegalArgumentException, and the tree is as it was, also where others came with it.",
            source = "the seam's contract",
            hint = "What does one loss of NaN do to every sum above it?")
    @Deterministic
    default void nonsenseChangesNothing(@ForAll @IntRange(min = 2, max = 9) int n, @ForAll @IntRange(max = 2) int kind,
            Trial trial) {
        SumTree.Tree tree = tree().of(n);
        int[] all = new int[n];
        double[] ones = new double[n];
        Arrays.setAll(all, i -> i);
        Arrays.fill(ones, 1);
        tree.set(all.clone(), ones.clone());
        double[] changed = ones.clone();
        Arrays.fill(changed, 5);
        changed[trial.judgesRandom().nextInt(1, n)] = new double[]{-1, Double.NaN, Double.POSITIVE_INFINITY}[kind];
        String answer = "accepted";
        try {
            tree.set(all.clone(), changed.clone());
        } catch (IllegalArgumentException e) {
            answer = "refused";
        }
        SUSPECTS.demand(trial, tree(), answer, "refused", () -> "priorities " + Arrays.toString(changed));
        SUSPECTS.demandNear(trial, tree(), tree.total(), n,
                () -> "total after the refusal of " + Arrays.toString(changed));
    }
}
