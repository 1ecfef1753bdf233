package io.loadstone.guarantees.cache;

import io.loadstone.cache.Offsets;
import io.loadstone.cache.RecordLayout;
import io.loadstone.cache.RecordLayout.Scan;
import io.loadstone.guarantees.Answers;
import io.loadstone.guarantees.Mutant;
import io.loadstone.guarantees.SeamConcept;
import io.loadstone.guarantees.Suspects;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What the guarantees of the seam [RecordLayout] are tried on.
public final class RecordLayoutConcept extends SeamConcept<RecordLayout> {
    static final String STRUCTURES = "cache.layout-structures";
    static final String COLUMNS = "cache.layout-columns";
    static final String BLOCKED = "cache.layout-blocked";
    static final String LINES = "cache.layout-lines";
    static final String RULE = "cache.layout-rule";

    static final List<Mutant<RecordLayout>> MUTANTS = List.of(
            mutant("fields-overlap", "Fields are laid out as if each took one byte less.",
                    "At which byte does the first field end?", STRUCTURES, () -> new Walk() {
                        @Override
                        public long[] arrayOfStructures(Shape shape) {
                            return super.arrayOfStructures(
                                    new Shape(shape.records(), shape.fields(), Math.max(1, shape.bytes() - 1), 1));
                        }
                    }),
            mutant("fields-swapped", "The fields of a record stand in reverse order.",
                    "Which field comes first?", STRUCTURES, () -> new Walk() {
                        @Override
                        public long[] arrayOfStructures(Shape shape) {
                            long[] right = super.arrayOfStructures(shape);
                            long[] swapped = right.clone();
                            for (int i = 0; i < right.length; i++) {
                                int field = i % shape.fields();
                                swapped[i] = right[i - field + shape.fields() - 1 - field];
                            }
                            return swapped;
                        }
                    }),
            mutant("columns-padded", "Each column begins at a multiple of 64.",
                    "How many bytes may the whole take?", COLUMNS, () -> new Walk() {
                        @Override
                        public long[] structureOfArrays(Shape shape) {
                            long column = Math.ceilDiv((long) shape.records() * shape.bytes(), 64) * 64;
                            return fill(shape, (record, field) -> field * column + (long) record * shape.bytes());
                        }
                    }),
            mutant("records-padded", "A column holds a place of 8 bytes for each value.",
                    "How far apart are two values of one column?", COLUMNS, () -> new Walk() {
                        @Override
                        public long[] structureOfArrays(Shape shape) {
                            return fill(shape, (record, field) -> ((long) field * shape.records() + record) * 8);
                        }
                    }),
            mutant("columns-of-fields", "Columns are as long as there are fields.", "How long is a column?", COLUMNS,
                    () -> new Walk() {
                        @Override
                        public long[] structureOfArrays(Shape shape) {
                            return fill(shape,
                                    (record, field) -> ((long) field * shape.fields() + record) * shape.bytes());
                        }
                    }),
            mutant("last-block-full", "The columns of the last block are as long as those of the others.",
                    "Five records in blocks of two: how many are in the last block?", BLOCKED, () -> new Walk() {
                        @Override
                        public long[] blocked(Shape shape) {
                            int b = shape.block();
                            return fill(shape, (record, field) -> ((long) record / b * b * shape.fields()
                                    + (long) field * b + record % b) * shape.bytes());
                        }
                    }),
            mutant("blocks-without-columns", "Within a block, records follow each other.",
                    "What is the difference between a block and a small array of structures?", BLOCKED,
                    () -> new Walk() {
                        @Override
                        public long[] blocked(Shape shape) {
                            return arrayOfStructures(shape);
                        }
                    }),
            mutant("bytes-over-line", "Lines are counted as bytes read over bytes of a line, whatever the order.",
                    "How many bytes come in when one field of 4 bytes is read?", LINES, () -> new Walk() {
                        @Override
                        public double linesPerRecord(Scan scan, boolean columns) {
                            return (double) scan.read() * scan.bytes() / scan.line();
                        }
                    }),
            mutant("a-line-each-record", "An array of structures is given one line for each record.",
                    "How many records of 16 bytes come with one line?", LINES, () -> new Walk() {
                        @Override
                        public double linesPerRecord(Scan scan, boolean columns) {
                            return columns
                                    ? super.linesPerRecord(scan, true)
                                    : Math.max(1, (double) scan.read() * scan.bytes() / scan.line());
                        }
                    }),
            mutant("whole-record-comes", "A record is always brought in whole.",
                    "One field of a record of ten lines is read. Which lines come?", LINES, () -> new Walk() {
                        @Override
                        public double linesPerRecord(Scan scan, boolean columns) {
                            double record = (double) scan.fields() * scan.bytes() / scan.line();
                            return columns
                                    ? super.linesPerRecord(scan, true)
                                    : scan.random() ? Math.max(1, record) : record;
                        }
                    }),
            rule("always-columns", "Columns are always preferred.", "Is a record ever read whole?",
                    (self, scan) -> true),
            rule("always-structures", "Structures are always preferred.", "Is one field ever read of all records?",
                    (self, scan) -> false),
            rule("few-fields", "The share of fields that are read decides, whatever the order.",
                    "Half of the fields are read, in random order. How many lines is that in columns?",
                    (self, scan) -> scan.read() < scan.fields()),
            rule("in-order", "The order decides, whatever share is read.",
                    "All fields are read, in order. Is there a difference?",
                    (self, scan) -> !scan.random()),
            rule("ties-to-columns", "On a tie columns are preferred.", "Does anything speak for a change then?",
                    (self, scan) -> self.linesPerRecord(scan, true) <= self.linesPerRecord(scan, false)));

    static final Suspects<RecordLayout> SUSPECTS = new Suspects<>(MUTANTS, RecordLayoutConcept::questions);

    private interface Rule {
        boolean prefersColumns(RecordLayout self, Scan scan);
    }

    private static Mutant<RecordLayout> rule(String name, String mistake, String hint, Rule rule) {
        return mutant(name, mistake, hint, RULE, () -> new Walk() {
            @Override
            public boolean preferColumns(Scan scan) {
                return rule.prefersColumns(this, scan);
            }
        });
    }

    public RecordLayoutConcept() {
        super("cache", RecordLayout.class, RecordLayoutGuarantees.Suite.class, Offsets::new,
                Map.of("one-formula-each", right(Walk::new), "in-order-of-memory", right(OtherWays.InOrder::new)),
                MUTANTS);
    }

    private interface Place {
        long of(int record, int field);
    }

    /// A formula for each layout, and lines by cases.
    private static class Walk implements RecordLayout {

        static long[] fill(Shape shape, Place place) {
            var offsets = new long[shape.records() * shape.fields()];
            for (int field = shape.fields() - 1; field >= 0; field--)
                for (int record = 0; record < shape.records(); record++)
                    offsets[record * shape.fields() + field] = place.of(record, field);
            return offsets;
        }

        @Override
        public long[] arrayOfStructures(Shape shape) {
            long size = (long) shape.fields() * shape.bytes();
            return fill(shape, (record, field) -> record * size + (long) field * shape.bytes());
        }

        @Override
        public long[] structureOfArrays(Shape shape) {
            long column = (long) shape.records() * shape.bytes();
            return fill(shape, (record, field) -> field * column + (long) record * shape.bytes());
        }

        @Override
        public long[] blocked(Shape shape) {
            long whole = (long) shape.block() * shape.fields() * shape.bytes();
            int tail = shape.records() % shape.block();
            return fill(shape, (record, field) -> {
                int block = record / shape.block();
                long column = (long) shape.bytes()
                        * (block == shape.records() / shape.block() ? tail : shape.block());
                return block * whole + field * column + (long) record % shape.block() * shape.bytes();
            });
        }

        @Override
        public double linesPerRecord(Scan scan, boolean columns) {
            double line = scan.line();
            double wanted = (double) scan.read() * scan.bytes();
            double record = (double) scan.fields() * scan.bytes();
            if (columns && scan.random())
                return scan.read() * Math.ceil(scan.bytes() / line);
            if (columns)
                return wanted / line;
            return !scan.random() && record <= line ? record / line : Math.ceil(wanted / line);
        }

        @Override
        public boolean preferColumns(Scan scan) {
            return linesPerRecord(scan, false) > linesPerRecord(scan, true);
        }
    }

    /// Counts line transfers; "random" visits records that have no line in common, one after the other, with a cache that forgets in
    /// between.
    static double counted(Scan scan, boolean columns) {
        int visits = 256;
        int apart = scan.random() ? 2 * scan.line() : 1; // records between visits: at least two lines in each column
        long n = (long) visits * apart;
        long transfers = 0;
        var seen = new HashSet<Long>();
        for (long visit = 0; visit < visits; visit++) {
            if (scan.random())
                seen.clear();
            long record = visit * apart;
            for (int field = 0; field < scan.read(); field++) {
                long offset = columns
                        ? (field * n + record) * scan.bytes()
                        : (record * scan.fields() + field) * scan.bytes();
                for (long line = offset / scan.line(); line * scan.line() < offset + scan.bytes(); line++)
                    transfers += seen.add(line) ? 1 : 0;
            }
        }
        return (double) transfers / visits;
    }

    private static void questions(Answers answers, RecordLayout subject) {
        var shape = new RecordLayout.Shape(7, 3, 4, 2);
        var odd = new RecordLayout.Shape(5, 2, 3, 5);
        for (var each : List.of(shape, odd)) {
            answers.add(() -> Arrays.toString(subject.arrayOfStructures(each)));
            answers.add(() -> Arrays.toString(subject.structureOfArrays(each)));
            answers.add(() -> Arrays.toString(subject.blocked(each)));
        }
        for (int fields = 1; fields <= 32; fields *= 2)
            for (int read = 1; read <= fields; read *= 2)
                for (boolean random : new boolean[]{true, false}) {
                    var scan = new RecordLayout.Scan(fields, 4, read, random, 64);
                    answers.add(() -> subject.linesPerRecord(scan, true));
                    answers.add(() -> subject.linesPerRecord(scan, false));
                    answers.add(() -> subject.preferColumns(scan));
                }
    }
}
