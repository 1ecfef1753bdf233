package io.loadstone.guarantees.shuffle;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Sampler;
import io.loadstone.loader.Shuffled;
import io.loadstone.shuffle.FisherYates;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The first batch that the loader delivers: of Fashion-MNIST sorted by class, as many data sets are stored, in that order and shuffled.
public final class FirstBatch implements Experiment {
    private static final int BATCH = 32;

    @Override
    public String id() {
        return "shuffle.first-batch";
    }

    @Override
    public String claim() {
        return "q6.correlation";
    }

    @Override
    public String statement() {
        return "The first 32 images that the loader delivers from Fashion-MNIST stored class by class: in stored order, and shuffled.";
    }

    @Override
    public String source() {
        return "Fashion-MNIST, test split (Xiao, Rasul & Vollgraf 2017)";
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        Images images = FashionMnist.test();
        int[] stored = IntStream.range(0, images.size()).boxed().sorted(Comparator.comparingInt(images::label))
                .mapToInt(i -> i).toArray();
        Sampler inOrder = (_, _, order, _) -> System.arraycopy(stored, 0, order, 0, order.length);
        var table = new StringBuilder("order,position,index,label,pixels\n");
        var metrics = new TreeMap<String, Metric>();
        long seed = random.nextLong();
        add("stored", inOrder, seed, images, table, metrics);
        add("shuffled", new Shuffled(new FisherYates()), seed, images, table, metrics);
        return new Measured(metrics, table.toString(),
                Map.of("order", "name", "position", "number", "index", "number", "label", "class", "pixels",
                        "base64 of 784 bytes"),
                new TreeMap<>(images.fingerprints()));
    }

    private static void add(String name, Sampler sampler, long seed, Images images, StringBuilder table,
            Map<String, Metric> metrics) {
        try (DataLoader loader = DataLoader.of(images, sampler).seed(seed).batchSize(BATCH).workers(2).open()) {
            Batch first = loader.epoch(0).iterator().next();
            byte[] pixels = new byte[images.shape().size()];
            for (int i = 0; i < first.size(); i++) {
                images.copy(first.indices()[i], pixels, 0);
                table.append("%s,%d,%d,%s,%s\n".formatted(name, i, first.indices()[i],
                        FashionMnist.CLASSES.get(first.labels()[i]),
                        Base64.getEncoder().encodeToString(pixels)));
            }
            int[] labels = Arrays.copyOf(first.labels(), first.size());
            metrics.put(name + "-classes", Metric.exact((double) Arrays.stream(labels).distinct().count(), "classes"));
        }
    }
}
