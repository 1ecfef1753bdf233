package io.loadstone.evidence.calibration;

import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// How many observations it takes to refute each wrong program: the experiment `judge.stopping-times`.
///
/// @param kinds what is studied
/// @param effort how long
public record StoppingTimeStudy(List<Kind<?>> kinds, Effort effort) implements Experiment {
    private static final int LIMIT = 200_000;

    @Override
    public String id() {
        return "judge.stopping-times";
    }

    @Override
    public String claim() {
        return "judge.calibration";
    }

    @Override
    public String statement() {
        return "Observations until a wrong program is refuted at the working alpha, beside what a chi-square test of fixed size needs to "
                + "refute it in 99 of 100 runs at alpha = 0.01 and at 1e-9.";
    }

    @Override
    public String source() {
        return "Wald 1945, doi:10.1214/aoms/1177731118; Patnaik 1949, doi:10.1093/biomet/36.1-2.202";
    }

    @Override
    public String replay() {
        return "./loadstone verify --calibrate";
    }

    @Override
    public Measured measure(RandomGenerator random) {
        var table = new StringBuilder("kind,mutant,runs,mean,median,p99,unstopped,chi_square,chi_square_safe\n");
        var metrics = new TreeMap<String, Metric>();
        int unstopped = 0;
        for (Kind<?> kind : kinds)
            unstopped += measure(kind, table, metrics, random);
        metrics.put("unstopped", Metric.exact((double) unstopped, "runs"));
        return new Measured(metrics, table.toString(),
                Map.of("kind", "", "mutant", "", "runs", "runs", "mean", "observations", "median", "observations",
                        "p99",
                        "observations", "unstopped", "runs", "chi_square", "observations", "chi_square_safe",
                        "observations"),
                new TreeMap<>());
    }

    /// Names the mean of a wrong program for sentences of the book, for example `queue-replicates-mu-5-slow`.
    private static String metric(Kind<?> kind, Kind.Wrong<?> wrong) {
        return (kind.name() + "-" + wrong.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private <X> int measure(Kind<X> kind, StringBuilder table, SortedMap<String, Metric> metrics,
            RandomGenerator random) {
        int unstopped = 0;
        for (Kind.Wrong<X> wrong : kind.wrongs()) {
            StoppingTimes times = StoppingTimes.of(kind, wrong, AlphaBudget.STANDARD.bar(), effort.stopped(), LIMIT,
                    random);
            unstopped += times.unstopped();
            metrics.put(metric(kind, wrong), Metric.exact(times.mean(), "observations"));
            table.append(String.format(Locale.ROOT, "\"%s\",\"%s\",%d,%.0f,%d,%d,%d,%d,%d\n", kind.name(), wrong.name(),
                    effort.stopped(), times.mean(), times.median(), times.p99(), times.unstopped(), times.chiSquare(),
                    times.chiSquareSafe()));
        }
        return unstopped;
    }
}
