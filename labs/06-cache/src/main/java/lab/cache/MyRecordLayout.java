package lab.cache;

import io.loadstone.cache.RecordLayout;

/// Task 6 of the cache lab. See handout.adoc; judge it with `./loadstone check cache`.
public final class MyRecordLayout implements RecordLayout {

    @Override
    public long[] arrayOfStructures(Shape shape) {
        throw new UnsupportedOperationException("Task 6: lay records out one after another");
    }

    @Override
    public long[] structureOfArrays(Shape shape) {
        throw new UnsupportedOperationException("Task 6: lay fields out as columns");
    }

    @Override
    public long[] blocked(Shape shape) {
        throw new UnsupportedOperationException("Task 6: lay blocks of records out, with columns in each");
    }

    @Override
    public double linesPerRecord(Scan scan, boolean columns) {
        throw new UnsupportedOperationException("Task 6: count the lines that a scan brings in");
    }

    @Override
    public boolean preferColumns(Scan scan) {
        throw new UnsupportedOperationException("Task 6: decide between columns and structures");
    }
}
