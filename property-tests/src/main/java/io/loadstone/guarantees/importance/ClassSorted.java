package io.loadstone.guarantees.importance;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Sampler;
import io.loadstone.loader.Shuffled;
import io.loadstone.shuffle.FisherYates;
import java.io.IOException;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What a batch of 100 images is worth for their mean brightness, when the loader delivers them class by class and when it shuffles.
public final class ClassSorted extends SeriesExperiment {
    private static final int BATCH = 100;

    public ClassSorted() {
        super("importance.class-sorted", "q6.ess",
                "Mean brightness of each batch of 100 images that the loader delivers from Fashion-MNIST, stored class by class and shuffled, and how many independent images a batch is worth.",
                "Fashion-MNIST, test split (Xiao, Rasul & Vollgraf 2017)");
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        Images images = FashionMnist.test();
        int[] stored = IntStream.range(0, images.size()).boxed().sorted(Comparator.comparingInt(images::label))
                .mapToInt(i -> i).toArray();
        Sampler inOrder = (_, _, order, _) -> System.arraycopy(stored, 0, order, 0, order.length);
        var table = new SeriesTable("mark", "name", "order", "name", "batch", "number", "brightness", "1");
        images.fingerprints().forEach(table::data);
        long seed = random.nextLong();
        double sorted = add("class by class", inOrder, images, seed, table);
        double shuffled = add("shuffled", new Shuffled(new FisherYates()), images, seed, table);
        table.metric("sorted-worth", sorted, "images");
        table.metric("shuffled-worth", shuffled, "images");
        return table.measured();
    }

    private static double add(String name, Sampler sampler, Images images, long seed, SeriesTable table) {
        var all = new Spread();
        var means = new Spread();
        int pixels = images.shape().size();
        try (DataLoader loader = DataLoader.of(images, sampler).seed(seed).batchSize(BATCH).workers(2).open()) {
            for (Batch batch : loader.epoch(0)) {
                double sum = 0;
                for (int i = 0; i < batch.size(); i++) {
                    double brightness = 0;
                    for (int j = i * pixels; j < (i + 1) * pixels; j++)
                        brightness += batch.data()[j] / pixels;
                    all.add(brightness);
                    sum += brightness / batch.size();
                }
                means.add(sum);
                table.row(MEASURED, name, batch.number(), sum);
            }
        }
        return all.variance() / means.variance();
    }
}
