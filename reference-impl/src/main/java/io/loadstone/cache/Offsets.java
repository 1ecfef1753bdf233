package io.loadstone.cache;

import io.loadstone.Reference;
import java.util.stream.IntStream;

/// A blocked layout has the two others as its ends: blocks of one record are structures, one block of all records is columns.
@Reference
public final class Offsets implements RecordLayout {

    @Override
    public long[] arrayOfStructures(Shape shape) {
        return blocked(shape, 1);
    }

    @Override
    public long[] structureOfArrays(Shape shape) {
        return blocked(shape, shape.records());
    }

    @Override
    public long[] blocked(Shape shape) {
        return blocked(shape, shape.block());
    }

    private static long[] blocked(Shape shape, int block) {
        return IntStream.range(0, shape.records() * shape.fields())
                .mapToLong(i -> offset(shape, block, i / shape.fields(), i % shape.fields())).toArray();
    }

    private static long offset(Shape shape, int block, int record, int field) {
        int first = record / block * block;
        int length = Math.min(block, shape.records() - first); // the last block may be shorter
        long values = (long) first * shape.fields() + (long) field * length + (record - first);
        return values * shape.bytes();
    }

    @Override
    public double linesPerRecord(Scan scan, boolean columns) {
        double read = (double) scan.read() * scan.bytes() / scan.line(); // in lines
        double record = (double) scan.fields() * scan.bytes() / scan.line();
        double field = (double) scan.bytes() / scan.line();
        if (columns) // neighbours in a column are neighbours in the scan only if that goes in order
            return scan.read() * (scan.random() ? Math.max(1, field) : field);
        if (scan.random() || record > 1) // no line is shared with the record visited next
            return Math.ceil(read);
        return record; // every line holds a whole record at least, and every record is visited
    }

    @Override
    public boolean preferColumns(Scan scan) {
        return linesPerRecord(scan, true) < linesPerRecord(scan, false);
    }
}
