package io.loadstone.guarantees.queueing;

import io.loadstone.data.FashionMnist;
import io.loadstone.data.Images;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import io.loadstone.loader.DataLoader;
import io.loadstone.loader.VirtualLoader;
import io.loadstone.loader.VirtualRun;
import io.loadstone.shuffle.FisherYates;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Are a loader's requests Poisson? The gaps between a consumer's takes, in virtual time, beside an exponential of the same mean.
public final class RequestGaps extends SeriesExperiment {
    private static final double STEP = 10e6;
    private static final double FETCH = 16e6;

    public RequestGaps() {
        super("queueing.request-gaps", "queueing.mm1.assumptions",
                "Share of the gaps between two batches that exceed t, in mean gaps: a loader of two workers with exponential fetches of 16 ms and steps of exactly 10 ms, beside an exponential.",
                "Kendall 1953, doi:10.1214/aoms/1177728975; Kolmogorov 1933");
    }

    @Override
    public Measured measure(RandomGenerator random) throws IOException {
        Images images = FashionMnist.test();
        var recipe = DataLoader.of(images, new FisherYates()).batchSize(1).workers(2).depth(4).helping(false).recipe();
        VirtualRun run = new VirtualLoader(recipe, (stage, _, _) -> switch (stage) {
            case FETCH -> (long) LindleyRun.exponential(random, FETCH);
            case CONSUME -> (long) STEP;
            case ORDER, TRANSFORM, TRANSFER -> 0;
        }, 0).run(0, 1, _ -> {});
        long[] at = run.deliveries().stream().mapToLong(VirtualRun.Delivery::at).toArray();
        double[] gaps = new double[at.length - 1];
        Arrays.setAll(gaps, i -> (double) (at[i + 1] - at[i]));
        Arrays.sort(gaps);
        double mean = Arrays.stream(gaps).average().orElseThrow();
        double square = Arrays.stream(gaps).map(gap -> gap / mean - 1).map(x -> x * x).average().orElseThrow();
        double distance = 0;
        for (int i = 0; i < gaps.length; i++) {
            double law = -Math.expm1(-gaps[i] / mean);
            distance = Math.max(distance, Math.max(law - (double) i / gaps.length, (i + 1.0) / gaps.length - law));
        }
        var table = new SeriesTable("mark", "name", "series", "name", "t", "mean gaps", "share", "1");
        for (int step = 0; step <= 100; step++) {
            double t = step / 25.0;
            double more = (double) Arrays.stream(gaps).filter(gap -> gap > t * mean).count() / gaps.length;
            table.row(MODELLED, "loader", t, more);
            table.row(THEORY, "exponential", t, Math.exp(-t));
        }
        table.metric("squared-variation", square, "1");
        table.metric("kolmogorov-distance", distance, "1");
        table.metric("gaps", gaps.length, "gaps");
        var data = table.measured();
        return new Measured(data.metrics(), data.table(), data.units(), new TreeMap<>(images.fingerprints()));
    }
}
