package io.loadstone.guarantees.importance;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.importance.DrawnByLoss;
import io.loadstone.importance.HardExampleSampler;
import io.loadstone.importance.LeastVariance;
import io.loadstone.importance.RunningLosses;
import io.loadstone.loader.Batch;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Sampler;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Training with even draws and with draws by loss, which the loader makes, on clean labels and on labels of which a fifth are wrong.
public final class HardExamples extends SeriesExperiment {
    private static final int TRAIN = 2000;
    private static final int TEST = 4000;
    private static final int EPOCHS = 2;
    private static final int SEEDS = 50;
    private static final double RATE = 0.01;

    /// How samples are chosen and counted.
    private enum Draws {
        EVEN("even draws"), WEIGHTED("by loss, weighted"), UNWEIGHTED("by loss, not weighted");

        private final String text;

        Draws(String text) {
            this.text = text;
        }
    }

    public HardExamples() {
        super("importance.hard-examples", "hem.focus",
                "Test accuracy of softmax regression after two epochs on 2000 images of Fashion-MNIST, by how the loader draws them, with clean labels and with a fifth of them wrong: 50 seeds, the same for all.",
                "Katharopoulos & Fleuret 2018, arXiv:1803.00942; Chang, Learned-Miller & McCallum 2017, arXiv:1704.07433");
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        Images images = FashionMnist.test();
        var table = new SeriesTable("mark", "name", "labels", "name", "draws", "name", "accuracy", "1", "low", "1",
                "high",
                "1");
        images.fingerprints().forEach(table::data);
        float[] test = new float[TEST * images.shape().size()];
        for (int i = 0; i < TEST; i++)
            images.convert(TRAIN + i, 1 / 255f, 128 / 255f, test, i * images.shape().size());
        long root = random.nextLong();
        for (double noise : new double[]{0, 0.2}) {
            String labels = noise == 0 ? "clean" : "noisy";
            double[] even = accuracies(images, test, noise, Draws.EVEN, root, table);
            for (Draws draws : Draws.values()) {
                double[] accuracy = draws == Draws.EVEN ? even : accuracies(images, test, noise, draws, root, table);
                var spread = new Spread();
                var gain = new Spread();
                for (int seed = 0; seed < SEEDS; seed++) {
                    spread.add(accuracy[seed]);
                    gain.add(100 * (accuracy[seed] - even[seed]));
                }
                table.row(MEASURED, labels + " labels", draws.text, spread.mean(), spread.mean() - spread.margin(),
                        spread.mean() + spread.margin());
                if (draws != Draws.EVEN)
                    table.metric("gain-" + labels + "-" + draws.name().toLowerCase(Locale.ROOT),
                            gain.metric("percentage points"));
            }
        }
        return table.measured();
    }

    private static double[] accuracies(Images images, float[] test, double noise, Draws draws, long root,
            SeriesTable table) {
        double[] accuracy = new double[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++)
            accuracy[seed] = train(images, test, noise, draws, root + seed, table);
        return accuracy;
    }

    private static double train(Images images, float[] test, double noise, Draws draws, long seed, SeriesTable table) {
        int pixels = images.shape().size();
        var random = new SplittableRandom(seed);
        int[] labels = new int[TRAIN];
        for (int i = 0; i < TRAIN; i++)
            labels[i] = random.nextDouble() < noise ? random.nextInt(10) : images.label(i);
        var model = new SoftmaxRegression(pixels);
        HardExampleSampler.Session session = new RunningLosses().of(TRAIN, draws == Draws.EVEN ? 1 : 0.3, 0.7, 2.3);
        Sampler sampler = new DrawnByLoss(session, TRAIN);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            // What is drawn in an epoch is planned when the loader opens; so are the weights.
            int[] all = new int[TRAIN];
            Arrays.setAll(all, i -> i);
            double[] weight = session.weights(all);
            try (DataLoader loader = DataLoader.of(images, sampler).seed(seed * EPOCHS + epoch).batchSize(100)
                    .workers(0).open()) {
                for (Batch batch : loader.epoch(0))
                    learn(model, batch, labels, draws == Draws.WEIGHTED ? weight : null, session, pixels);
            }
        }
        if (draws == Draws.EVEN)
            noteGain(model, images, labels, noise, table);
        int right = 0;
        for (int i = 0; i < TEST; i++)
            right += model.answer(test, i * pixels) == images.label(TRAIN + i) ? 1 : 0;
        return (double) right / TEST;
    }

    private static void learn(SoftmaxRegression model, Batch batch, int[] labels,
            double @Nullable [] weight, HardExampleSampler.Session session, int pixels) {
        int[] examples = Arrays.copyOf(batch.indices(), batch.size());
        double[] losses = new double[examples.length];
        for (int i = 0; i < examples.length; i++) {
            int label = labels[examples[i]];
            losses[i] = model.loss(batch.data(), i * pixels, label);
            model.step(batch.data(), i * pixels, label, RATE * (weight == null ? 1 : weight[examples[i]]));
        }
        session.report(examples, losses);
    }

    /// How much noisier even draws are than the best, for the gradients at the end of a run.
    private static void noteGain(SoftmaxRegression model, Images images, int[] labels, double noise,
            SeriesTable table) {
        int pixels = images.shape().size();
        float[] one = new float[pixels];
        double[] norms = new double[TRAIN];
        for (int i = 0; i < TRAIN; i++) {
            images.convert(i, 1 / 255f, 128 / 255f, one, 0);
            model.loss(one, 0, labels[i]);
            norms[i] = model.norm(one, 0, labels[i]);
        }
        table.metric("noise-ratio-" + (noise == 0 ? "clean" : "noisy"), new LeastVariance().gain(norms), "1");
    }
}
