package io.loadstone.cache;

/// Where the fields of records lie in one block of memory.
///
/// - **array of structures** (AoS): record after record;
/// - **structure of arrays** (SoA): field after field, each as a column;
/// - **blocked** (AoSoA): blocks of records one after another, and within each block field after field. The last block is as long as the
///   records that are left: nothing is padded.
///
/// Each layout takes exactly `records * fields * bytes` bytes, from offset 0 on. Fields keep their order.
///
/// Which is better is no question of style but of the scan: see [#linesPerRecord].
///
/// Source: Drepper 2007, What every programmer should know about memory, 6; Homann & Laenen 2018, doi:10.1016/j.cpc.2017.11.015.
public interface RecordLayout {

    /// What is laid out.
    ///
    /// @param records at least 1
    /// @param fields of each record, at least 1
    /// @param bytes of each field, at least 1
    /// @param block records of a block, at least 1; for [#blocked] alone
    record Shape(int records, int fields, int bytes, int block) {}

    /// The offset of each field of each record, in bytes: entry `record * fields + field`.
    long[] arrayOfStructures(Shape shape);

    /// The same.
    long[] structureOfArrays(Shape shape);

    /// The same.
    long[] blocked(Shape shape);

    /// How many records are read and how much of each. All numbers are powers of two, the memory is aligned to lines, there are very many
    /// records, and the cache keeps a line for as long as the scan is within it, no longer.
    ///
    /// @param fields of each record
    /// @param bytes of each field
    /// @param read fields that are read: the first ones
    /// @param random whether records are visited in random order, instead of one after another
    /// @param line bytes of a line
    record Scan(int fields, int bytes, int read, boolean random, int line) {}

    /// Lines that are brought in per record, on average, from an array of structures or from columns.
    ///
    /// @param columns whether from a structure of arrays
    double linesPerRecord(Scan scan, boolean columns);

    /// Whether columns bring in fewer lines than structures do; on a tie, structures stay.
    boolean preferColumns(Scan scan);
}
