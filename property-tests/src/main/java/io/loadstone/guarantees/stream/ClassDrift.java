package io.loadstone.guarantees.stream;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Sampler;
import io.loadstone.loader.Shuffled;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.stream.AdaptiveWindow;
import io.loadstone.stream.DriftDetector;
import java.io.IOException;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What a drift detector says of the images that the loader delivers, when they are stored class by class and when they are shuffled.
public final class ClassDrift extends SeriesExperiment {
    private static final int BATCH = 50;
    private static final int CLASS = 1000; // images of each class in the test split
    private static final double DELTA = 0.01;

    public ClassDrift() {
        super("stream.class-drift", "drift.definition",
                "Window of an adaptive detector (delta = 1 %) of the mean brightness of Fashion-MNIST's images, as the loader delivers them: class by class, and shuffled.",
                "Fashion-MNIST, test split (Xiao, Rasul & Vollgraf 2017)");
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        Images images = FashionMnist.test();
        int[] stored = IntStream.range(0, images.size()).boxed().sorted(Comparator.comparingInt(images::label))
                .mapToInt(i -> i).toArray();
        Sampler inOrder = (_, _, order, _) -> System.arraycopy(stored, 0, order, 0, order.length);
        var table = new SeriesTable("mark", "name", "order", "name", "image", "number", "window", "images");
        images.fingerprints().forEach(table::data);
        long seed = random.nextLong();
        watch("class by class", "sorted", inOrder, images, seed, table);
        watch("shuffled", "shuffled", new Shuffled(new FisherYates()), images, seed, table);
        return table.measured();
    }

    private static void watch(String name, String metric, Sampler sampler, Images images, long seed,
            SeriesTable table) {
        DriftDetector.Detector detector = new AdaptiveWindow().open(DELTA);
        int seen = 0;
        int alarms = 0;
        int noticed = 0; // changes of class that raised an alarm before the next one
        boolean inClass = false;
        int pixels = images.shape().size();
        try (DataLoader loader = DataLoader.of(images, sampler).seed(seed).batchSize(BATCH).workers(2).open()) {
            for (Batch batch : loader.epoch(0)) {
                for (int i = 0; i < batch.size(); i++) {
                    double brightness = 0;
                    for (int j = i * pixels; j < (i + 1) * pixels; j++)
                        brightness += batch.data()[j] / pixels;
                    if (seen++ % CLASS == 0)
                        inClass = false;
                    if (detector.update(Math.clamp(brightness, 0, 1))[0]) {
                        alarms++;
                        noticed += inClass || seen <= CLASS ? 0 : 1;
                        inClass = true;
                    }
                }
                table.row(MEASURED, name, seen, detector.window());
            }
        }
        table.metric(metric + "-alarms", (double) alarms, "alarms");
        table.metric(metric + "-noticed", (double) noticed, "of 9 changes");
        table.metric(metric + "-window", (double) detector.window(), "images");
    }
}
