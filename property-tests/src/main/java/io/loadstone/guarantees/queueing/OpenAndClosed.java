package io.loadstone.guarantees.queueing;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.Delivery;
import io.loadstone.loader.Recipe;
import io.loadstone.loader.Stage;
import io.loadstone.loader.VirtualLoader;
import io.loadstone.loader.VirtualRun;
import io.loadstone.queueing.ClosedLoop;
import io.loadstone.shuffle.FisherYates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// How much of its time the consumer works: the loader in virtual time with exponential times, beside an open and a closed model.
public final class OpenAndClosed extends SeriesExperiment {
    private static final int WORKERS = 2;
    private static final int NANOS = 1_000_000;

    public OpenAndClosed() {
        super("queueing.open-and-closed", "queueing.applications",
                "Share of the time that the consumer works, by load of two workers, with 3, 4 and 8 batches under way: the loader in virtual time on Fashion-MNIST's test images, delivered as completed and in order, the closed model, and the open one.",
                "Baskett, Chandy, Muntz & Palacios 1975, doi:10.1145/321879.321887");
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        var table = new SeriesTable("mark", "name", "panel", "name", "series", "name", "load", "1", "works", "1");
        Images images = FashionMnist.test();
        List<Double> open = new ArrayList<>();
        List<Double> closed = new ArrayList<>();
        List<Double> inOrder = new ArrayList<>();
        for (int tokens : new int[]{3, 4, 8}) {
            String panel = tokens + " batches under way";
            for (int tenths = 2; tenths <= 20; tenths += 2) {
                double load = tenths / 10.0;
                double fetch = load * WORKERS;
                double seen = works(images, fetch, tokens, Delivery.AS_COMPLETED, random.nextLong());
                double ordered = works(images, fetch, tokens, Delivery.ORDERED, random.nextLong());
                double model = new ClosedLoop().utilization(fetch, 1, WORKERS, tokens);
                table.row(MODELLED, panel, "loader, as completed", load, seen);
                table.row(MODELLED, panel, "loader, in order", load, ordered);
                table.row(THEORY, panel, "closed model", load, model);
                table.row(BOUND, panel, "open model", load, Math.min(1, 1 / load));
                open.add(Math.abs(Math.min(1, 1 / load) / seen - 1));
                closed.add(Math.abs(model / seen - 1));
                inOrder.add(Math.abs(model / ordered - 1));
            }
        }
        errors(table, "open", open);
        errors(table, "closed", closed);
        errors(table, "closed-in-order", inOrder);
        var data = table.measured();
        return new Measured(data.metrics(), data.table(), data.units(), new TreeMap<>(images.fingerprints()));
    }

    private static void errors(SeriesTable table, String model, List<Double> errors) {
        Collections.sort(errors);
        table.metric(model + "-median-error", errors.get(errors.size() / 2), "1");
        table.metric(model + "-worst-error", errors.getLast(), "1");
        table.metric("workloads", errors.size(), "workloads");
    }

    private static double works(Images images, double fetch, int tokens, Delivery delivery, long seed) {
        var random = new SplittableRandom(seed);
        long[] consumed = {0};
        Recipe recipe = DataLoader.of(images, new FisherYates()).batchSize(1).workers(WORKERS).depth(tokens)
                .delivery(delivery)
                .helping(false).recipe();
        VirtualRun run = new VirtualLoader(recipe, (stage, _, _) -> {
            long nanos = (long) (NANOS * switch (stage) {
                case FETCH -> LindleyRun.exponential(random, fetch);
                case CONSUME -> LindleyRun.exponential(random, 1);
                case ORDER, TRANSFORM, TRANSFER -> 0.0;
            });
            consumed[0] += stage == Stage.CONSUME ? nanos : 0;
            return nanos;
        }, 0).run(0, 2, _ -> {});
        return (double) consumed[0] / run.makespan();
    }
}
