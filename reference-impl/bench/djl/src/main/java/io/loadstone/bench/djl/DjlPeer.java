package io.loadstone.bench.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// DJL's `ArrayDataset` in its fastest forms. Protocol: `reference-impl/bench/README.md`.
public final class DjlPeer {
    private static final int BATCH = 128;
    private static final float SCALE = (float) (1 / (255 * FashionMnist.DEVIATION));
    private static final float OFFSET = (float) (FashionMnist.MEAN / FashionMnist.DEVIATION);

    private record Case(String name, ArrayDataset dataset, boolean normalise, @Nullable ExecutorService executor) {}

    private DjlPeer() {}

    /// @param arguments the directory of the data
    public static void main(String[] arguments) throws Exception {
        Images images = FashionMnist.train(Path.of(arguments[0]));
        int n = images.size();
        byte[] samples = new byte[n * 784];
        long[] classes = new long[n];
        for (int i = 0; i < n; i++) {
            images.copy(i, samples, i * 784);
            classes[i] = images.label(i);
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray bytes = manager.create(ByteBuffer.wrap(samples), new Shape(n, 28, 28, 1), DataType.UINT8);
            NDArray labels = manager.create(classes);
            NDArray floats = bytes.toType(DataType.FLOAT32, true).mul(SCALE).sub(OFFSET).reshape(n, 1, 28, 28);
            List<Case> cases = new ArrayList<>();
            for (int threads = 0; threads <= 2; threads++) {
                ExecutorService executor = threads == 0 ? null : Executors.newFixedThreadPool(threads);
                String with = threads == 0 ? ", no executor" : ", executor of " + threads;
                cases.add(new Case("DJL ArrayDataset, bytes" + with, dataset(bytes, labels), true, executor));
                cases.add(new Case("DJL ArrayDataset, floats held ready" + with, dataset(floats, labels), false,
                        executor));
            }
            for (Case one : cases)
                epoch(one, manager, n);
            StringBuilder ready = new StringBuilder("ready");
            cases.forEach(one -> ready.append('\t').append(one.name()));
            IO.println(ready);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine())
                IO.println(String.format(Locale.ROOT, "%.2f", epoch(cases.get(Integer.parseInt(line)), manager, n)));
        }
        System.exit(0);
    }

    private static ArrayDataset dataset(NDArray data, NDArray labels) {
        return new ArrayDataset.Builder().setData(data).optLabels(labels).setSampling(BATCH, true).build();
    }

    private static double epoch(Case one, NDManager manager, int expected) throws Exception {
        long start = System.nanoTime();
        long samples = 0;
        Iterable<Batch> batches = one.executor() == null
                ? one.dataset().getData(manager)
                : one.dataset().getData(manager, one.executor());
        for (Batch batch : batches) {
            NDArray data = batch.getData().head();
            if (one.normalise())
                data = data.toType(DataType.FLOAT32, false).mul(SCALE).sub(OFFSET);
            samples += batch.getLabels().head().size();
            if (data.getShape().get(0) < 1)
                throw new IllegalStateException("an empty batch");
            batch.close();
        }
        if (samples != expected)
            throw new IllegalStateException(samples + " samples instead of " + expected);
        return (System.nanoTime() - start) / (double) samples;
    }
}
