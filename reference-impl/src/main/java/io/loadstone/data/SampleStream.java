package io.loadstone.data;

import java.io.IOException;
import java.util.SortedMap;

/// A streaming source: labelled samples that come one after the other, in the same order each time it is opened.
///
/// The loader reads a stream with one thread at a time; what it does with the samples afterwards runs in parallel.
public interface SampleStream {

    /// Shape of every sample.
    Shape shape();

    /// Starts at the first sample of an epoch.
    Cursor open(int epoch) throws IOException;

    /// Whether a read never waits for a device.
    boolean resident();

    /// SHA-256 in hexadecimal of each file the samples come from, by file name; empty if there are none.
    SortedMap<String, String> fingerprints();

    /// A place in a stream.
    interface Cursor extends AutoCloseable {

        /// What [#next] returns after the last sample.
        int END = -1;

        /// Copies the next sample to `target[at ..]` and moves on.
        ///
        /// @return the sample's class, from 0, or [#END]
        int next(byte[] target, int at) throws IOException;

        @Override
        void close() throws IOException;
    }

    /// The samples of a dataset in order of their index, as a stream.
    static SampleStream of(Dataset dataset) {
        return new DatasetStream(dataset);
    }
}
