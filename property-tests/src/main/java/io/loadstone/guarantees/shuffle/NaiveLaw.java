package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.ExactLaw;
import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.fraction.BigFraction;

/// The exact law of the naive swap shuffle for 3 to 6 cards, by walking all `n^n` sequences of draws. No randomness is used.
public final class NaiveLaw implements Experiment {

    @Override
    public String id() {
        return "shuffle.naive-law";
    }

    @Override
    public String claim() {
        return "shuffle.fy-uniform";
    }

    @Override
    public String statement() {
        return "The exact probability of every order of 3, 4, 5 and 6 cards when each position is swapped with one drawn from the whole deck.";
    }

    @Override
    public String source() {
        return "Knuth, TAOCP 2, 3.4.2";
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var metrics = new TreeMap<String, Metric>();
        var table = new StringBuilder("n,order,probability,uniform\n");
        for (int n = 3; n <= 6; n++) {
            int orders = Orders.count(n);
            if (!(ShuffleLaws.of(ShuffleMutants.NAIVE_SWAP.forms().getFirst().get(),
                    n) instanceof ExactLaw.Known<Integer> law)) {
                throw new IllegalStateException("the naive shuffle of " + n + " cards could not be walked");
            }
            double least = 1;
            double greatest = 0;
            for (int order = 0; order < orders; order++) {
                double probability = law.probability().getOrDefault(order, BigFraction.ZERO).doubleValue();
                least = Math.min(least, probability * orders);
                greatest = Math.max(greatest, probability * orders);
                table.append(String.format(Locale.ROOT, "%d,%s,%.12f,%.12f\n", n, Orders.text(Orders.unrank(n, order)),
                        probability,
                        1.0 / orders));
            }
            metrics.put("tv" + n, Metric.exact(law.distanceToUniform(orders).doubleValue(), "1"));
            metrics.put("leaves" + n, Metric.exact((double) law.leaves(), "sequences"));
            metrics.put("least" + n, Metric.exact(least, "1"));
            metrics.put("greatest" + n, Metric.exact(greatest, "1"));
        }
        return new Measured(metrics, table.toString(),
                Map.of("n", "cards", "order", "digits", "probability", "1", "uniform", "1"), new TreeMap<>());
    }
}
