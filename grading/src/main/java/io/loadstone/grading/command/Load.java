package io.loadstone.grading.command;

import io.loadstone.data.BadData;
import io.loadstone.data.Csv;
import io.loadstone.data.Dataset;
import io.loadstone.data.FashionMnist;
import io.loadstone.data.IdxReader;
import io.loadstone.data.ImageFolder;
import io.loadstone.data.Images;
import io.loadstone.data.MappedIdx;
import io.loadstone.data.SampleStream;
import io.loadstone.grading.BadInput;
import io.loadstone.grading.InfrastructureFailure;
import io.loadstone.loader.Autotuner;
import io.loadstone.loader.Batch;
import io.loadstone.loader.Builder;
import io.loadstone.loader.Clock;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.LoaderException;
import io.loadstone.loader.Metrics;
import io.loadstone.loader.Recipe;
import io.loadstone.shuffle.FisherYates;
import io.loadstone.shuffle.OrderEntropy;
import io.loadstone.shuffle.ReplacedSlots;
import io.loadstone.shuffle.StirlingEntropy;
import io.loadstone.transfer.gpu.DeviceTransfer;
import io.loadstone.transfer.gpu.GpuException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `loadstone load`.
@Command(name = "load", header = "load your own data: how fast, what limits it, what to change", description = {"",
        "Points the loader at idx files, a CSV of numbers from 0 to 255 (label first), or a folder of images with a subfolder for each class. Without a path it loads the embedded Fashion-MNIST test images.",
        ""},
        footer = {"", "@|bold Examples|@", "  ./loadstone load                                     the embedded images",
                "  ./loadstone load photos/ --workers 4 --step 20       a folder; each training step takes 20 ms",
                "  ./loadstone load images.idx.gz labels.idx.gz --tune  find the best workers and depth",
                "  ./loadstone load --buffer 1000                       as a stream, through a shuffle buffer",
                "  ./loadstone load --device model --memory pageable    each batch goes to a modelled GPU", "",
                "Exit: 0 loaded, 1 a sample failed, 2 no such data or device, 3 the device failed"})
final class Load implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "0..2",
            description = "A CSV file, a folder of images, or an idx file of images and one of labels.")
    private List<Path> paths = List.of();

    @Option(names = "--workers", paramLabel = "N", defaultValue = "1",
            description = "Threads that load besides the consumer. Default: ${DEFAULT-VALUE}.")
    private int workers = 1;

    @Option(names = "--depth", paramLabel = "N", defaultValue = "0",
            description = "Batches that exist at once. Default: twice the loading threads.")
    private int depth;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "128",
            description = "Samples a batch. Default: ${DEFAULT-VALUE}.")
    private int batch = 128;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "3",
            description = "Passes over the data. Default: ${DEFAULT-VALUE}.")
    private int epochs = 3;

    @Option(names = "--step", paramLabel = "MS", defaultValue = "0",
            description = "Milliseconds that the consumer works on each batch, to stand for training. Default: ${DEFAULT-VALUE}.")
    private double step;

    @Option(names = "--budget", paramLabel = "MB", defaultValue = "256",
            description = "Most memory for buffers. Default: ${DEFAULT-VALUE}.")
    private int budget = 256;

    @Option(names = "--mmap",
            description = "Map the (unpacked) idx file instead of reading it: for files larger than memory.")
    private boolean mapped;

    @Option(names = "--buffer", paramLabel = "N",
            description = "Read the samples as a stream, in stored order, and mix them in a shuffle buffer of N; prints the entropy of the order. Default: a full shuffle.")
    private @Nullable Integer buffer;

    @Option(names = "--device", paramLabel = "model|cuda", converter = DeviceStage.Target.Reader.class,
            description = "Move each batch to a device: a modelled GPU, or a real one (cuda, or cuda:1 for the second).")
    private DeviceStage.@Nullable Target device;

    @Option(names = "--memory", paramLabel = "pinned|pageable",
            description = "Host memory that batches are moved from. Default: pinned.")
    private DeviceTransfer.@Nullable Memory memory;

    @Option(names = "--tune", description = "Try workers and depths first, and load with the best.")
    private boolean tune;

    @Mixin
    private Seed seed = new Seed();

    @Mixin
    private JsonOutput json = new JsonOutput();

    private final Context context;

    Load(Context context) {
        this.context = context;
    }

    /// What `--json` prints.
    ///
    /// @param samplesPerSecond throughput
    /// @param verdict the bottleneck in words
    /// @param metrics all counts and times
    /// @param device what was moved to a device, if there was one
    /// @param order what the order of each epoch is worth
    record Result(double samplesPerSecond, String verdict, Metrics metrics, DeviceStage.@Nullable Moved device,
            Order order) {}

    /// The entropy of an epoch's order, if its random numbers are.
    ///
    /// @param capacity samples in the shuffle buffer; all of them if there is none
    /// @param bits entropy
    /// @param fullBits that of a full shuffle, `log2 n!`
    record Order(int capacity, double bits, double fullBits) {

        static Order of(int samples, @Nullable Integer buffer) {
            OrderEntropy entropy = new StirlingEntropy();
            int capacity = buffer == null ? samples : Math.min(buffer, samples);
            return new Order(capacity, entropy.buffer(samples, capacity), entropy.permutation(samples));
        }

        /// `bits / fullBits`; 1 where there is only one order.
        double share() {
            return fullBits == 0 ? 1 : bits / fullBits;
        }

        String words() {
            return String.format(Locale.ROOT,
                    "a shuffle buffer of %,d samples: %,.0f bits of entropy, %.1f %% of a full shuffle's %,.0f.",
                    capacity, bits, 100 * share(), fullBits);
        }
    }

    @Override
    public Integer call() {
        try {
            if (device == null && memory != null)
                throw new BadInput("--memory says where a device reads from: name one, for example --device model");
            Dataset data = open();
            if (device == null)
                return load(describe(data).recipe(), data, null);
            // One buffer more than batches: the pool is never what a worker waits for.
            int buffers = 1 + (tune
                    ? 4 * Runtime.getRuntime().availableProcessors()
                    : describe(data).recipe().knobs()
                            .depth());
            try (DeviceStage stage = new DeviceStage(device, memory == null ? DeviceTransfer.Memory.PINNED : memory,
                    buffers)) {
                return load(describe(data).transfer(stage.transfer()).recipe(), data, stage);
            }
        } catch (GpuException e) {
            throw new InfrastructureFailure("the device failed: " + e.getMessage(), e);
        } catch (BadData e) {
            throw new BadInput(e.getMessage() + "", e);
        } catch (IOException e) {
            throw new BadInput("cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + "", e);
        } catch (LoaderException e) {
            context.terminal().err().println("loadstone: " + e.getMessage());
            return ExitCode.REFUTED;
        }
    }

    private Builder describe(Dataset data) {
        Builder builder = (buffer == null
                ? DataLoader.of(data, new FisherYates())
                : DataLoader.of(SampleStream.of(data), new ReplacedSlots(), buffer)).seed(seed.value()).batchSize(batch)
                .workers(workers)
                .depth(depth).budget(budget * 1_000_000L);
        return data instanceof Images ? builder.normalize(FashionMnist.MEAN, FashionMnist.DEVIATION) : builder;
    }

    private Integer load(Recipe described, Dataset data, @Nullable DeviceStage stage) {
        Terminal terminal = context.terminal();
        Recipe recipe = tune ? tuned(described) : described;
        long total = (long) epochs * data.size();
        try (DataLoader loader = DataLoader.open(recipe)) {
            walk(loader, total, stage);
            Metrics metrics = stage == null
                    ? loader.metrics()
                    : loader.metrics().withArrival(stage.transfer().totals().arriving());
            if (json.wanted())
                JsonOutput.print(terminal, new Result(metrics.samplesPerSecond(), metrics.verdict().words(), metrics,
                        stage == null ? null : stage.moved(), Order.of(data.size(), buffer)));
            else
                print(terminal, data, recipe, metrics);
            if (stage != null && !json.wanted())
                terminal.paragraph(0, stage.words());
        }
        return ExitCode.GOOD;
    }

    private void walk(DataLoader loader, long total, @Nullable DeviceStage stage) {
        try (Progress progress = new Progress(context.terminal())) {
            io.loadstone.loader.Progress share = new io.loadstone.loader.Progress(total, Clock.system());
            long done = 0;
            for (int epoch = 0; epoch < epochs; epoch++) {
                for (Batch one : loader.epoch(epoch)) {
                    done += one.size();
                    if (stage != null)
                        stage.take(one);
                    work();
                    if (one.number() % 64 == 0)
                        progress.at(share.line(done));
                }
            }
        }
    }

    private void print(Terminal terminal, Dataset data, Recipe recipe, Metrics metrics) {
        terminal.out().printf(Locale.ROOT,
                "%,d samples of %d x %d x %d bytes, %d epochs: %,.0f samples/s, %.0f MB/s of bytes in%n%n",
                data.size(), data.shape().height(), data.shape().width(), data.shape().channels(), epochs, metrics
                        .samplesPerSecond(),
                metrics.samplesPerSecond() * data.shape().size() / 1e6);
        terminal.out().println(metrics.table());
        terminal.out().println();
        terminal.paragraph(0, terminal.paint("bold", "Verdict: ") + metrics.verdict().words() + ".");
        if (buffer != null)
            terminal.paragraph(0, "Order: " + Order.of(data.size(), buffer).words());
        terminal.paragraph(0, "Memory: " + recipe.memory() + " of a budget of " + budget + " MB; " + recipe.knobs()
                .workers() + " workers, " + recipe.knobs().depth() + " batches.");
    }

    private Recipe tuned(Recipe recipe) {
        Autotuner.Tuning tuning = tryOut(recipe);
        for (Autotuner.Step one : tuning.steps()) {
            context.terminal().err().printf(Locale.ROOT, "tried %2d workers, %2d batches: %,12.0f samples/s%n", one
                    .knobs().workers(), one.knobs().depth(), one.rate());
        }
        return tuning.recipe();
    }

    private Autotuner.Tuning tryOut(Recipe recipe) {
        try (Progress progress = new Progress(context.terminal())) {
            progress.at("trying workers and depths");
            return new Autotuner(Autotuner.threads(40, one -> work()), 2 * Runtime.getRuntime().availableProcessors())
                    .tune(recipe);
        }
    }

    /// Stands for a training step: the consumer is busy elsewhere.
    private void work() {
        if (step > 0)
            LockSupport.parkNanos((long) (step * 1e6));
    }

    private Dataset open() throws IOException {
        @Nullable
        Path first = paths.isEmpty() ? null : paths.getFirst();
        if (first == null)
            return FashionMnist.test();
        if (!Files.exists(first))
            throw new BadInput("'" + first + "' does not exist");
        if (Files.isDirectory(first))
            return new ImageFolder(first);
        if (first.toString().endsWith(".csv"))
            return Csv.read(first);
        if (paths.size() < 2)
            throw new BadInput(
                    "'" + first + "' is taken for an idx file of images; name the file of its labels as well");
        return mapped
                ? MappedIdx.open(first, paths.get(1))
                : Images.of(IdxReader.read(first), IdxReader.read(paths.get(
                        1)));
    }
}
