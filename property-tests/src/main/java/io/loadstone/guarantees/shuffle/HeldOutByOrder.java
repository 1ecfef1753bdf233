package io.loadstone.guarantees.shuffle;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.evidence.Metric;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.shuffle.EpochOrder;
import io.loadstone.shuffle.KeyedEpochs;
import io.loadstone.shuffle.ReplacedSlots;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Held-out loss of a linear classifier of Fashion-MNIST by the order of its training: pairs of runs that differ in nothing else.
public final class HeldOutByOrder extends SeriesExperiment {
    private static final int TRAIN = 2000;
    private static final int HELD_OUT = 2000;
    private static final int EPOCHS = 3;
    private static final int RUNS = 50;
    private static final int BUFFER = 200;
    private static final double STUDENT_99 = 2.68;
    private static final double STEP = 0.01;

    public HeldOutByOrder() {
        super("shuffle.held-out-by-order", "q6.generalization",
                "Softmax regression on 2,000 Fashion-MNIST images (pooled to 14 x 14), 3 epochs of single steps: loss on 2,000 others, by order. 50 paired runs, 99 % intervals of the difference from random reshuffling.",
                "Fashion-MNIST, test split (Xiao, Rasul & Vollgraf 2017)");
    }

    /// The order of an epoch, as places in the training set stored class by class.
    @FunctionalInterface
    private interface Order {
        int[] of(long seed, int epoch);
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        Images images = FashionMnist.test();
        float[][] pixels = new float[images.size()][];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = PooledSoftmax.pooled(images, i);
        EpochOrder epochs = new KeyedEpochs();
        Map<String, Order> orders = new LinkedHashMap<>();
        orders.put("reshuffled", (seed, epoch) -> epochs.reshuffled(TRAIN, seed, epoch));
        orders.put("shuffled-once", (seed, epoch) -> epochs.once(TRAIN, seed, epoch));
        orders.put("flip-flop", (seed, epoch) -> epochs.flipFlop(TRAIN, seed, epoch));
        orders.put("independent", (seed, epoch) -> new SplittableRandom(seed + epoch).ints(TRAIN, 0, TRAIN).toArray());
        orders.put("buffer-200", (seed, epoch) -> Streams.mixedAtOnce(new ReplacedSlots(), TRAIN, BUFFER,
                new SplittableRandom(seed + epoch)));
        orders.put("stored", (_, _) -> Orders.sorted(TRAIN));
        Map<String, double[]> held = new LinkedHashMap<>();
        Map<String, double[]> trained = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            int[] all = EpochOrderConcept.fair(images.size(), random);
            int[] train = IntStream.range(0, TRAIN).mapToObj(i -> all[i]).sorted(Comparator.comparingInt(images::label))
                    .mapToInt(i -> i).toArray();
            int[] test = Arrays.copyOfRange(all, TRAIN, TRAIN + HELD_OUT);
            long seed = random.nextLong();
            for (var order : orders.entrySet()) {
                var model = new PooledSoftmax(images, pixels, STEP);
                for (int epoch = 0; epoch < EPOCHS; epoch++)
                    for (int place : order.getValue().of(seed, epoch))
                        model.step(train[place]);
                held.computeIfAbsent(order.getKey(), _ -> new double[RUNS])[run] = model.loss(test);
                trained.computeIfAbsent(order.getKey(), _ -> new double[RUNS])[run] = model.loss(train);
            }
        }
        return told(held, trained, images);
    }

    private static Measured told(Map<String, double[]> held, Map<String, double[]> trained, Images images) {
        var table = new SeriesTable("mark", "name", "order", "name", "held_out", "nats", "trained", "nats",
                "difference",
                "nats", "low", "nats", "high", "nats");
        double[] base = held.getOrDefault("reshuffled", new double[RUNS]);
        held.forEach((order, losses) -> {
            double[] differences = IntStream.range(0, RUNS).mapToDouble(run -> losses[run] - base[run]).toArray();
            double mean = Arrays.stream(differences).average().orElseThrow();
            double variance = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (RUNS - 1);
            double half = STUDENT_99 * Math.sqrt(variance / RUNS);
            double loss = Arrays.stream(losses).average().orElseThrow();
            table.row(MEASURED, order.replace('-', ' '), loss, Arrays.stream(trained.getOrDefault(order, losses))
                    .average().orElseThrow(), mean, mean - half, mean + half);
            table.metric(order + "-loss", loss, "nats");
            table.metric(order + "-difference", new Metric(mean, "nats", mean - half, mean + half));
        });
        images.fingerprints().forEach(table::data);
        return table.measured();
    }
}
