package io.loadstone.guarantees.cache;

import io.loadstone.evidence.Metric;
import io.loadstone.evidence.PairedRatio;
import io.loadstone.guarantees.SeriesExperiment;
import io.loadstone.guarantees.SeriesTable;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Three layouts of the same records, four ways to visit them. Sums are of whole numbers, so that no floating-point chain hides the memory.
public final class LayoutPatterns extends SeriesExperiment {
    private static final int RECORDS = 1 << 20;
    private static final int FIELDS = 16;
    private static final int REPEATS = 9;

    /// A way to visit the records.
    private record Pattern(String name, int fields, boolean random) {}

    private static final List<Pattern> PATTERNS = List.of(new Pattern("one field; in order", 1, false),
            new Pattern("all fields; in order", FIELDS, false), new Pattern("one field; random", 1, true),
            new Pattern("all fields; random", FIELDS, true));

    /// Sums up the first fields of all records in an order.
    private interface Layout {
        long sum(int[] order, int fields);
    }

    public LayoutPatterns() {
        super("cache.layout-patterns", "cache.layout-soa-aos",
                "Nanoseconds a record of sums over 2^20 records of 16 ints: objects, one array of structures, columns; one field or all, in order or at random.",
                "Drepper 2007, What every programmer should know about memory, 6");
    }

    @Override
    public Measured measure(RandomGenerator random) {
        int[] inOrder = IntStream.range(0, RECORDS).toArray();
        int[] shuffled = inOrder.clone();
        new io.loadstone.shuffle.FisherYates().shuffle(shuffled, random);
        Layout objects = objects();
        Layout structures = structures();
        Layout columns = columns();
        var table = new SeriesTable("mark", "name", "layout", "name", "pattern", "name", "time", "ns/record");
        long[] sink = {0};
        for (Pattern pattern : PATTERNS) {
            int[] order = pattern.random ? shuffled : inOrder;
            Supplier<Long> expected = () -> structures.sum(order, pattern.fields);
            long sum = expected.get();
            double[] times = new double[3 * REPEATS];
            List<Layout> layouts = List.of(objects, structures, columns);
            for (int repeat = -2; repeat < REPEATS; repeat++)
                for (int layout = 0; layout < 3; layout++) {
                    long start = System.nanoTime();
                    sink[0] = layouts.get(layout).sum(order, pattern.fields);
                    double time = (double) (System.nanoTime() - start) / RECORDS;
                    if (sink[0] != sum)
                        throw new IllegalStateException("layout %d sums up to %d instead of %d".formatted(layout,
                                sink[0], sum));
                    if (repeat >= 0)
                        times[layout * REPEATS + repeat] = time;
                }
            List<String> names = List.of("objects", "structures", "columns");
            for (int layout = 0; layout < 3; layout++)
                table.row(MEASURED, names.get(layout), pattern.name,
                        Arrays.stream(times, layout * REPEATS, (layout + 1) * REPEATS).sorted().skip(REPEATS / 2)
                                .findFirst().orElseThrow());
        }
        table.metric("objects-over-columns-one-field", ratio(objects, columns, inOrder, 1, random));
        table.metric("structures-over-columns-one-field", ratio(structures, columns, inOrder, 1, random));
        table.metric("columns-over-structures-random", ratio(columns, structures, shuffled, FIELDS, random));
        return table.measured();
    }

    private static Metric ratio(Layout one, Layout other, int[] order, int fields, RandomGenerator random) {
        long[] sink = {0};
        return new PairedRatio(1.2, 1e-3, 40).judge(() -> sink[0] += one.sum(order, fields),
                () -> sink[0] += other.sum(order, fields), System::nanoTime, new SplittableRandom(random.nextLong()))
                .ratio();
    }

    private static int value(int record, int field) {
        return (record * 31 + field * 7) & 0xFF;
    }

    /// Sixteen fields, as an object has them.
    private static final class Sixteen {
        private final int a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;

        Sixteen(int r) {
            a = value(r, 0);
            b = value(r, 1);
            c = value(r, 2);
            d = value(r, 3);
            e = value(r, 4);
            f = value(r, 5);
            g = value(r, 6);
            h = value(r, 7);
            i = value(r, 8);
            j = value(r, 9);
            k = value(r, 10);
            l = value(r, 11);
            m = value(r, 12);
            n = value(r, 13);
            o = value(r, 14);
            p = value(r, 15);
        }

        int all() {
            return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p;
        }
    }

    private static Layout objects() {
        Sixteen[] records = IntStream.range(0, RECORDS).mapToObj(Sixteen::new).toArray(Sixteen[]::new);
        return (order, fields) -> {
            long sum = 0;
            if (fields == 1)
                for (int record : order)
                    sum += records[record].a;
            else
                for (int record : order)
                    sum += records[record].all();
            return sum;
        };
    }

    private static Layout structures() {
        int[] values = IntStream.range(0, RECORDS * FIELDS).map(at -> value(at / FIELDS, at % FIELDS)).toArray();
        return (order, fields) -> {
            long sum = 0;
            for (int record : order)
                for (int field = 0; field < fields; field++)
                    sum += values[record * FIELDS + field];
            return sum;
        };
    }

    private static Layout columns() {
        int[][] values = new int[FIELDS][RECORDS];
        for (int field = 0; field < FIELDS; field++)
            for (int record = 0; record < RECORDS; record++)
                values[field][record] = value(record, field);
        return (order, fields) -> {
            long sum = 0;
            for (int record : order)
                for (int field = 0; field < fields; field++)
                    sum += values[field][record];
            return sum;
        };
    }
}
