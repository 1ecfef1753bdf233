package io.loadstone.guarantees.stream;

import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Metric;
import io.loadstone.evidence.Once;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import io.loadstone.guarantees.Agreement;
import io.loadstone.stream.WindowAggregate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The laws of the seam [WindowAggregate].
public interface WindowAggregateGuarantees {

    /// A window of which a copy is seen at once.
    int LARGE = 20_000;

    /// The implementation under judgement.
    default WindowAggregate aggregate() {
        return Run.current().components().component(WindowAggregate.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements WindowAggregateGuarantees {}

    @Guarantee(id = WindowAggregateConcept.EXACT, claim = "sw.window",
            law = "After each value sum, maximum and variance are those of the last W values, or of all while there are fewer.",
            source = "Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363",
            hint = "Write down the window after each value. Which value has just left?")
    @Deterministic
    default void statisticsAreThoseOfTheWindow(@ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -9, max = 9) Integer> stream, Trial trial) {
        var open = aggregate().open(size);
        var exact = new Windows(size);
        for (int i = 0; i < stream.size(); i++) {
            int seen = i + 1;
            open.add(stream.get(i));
            exact.add(stream.get(i));
            demand(trial, open.sum(), exact.sum(), "sum", size, stream, seen);
            demand(trial, open.max(), exact.max(), "maximum", size, stream, seen);
            demand(trial, open.variance(), exact.variance(), "variance", size, stream, seen);
        }
    }

    private void demand(Trial trial, double seen, double expected, String what, int size, List<Integer> stream,
            int values) {
        WindowAggregateConcept.SUSPECTS.check(trial, aggregate(), Math.abs(seen - expected) < 1e-9,
                () -> "W = %d, after %s: the %s is %s instead of %s".formatted(size, stream.subList(0, values), what,
                        seen, expected));
    }

    @Guarantee(id = WindowAggregateConcept.STABLE, claim = "sw.window",
            law = "After 300,000 values the sum of whole numbers is exact, and the variance of values near 10^8 that scatter by 1 has six right digits.",
            source = "Chan, Golub & LeVeque 1983, doi:10.1080/00031305.1983.10483115",
            hint = "Subtract two numbers that agree in fifteen digits. How many are left?")
    @Once
    default void roundingDoesNotAccumulate(Trial trial) {
        RandomGenerator judge = trial.judgesRandom();
        for (double center : new double[]{0, 1e8}) {
            var open = aggregate().open(64);
            double[] values = new double[1000];
            for (int batch = 0; batch < 300; batch++) {
                Arrays.setAll(values, _ -> center == 0 ? judge.nextInt(-999, 1000) : center + judge.nextGaussian());
                open.add(values.clone());
            }
            var exact = new Windows(64);
            exact.add(values);
            double seen = center == 0 ? open.sum() : open.variance();
            double expected = center == 0 ? exact.sum() : exact.variance();
            WindowAggregateConcept.SUSPECTS.check(trial, aggregate(), Agreement.within(seen, expected, 1e-6),
                    () -> "%s of the last 64 of 300,000 values around %.0e: %s instead of %s".formatted(
                            center == 0 ? "sum" : "variance", center, seen, expected));
        }
    }

    @Guarantee(id = WindowAggregateConcept.SPACE, claim = "sw.space",
            law = "Never more than W values of the stream are stored, also when it falls or rises all the time; of 2,000 calls with 100 values each none allocates more than 64 KiB, nor does a query of a window of 20,000.",
            source = "Datar, Gionis, Indyk & Motwani 2002, doi:10.1137/S0097539701398363",
            hint = "Which of the values that you keep can still matter?")
    @Once
    default void noMoreThanTheWindowIsStored(Trial trial) {
        for (int size : new int[]{1, 7, 64})
            for (int slope = -1; slope <= 1; slope++) {
                var open = aggregate().open(size);
                for (int i = 0; i < 300; i++) {
                    open.add((double) i * slope);
                    int held = open.held();
                    String told = "W = %d, value %d of a stream with slope %d: %d values are stored".formatted(size,
                            i + 1, slope, held);
                    if (held > size && grows(open, size))
                        trial.diagnose(WindowAggregateConcept.KEEPS_HISTORY.mistake());
                    WindowAggregateConcept.SUSPECTS.check(trial, aggregate(), 0 <= held && held <= size, () -> told);
                }
            }
        var open = aggregate().open(16);
        double[] values = new double[100];
        long most = 0;
        for (int call = 0; call < 2000; call++) {
            Arrays.fill(values, -call);
            long bytes = AllocatedBytes.of(open, () -> open.add(values));
            if (call >= AllocatedBytes.WARM_UP)
                most = Math.max(most, bytes);
        }
        long worst = most;
        trial.metric("bytes", Metric.exact((double) worst, "bytes/call"));
        if (worst > AllocatedBytes.BURST)
            trial.diagnose(WindowAggregateConcept.KEEPS_HISTORY.mistake());
        trial.check(worst <= AllocatedBytes.BURST,
                () -> "a call allocated %,d bytes".formatted(worst));
        queriesCopyNothing(trial);
    }

    private static boolean grows(WindowAggregate.Window window, int size) {
        window.add(new double[4 * size]);
        return window.held() > 2 * size + 2;
    }

    private void queriesCopyNothing(Trial trial) {
        var open = aggregate().open(LARGE);
        double[] values = new double[LARGE];
        Arrays.setAll(values, i -> i % 1000);
        open.add(values);
        Map<String, Runnable> queries = Map.of("sum", open::sum, "max", open::max, "variance", open::variance);
        queries.forEach((name, query) -> {
            long most = 0;
            for (int call = 0; call < 2 * AllocatedBytes.WARM_UP; call++) {
                long bytes = AllocatedBytes.of(open, query);
                if (call >= AllocatedBytes.WARM_UP)
                    most = Math.max(most, bytes);
            }
            long worst = most;
            trial.metric("bytes-" + name, Metric.exact((double) worst, "bytes/call"));
            if (worst > AllocatedBytes.BURST)
                trial.diagnose(WindowAggregateConcept.COPIES.mistake());
            trial.check(worst <= AllocatedBytes.BURST,
                    () -> "%s of a window of %,d values allocated %,d bytes".formatted(name, LARGE, worst));
        });
    }
}
