package io.loadstone.grading.bench;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.data.MappedIdx;
import io.loadstone.data.SampleStream;
import io.loadstone.loader.Augmentation;
import io.loadstone.loader.Batch;
import io.loadstone.loader.Builder;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Delivery;
import io.loadstone.loader.Normalization;
import io.loadstone.loader.Randomness;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.ReplacedSlots;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Our own side of the bench, as a peer among peers: a fresh JVM that runs epochs on demand.
/// Protocol: `reference-impl/bench/README.md`. With the argument `heap`, prints the used heap over 50 epochs instead.
public final class OwnEpochs {
    private static final int BATCH = 128;
    private static final int GROUP = 16;
    private static final Normalization NORMALIZATION = new Normalization(FashionMnist.MEAN, FashionMnist.DEVIATION);

    /// One epoch of something; returns nanoseconds a sample.
    private interface Case {
        double epoch();
    }

    private final Images images;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private double checksum;

    private OwnEpochs(Images images) {
        this.images = images;
    }

    /// @param arguments the directory of the data, a directory for the unpacked file, and perhaps `heap`
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        OwnEpochs own = new OwnEpochs(FashionMnist.train(data));
        if (arguments.length > 2 && arguments[2].equals("heap"))
            own.heap();
        else
            own.serve(data, Path.of(arguments[1]));
    }

    private Builder inMemory() {
        return everything(DataLoader.of(images, new FisherYates()));
    }

    /// All features on: what costs nothing to ask for is asked for.
    private static Builder everything(Builder builder) {
        return builder.seed(1).batchSize(BATCH).normalize(NORMALIZATION).timeout(Duration.ofSeconds(30));
    }

    private void serve(Path data, Path scratch) throws IOException {
        MappedIdx mapped = MappedIdx.open(MappedIdx.unpack(data.resolve("train-images-idx3-ubyte.gz"), Files
                .createDirectories(scratch).resolve("train-images-idx3-ubyte")), data.resolve(
                        "train-labels-idx1-ubyte.gz"));
        add("Loadstone, 1 thread", inMemory());
        add("Loadstone, 2 threads", inMemory().workers(1));
        add("Loadstone, mapped file, 1 thread", everything(DataLoader.of(mapped, new FisherYates())).timeout(
                Duration.ZERO));
        add("Loadstone, mapped file, 2 threads", everything(DataLoader.of(mapped, new FisherYates())).timeout(
                Duration.ZERO).workers(1).helping(true));
        add("Loadstone, as completed, 2 threads", inMemory().delivery(Delivery.AS_COMPLETED).workers(1));
        add("Loadstone, staged instead of converted in place, 1 thread", inMemory().timeout(Duration.ZERO).augment((
                samples, at, shape, random) -> {}));
        add("Loadstone, random flips, 1 thread", inMemory().timeout(Duration.ZERO).augment(Augmentation.flip()));
        add("Loadstone, stream, shuffle buffer of 10,000, 1 thread", everything(DataLoader.of(SampleStream.of(images),
                new ReplacedSlots(), 10_000)));
        add("Loadstone, 1 worker, consumer does not help", inMemory().workers(1).helping(false));
        add("Loadstone, 2 workers, consumer does not help", inMemory().workers(2).helping(false));
        DataLoader copied = inMemory().open();
        int[] epoch = {0};
        cases.put("Loadstone, batches copied instead of pooled, 1 thread", () -> run(copied, epoch[0]++, true));
        cases.put("the hot path alone, no loader, 1 thread", new HotPath());
        for (int warm = 0; warm < 8; warm++)
            cases.values().forEach(Case::epoch);
        IO.println("ready\t" + String.join("\t", cases.keySet()));
        List<Case> numbered = List.copyOf(cases.values());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine())
            IO.println(String.format(Locale.ROOT, "%.2f", numbered.get(Integer.parseInt(line)).epoch()));
        if (Double.isNaN(checksum))
            throw new IllegalStateException("a batch held no number");
    }

    @SuppressWarnings("resource") // lives as long as this process
    private void add(String name, Builder builder) {
        DataLoader loader = builder.open();
        int[] epoch = {0};
        cases.put(name, () -> run(loader, epoch[0]++, false));
    }

    private double run(DataLoader loader, int epoch, boolean copy) {
        // What workers made before the clock started is not counted: at most all slots but the consumer's.
        int depth = loader.recipe().knobs().workers() == 0 ? 0 : loader.recipe().knobs().depth() - 1;
        long samples = -(long) depth * BATCH;
        long start = System.nanoTime();
        for (Batch batch : loader.epoch(epoch)) {
            checksum += (copy ? batch.copy() : batch).data()[400];
            samples += batch.size();
        }
        return (System.nanoTime() - start) / (double) samples;
    }

    /// What the loader does to a sample, in a plain loop: the difference to a loader's time is what its features cost.
    private final class HotPath implements Case {
        private final int[] order = new int[images.size()];
        private final float[] batch = new float[BATCH * 784];
        private int epoch;

        @Override
        public double epoch() {
            long start = System.nanoTime();
            for (int i = 0; i < order.length; i++)
                order[i] = i;
            new FisherYates().shuffle(order, new Randomness(1).order(epoch++));
            for (int k = 0; k < order.length; k += GROUP) {
                checksum += images.touch(order, k, Math.min(GROUP, order.length - k));
                for (int i = k; i < Math.min(k + GROUP, order.length); i++)
                    images.convert(order[i], NORMALIZATION.scale(), NORMALIZATION.offset(), batch, i % BATCH * 784);
                checksum += batch[k % BATCH * 784 + 400];
            }
            return (System.nanoTime() - start) / (double) order.length;
        }
    }

    private void heap() {
        try (DataLoader loader = inMemory().workers(1).open()) {
            for (int epoch = 0; epoch <= 50; epoch++) {
                run(loader, epoch, false);
                if (epoch % 10 == 0) {
                    for (int i = 0; i < 8; i++) // some collectors compact fully only now and then
                        System.gc();
                    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                    IO.println(epoch + "\t" + used + "\t" + loader.recipe().memory().total());
                }
            }
        }
    }
}
