package io.loadstone.book.evidence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/// All evidence of one folder: read once, and compared with the sources it was computed from.
public final class Shelf {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path home;
    private final Path folder;
    private final SortedMap<String, Item> items = new TreeMap<>();
    private final Map<Path, String> hashes = new HashMap<>();

    /// What stands on the shelf under an id.
    public sealed interface Item {
        /// The file, absolute.
        Path file();
    }

    /// Evidence that could be read.
    ///
    /// @param changed the sources that are no longer what the evidence was computed from, each with what happened
    public record Recorded(Path file, Evidence evidence, List<String> changed) implements Item {}

    /// A file that is no evidence.
    public record Broken(Path file, String reason) implements Item {}

    /// Reads every `*.json` of `folder`; an absent folder is an empty shelf.
    ///
    /// @param home the repository's root, which the paths in the provenance are relative to
    public Shelf(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        if (!Files.isDirectory(folder))
            return;
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> {
                String name = file.getFileName().toString();
                items.put(name.substring(0, name.length() - ".json".length()), read(file));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands under each id, sorted by id.
    public SortedMap<String, Item> items() {
        return items;
    }

    /// All evidence that could be read, sorted by id.
    public Collection<Evidence> readable() {
        return items.values().stream()
                .flatMap(item -> item instanceof Recorded r ? Stream.of(r.evidence()) : Stream.empty()).toList();
    }

    private Item read(Path file) {
        try {
            Evidence evidence = JSON.readValue(file.toFile(), Evidence.class);
            if (!file.getFileName().toString().equals(evidence.id() + ".json")) {
                return new Broken(file, "its id is '" + evidence.id() + "', so its name must be " + evidence.id()
                        + ".json");
            }
            return new Recorded(file, evidence, changed(evidence.provenance().sources()));
        } catch (JacksonException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = cause instanceof JacksonException j ? j.getOriginalMessage() : cause.getMessage();
            return new Broken(file, cause instanceof NullPointerException ? "it has no " + message : "" + message);
        } catch (IOException e) {
            return new Broken(file, "" + e.getMessage());
        }
    }

    private List<String> changed(Map<String, String> sources) {
        List<String> changed = new ArrayList<>();
        sources.forEach((path, recorded) -> {
            Path source = home.resolve(path);
            if (!Files.isRegularFile(source))
                changed.add(path + " is gone");
            else if (!recorded.equalsIgnoreCase(hashes.computeIfAbsent(source, Shelf::sha256)))
                changed.add(path + " has changed");
        });
        return changed;
    }

    /// The table behind a figure, every column as text (`order` holds digit strings, which are no numbers).
    ///
    /// @throws IOException if the file is missing or is no CSV
    public Table table(Evidence.Series series) throws IOException {
        Path csv = folder.resolve(series.file());
        if (!Files.isRegularFile(csv))
            throw new IOException(csv.getFileName() + " is missing");
        try {
            return Table.read().usingOptions(
                    CsvReadOptions.builder(csv.toFile()).columnTypes(_ -> ColumnType.STRING)
                            .maxCharsPerColumn(1 << 16));
        } catch (RuntimeException e) {
            throw new IOException(csv.getFileName() + ": " + e.getMessage(), e);
        }
    }

    static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
