package io.loadstone.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The likelihood ratios of declared wrong laws against the law, kept form by form.
///
/// A mistake may have several forms (a loop up or down), each with its own law. Two summaries serve two ends:
/// - **likeliest form** excludes a mistake: if form `f` is the truth, `max >= LR_f`, and `1 / LR_f` is a martingale, so the
///   maximum ever falls to `beta` with probability at most `beta` (Wald 1945).
/// - **mean of the forms** names a mistake: it is a probability law itself, so if another law is the truth, its ratio to that
///   law ever reaches 100 with probability at most 1/100 (Ville). A maximum has no such bound.
final class Declared {
    private final List<String> mutants;
    private final Scaled ratios;

    /// @param mutants the mistake that each form stands for
    Declared(List<String> mutants) {
        this.mutants = List.copyOf(mutants);
        ratios = new Scaled(mutants.size());
    }

    int forms() {
        return mutants.size();
    }

    /// One observation was `ratio` times as likely under the form as under the law.
    void multiply(int form, double ratio) {
        ratios.multiply(form, ratio);
    }

    /// The same for all forms at once; see [Scaled#multiplyAll].
    void multiplyAll(double[] ratio) {
        ratios.multiplyAll(ratio);
    }

    /// Logarithm of the mean ratio over all forms: a gambler who splits his purse among them.
    double logMean() {
        return LogSum.mean(ratios.logs());
    }

    /// For each mistake the logarithm of the ratio of its likeliest form.
    SortedMap<String, Double> likeliest() {
        var likeliest = new TreeMap<String, Double>();
        for (int i = 0; i < mutants.size(); i++)
            likeliest.merge(mutants.get(i), ratios.log(i), Math::max);
        return likeliest;
    }

    /// For each mistake the logarithm of the mean ratio of its forms.
    SortedMap<String, Double> mixed() {
        var sum = new TreeMap<String, Double>();
        var forms = new TreeMap<String, Integer>();
        for (int i = 0; i < mutants.size(); i++) {
            sum.merge(mutants.get(i), ratios.log(i), LogSum::of);
            forms.merge(mutants.get(i), 1, Integer::sum);
        }
        sum.replaceAll((mutant, log) -> log - Math.log(forms.getOrDefault(mutant, 1)));
        return sum;
    }
}
