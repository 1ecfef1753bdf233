package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.stream.InclusionLaw;
import io.loadstone.stream.InclusionLaw.Fraction;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [InclusionLaw].
public interface InclusionLawGuarantees {

    /// The implementation under judgement.
    default InclusionLaw law() {
        return Run.current().components().component(InclusionLaw.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements InclusionLawGuarantees {}

    @Guarantee(id = InclusionLawConcept.ITEM, claim = "res.proof",
            law = "After n items each of them is in the reservoir with probability min(k, n)/n; an item that has not come, with 0.",
            source = "Vitter 1985, doi:10.1145/3147.3165",
            hint = "Write down the induction from t to t + 1. What holds at t = k?")
    @Deterministic
    default void everyItemHasTheSameChance(@ForAll @IntRange(min = 1, max = 51) int i,
            @ForAll @IntRange(max = 50) int n, @ForAll @IntRange(min = 1, max = 51) int k, Trial trial) {
        check(trial, law().item(i, n, k), InclusionLawConcept.item(i, n, k),
                "item %d after %d items, k = %d".formatted(i, n, k));
    }

    @Guarantee(id = InclusionLawConcept.PAIR, claim = "res.proof",
            law = "Two items are both in it with probability m (m-1) / (n (n-1)), m = min(k, n): that each has the right chance does not suffice.",
            source = "Vitter 1985, doi:10.1145/3147.3165; Cochran 1977, section 2.9",
            hint = "Both must enter, and then both must be missed. How likely is it to miss two slots?")
    @Deterministic
    default void everyPairHasTheSameChance(@ForAll @IntRange(min = 1, max = 51) int i,
            @ForAll @IntRange(min = 1, max = 50) int apart, @ForAll @IntRange(max = 50) int n,
            @ForAll @IntRange(min = 1, max = 51) int k, Trial trial) {
        int j = (i - 1 + apart) % 51 + 1;
        check(trial, law().pair(i, j, n, k), InclusionLawConcept.pair(i, j, n, k),
                "items %d and %d after %d items, k = %d".formatted(i, j, n, k));
    }

    private void check(Trial trial, Fraction seen, Fraction expected, String question) {
        boolean equal = seen.denominator() > 0 && product(seen.numerator(), expected.denominator())
                .equals(product(expected.numerator(), seen.denominator()));
        InclusionLawConcept.SUSPECTS.check(trial, law(), equal, () -> "%s: %d/%d instead of %d/%d".formatted(question,
                seen.numerator(), seen.denominator(), expected.numerator(), expected.denominator()));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
