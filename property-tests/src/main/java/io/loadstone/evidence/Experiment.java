package io.loadstone.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A measured series for a figure of the book.
public interface Experiment {

    /// Name, `<concept>.<what>`, for example `shuffle.position-heat-map`. Unique in the project.
    String id();

    /// The claim of the ledger that it shows.
    String claim();

    /// What is measured, in one sentence.
    String statement();

    /// Where the method or the expected result comes from.
    String source();

    /// The command that repeats it, without its `--seed`.
    default String replay() {
        return "./loadstone experiments " + id();
    }

    /// Measures.
    ///
    /// @param random where every random number comes from
    Measured measure(RandomGenerator random) throws IOException;

    /// What came out.
    ///
    /// @param metrics numbers that a sentence may quote
    /// @param table CSV text: a header line, then a line a row, each ended by a line feed
    /// @param units unit of each column, by its name
    /// @param data SHA-256 of each data file used, by name
    record Measured(SortedMap<String, Metric> metrics, String table, Map<String, String> units,
            SortedMap<String, String> data) {}

    /// Measures under a seed and writes the evidence with its provenance.
    ///
    /// @param home the repository's root, for the hashes of sources
    /// @param directory where the files go
    default Evidence record(long seed, Path home, Path directory) throws IOException {
        Measured measured = measure(new java.util.SplittableRandom(Seeds.derive(seed, id(), 0, 0)));
        String seedText = "0x" + Long.toHexString(seed);
        var provenance = new Evidence.Provenance(seedText, replay() + " --seed " + seedText,
                Environment.here(),
                Sources.behind(home, getClass()), measured.data());
        var series = new Evidence.Series(id() + ".csv", new TreeMap<>(measured.units()));
        var evidence = new Evidence(Evidence.SCHEMA, id(), claim(), statement(), source(), null, measured.metrics(),
                series, provenance);
        EvidenceFiles.write(directory, evidence, measured.table());
        return evidence;
    }
}
