package io.loadstone.data;

import java.io.IOException;
import java.util.SortedMap;

/// A map-style source: a fixed number of labelled samples, each reachable by its index.
///
/// Any number of threads may read at once. Samples are unsigned bytes, all of one shape.
public interface Dataset {

    /// Number of samples `n`; indices run from 0 to `n - 1`.
    int size();

    /// Shape of every sample.
    Shape shape();

    /// Copies sample `index` to `target[at .. at + shape().size() - 1]`, one unsigned byte an element.
    ///
    /// @throws IOException if the sample cannot be read; the loader reports it with the index
    /// @throws IndexOutOfBoundsException if `index` is not in `[0, size())`
    void copy(int index, byte[] target, int at) throws IOException;

    /// The class of sample `index`, from 0.
    int label(int index);

    /// Whether a read never waits for a device: then the thread that consumes may help to load.
    boolean resident();

    /// SHA-256 in hexadecimal of each file the samples come from, by file name: what a result's provenance names.
    SortedMap<String, String> fingerprints();
}
