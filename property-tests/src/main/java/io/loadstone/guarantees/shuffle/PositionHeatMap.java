package io.loadstone.guarantees.shuffle;

import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.Shuffler;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Where each of 16 cards ends up under four shufflers: the share of decks in which card `c` came to position `p`, times 16. A
/// fair shuffle shows 1 everywhere.
public final class PositionHeatMap implements Experiment {
    private static final int CARDS = 16;
    private static final int DECKS = 200_000;

    @Override
    public String id() {
        return "shuffle.position-heat-map";
    }

    @Override
    public String claim() {
        return "shuffle.fy-uniform";
    }

    @Override
    public String statement() {
        return "How often each of 16 cards came to each position, over 200,000 shuffles of a sorted deck by each of four shufflers.";
    }

    @Override
    public String source() {
        return "Knuth, TAOCP 2, 3.4.2";
    }

    @Override
    public Measured measure(RandomGenerator random) {
        Map<String, Shuffler> shufflers = new LinkedHashMap<>();
        shufflers.put("fisher-yates", new FisherYates());
        shufflers.put("naive-swap", ShuffleMutants.NAIVE_SWAP.forms().getFirst().get());
        shufflers.put("random-comparator", ShuffleMutants.RANDOM_COMPARATOR.forms().getFirst().get());
        shufflers.put("sattolo", ShuffleMutants.SATTOLO.forms().getFirst().get());
        var metrics = new TreeMap<String, Metric>();
        var table = new StringBuilder("shuffler,card,position,ratio\n");
        shufflers.forEach((name, shuffler) -> {
            long[][] seen = count(shuffler, random);
            double least = Double.MAX_VALUE;
            double greatest = 0;
            for (int card = 0; card < CARDS; card++) {
                for (int position = 0; position < CARDS; position++) {
                    double ratio = (double) seen[card][position] * CARDS / DECKS;
                    least = Math.min(least, ratio);
                    greatest = Math.max(greatest, ratio);
                    table.append(String.format(Locale.ROOT, "%s,%d,%d,%.4f\n", name, card, position, ratio));
                }
            }
            metrics.put(name + "-least", Metric.exact(least, "1"));
            metrics.put(name + "-greatest", Metric.exact(greatest, "1"));
        });
        metrics.put("decks", Metric.exact(DECKS, "decks"));
        return new Measured(metrics, table.toString(),
                Map.of("shuffler", "name", "card", "number", "position", "number", "ratio", "observed share x 16"),
                new TreeMap<>());
    }

    private static long[][] count(Shuffler shuffler, RandomGenerator random) {
        long[][] seen = new long[CARDS][CARDS];
        for (int i = 0; i < DECKS; i++) {
            int[] deck = Orders.sorted(CARDS);
            shuffler.shuffle(deck, random);
            for (int position = 0; position < CARDS; position++)
                seen[deck[position]][position]++;
        }
        return seen;
    }
}
