package io.loadstone.guarantees.cache;

import io.loadstone.cache.RecordLayout;
import io.loadstone.cache.RecordLayout.Scan;
import io.loadstone.cache.RecordLayout.Shape;
import io.loadstone.evidence.Deterministic;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Trial;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/// The laws of the seam [RecordLayout].
public interface RecordLayoutGuarantees {

    /// The layout under judgement.
    default RecordLayout layout() {
        return Run.current().components().component(RecordLayout.class);
    }

    /// The suite bound to the current run's subject.
    final class Suite implements RecordLayoutGuarantees {}

    @Guarantee(id = "cache.layout-structures", claim = "cache.layout-soa-aos",
            law = "In an array of structures field f of record r lies at (r F + f) s: each byte of the block is used once.",
            source = "Drepper 2007, What every programmer should know about memory, 6",
            hint = "Write the first two records down, byte by byte.")
    @Deterministic
    default void recordAfterRecord(@ForAll @IntRange(min = 1, max = 20) int records,
            @ForAll @IntRange(min = 1, max = 6) int fields, @ForAll @IntRange(min = 1, max = 9) int bytes,
            @ForAll @IntRange(min = 1, max = 9) int block, Trial trial) {
        var shape = new Shape(records, fields, bytes, block);
        offsets("structures", layout().arrayOfStructures(shape), shape, 1, trial);
    }

    @Guarantee(id = "cache.layout-columns", claim = "cache.layout-soa-aos",
            law = "In a structure of arrays field f of record r lies at (f n + r) s: each byte of the block is used once.",
            source = "Drepper 2007, 6; Homann & Laenen 2018, doi:10.1016/j.cpc.2017.11.015",
            hint = "Where does the second column begin?")
    @Deterministic
    default void columnAfterColumn(@ForAll @IntRange(min = 1, max = 20) int records,
            @ForAll @IntRange(min = 1, max = 6) int fields, @ForAll @IntRange(min = 1, max = 9) int bytes,
            @ForAll @IntRange(min = 1, max = 9) int block, Trial trial) {
        var shape = new Shape(records, fields, bytes, block);
        offsets("columns", layout().structureOfArrays(shape), shape, records, trial);
    }

    @Guarantee(id = "cache.layout-blocked", claim = "cache.layout-soa-aos",
            law = "Blocks of b records follow each other without a gap; in each, fields are columns; the last block is as long as the records that are left.",
            source = "Homann & Laenen 2018, doi:10.1016/j.cpc.2017.11.015",
            hint = "Five records in blocks of two: how long is a column of the last block?")
    @Deterministic
    default void blockAfterBlock(@ForAll @IntRange(min = 1, max = 20) int records,
            @ForAll @IntRange(min = 1, max = 6) int fields, @ForAll @IntRange(min = 1, max = 9) int bytes,
            @ForAll @IntRange(min = 1, max = 9) int block, Trial trial) {
        var shape = new Shape(records, fields, bytes, block);
        offsets("blocked", layout().blocked(shape), shape, block, trial);
    }

    /// Compares with a walk through memory in the order of the layout.
    private void offsets(String what, long[] seen, Shape shape, int block, Trial trial) {
        var expected = new long[shape.records() * shape.fields()];
        long offset = 0;
        for (int first = 0; first < shape.records(); first += block)
            for (int field = 0; field < shape.fields(); field++)
                for (int record = first; record < Math.min(first + block, shape.records()); record++) {
                    expected[record * shape.fields() + field] = offset;
                    offset += shape.bytes();
                }
        RecordLayoutConcept.SUSPECTS.check(trial, layout(), Arrays.equals(seen, expected),
                () -> "%s of %s: %s instead of %s".formatted(what, shape, Arrays.toString(seen),
                        Arrays.toString(expected)));
    }

    @Guarantee(id = "cache.layout-lines", claim = "cache.layout-soa-aos",
            law = "The lines that a scan brings in per record are those that a simulated cache counts: for columns and for structures, in order and at random.",
            source = "Frigo et al. 1999, doi:10.1109/SFFCS.1999.814600; Drepper 2007, 6",
            hint = "Which bytes of a line that comes in will be read before it leaves?")
    @Deterministic
    default void linesAreThoseOfACache(@ForAll @IntRange(max = 5) int logFields,
            @ForAll @IntRange(max = 4) int logBytes,
            @ForAll @IntRange(max = 5) int logRead, @ForAll boolean random, Trial trial) {
        for (int line = 32; line <= 128; line *= 2) {
            var scan = new Scan(1 << logFields, 1 << logBytes, 1 << Math.min(logRead, logFields), random, line);
            for (boolean columns : new boolean[]{true, false})
                RecordLayoutConcept.SUSPECTS.demandNear(trial, layout(), layout().linesPerRecord(scan, columns),
                        RecordLayoutConcept.counted(scan, columns),
                        () -> "lines per record of %s from %s".formatted(scan, columns ? "columns" : "structures"));
        }
    }

    @Guarantee(id = "cache.layout-rule", claim = "q4.layout-rule",
            law = "Columns are preferred exactly if they bring in fewer lines: it depends on the order of the scan and the share that is read, not on the style of the program.",
            source = "Drepper 2007, 6",
            hint = "Compare both numbers of lines. Records read whole, in random order: which layout?")
    @Deterministic
    default void fewerLinesDecide(@ForAll @IntRange(max = 5) int logFields, @ForAll @IntRange(max = 4) int logBytes,
            @ForAll @IntRange(max = 5) int logRead, @ForAll boolean random, Trial trial) {
        for (int line = 32; line <= 128; line *= 2) {
            var scan = new Scan(1 << logFields, 1 << logBytes, 1 << Math.min(logRead, logFields), random, line);
            RecordLayoutConcept.SUSPECTS.demand(trial, layout(), layout().preferColumns(scan),
                    RecordLayoutConcept.counted(scan, true) < RecordLayoutConcept.counted(scan, false),
                    () -> "columns for " + scan);
        }
    }
}
