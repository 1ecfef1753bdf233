package io.loadstone.evidence.calibration;

import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Experiment;
import io.loadstone.evidence.Metric;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// How often each kind of guarantee refutes a right program: the experiment `judge.calibration`.
///
/// @param kinds what is studied; those without tilts are left out
/// @param effort how long
public record FalseAlarmStudy(List<Kind<?>> kinds, Effort effort) implements Experiment {
    private static final double MODERATE = 0.01;

    @Override
    public String id() {
        return "judge.calibration";
    }

    @Override
    public String claim() {
        return "judge.calibration";
    }

    @Override
    public String statement() {
        return "For each kind of guarantee: the chance that a right program is refuted at the working alpha, by change of measure, "
                + "and at alpha = 0.01, by waiting.";
    }

    @Override
    public String source() {
        return "Siegmund 1976, doi:10.1214/aos/1176343541; Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404";
    }

    @Override
    public String replay() {
        return "./loadstone verify --calibrate";
    }

    @Override
    public Measured measure(RandomGenerator random) {
        double alpha = AlphaBudget.STANDARD.alpha();
        double greatest = 0;
        double greatestLimit = 0;
        var table = new StringBuilder("kind,alpha,rate,error,tilted_runs,reached,moderate_alpha,runs,alarms,limit\n");
        for (Kind<?> kind : kinds) {
            if (kind.tilts().isEmpty())
                continue;
            FalseAlarms found = FalseAlarms.of(kind, alpha, effort.tilted(), MODERATE, effort.waited(), random);
            greatest = Math.max(greatest, found.rate());
            greatestLimit = Math.max(greatestLimit, found.limit());
            table.append(String.format(Locale.ROOT, "\"%s\",%.0e,%.3e,%.1e,%d,%.3f,%s,%d,%d,%.5f\n", kind.name(), alpha,
                    found.rate(), found.error(), effort.tilted(), found.reached(), MODERATE, found.waited(),
                    found.alarms(), found.limit()));
        }
        var metrics = new TreeMap<String, Metric>();
        metrics.put("alpha", Metric.exact(alpha, "1"));
        metrics.put("greatestRate", Metric.exact(greatest, "1"));
        metrics.put("greatestLimit", Metric.exact(greatestLimit, "1"));
        return new Measured(metrics, table.toString(),
                Map.of("kind", "", "alpha", "1", "rate", "1", "error", "1", "tilted_runs", "runs", "reached", "1",
                        "moderate_alpha", "1", "runs", "runs", "alarms", "runs", "limit", "1"),
                new TreeMap<>());
    }
}
