package io.loadstone.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A published figure of a copy between host and device: **recorded** data, measured by others on their machines.
///
/// @param series figures of one machine and one method
/// @param gpu the device
/// @param link as the source states it, or as inferred from the device
/// @param direction `H2D` or `D2H`, with circumstances
/// @param hostMemory `pinned`, `pageable`, with circumstances
/// @param bytes size of the copy; 0 if the source does not say
/// @param gigabytesPerSecond bandwidth in 10^9 bytes a second
/// @param micros time of the copy in microseconds; 0 if the source does not say
/// @param source where it was published
public record RecordedTransfer(String series, String gpu, String link, String direction, String hostMemory, long bytes,
        double gigabytesPerSecond, double micros, String source) {
    private static final String FILE = "/io/loadstone/transfer/measurements.csv";
    /// A field in quotes, in which a quote is doubled, or one without.
    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    /// All published figures, in the order of the file.
    public static List<RecordedTransfer> all() {
        return text().lines().skip(1).filter(line -> !line.isBlank()).map(RecordedTransfer::of).toList();
    }

    /// The file.
    public static String text() {
        try (InputStream in = RecordedTransfer.class.getResourceAsStream(FILE)) {
            if (in == null)
                throw new IllegalStateException(FILE + " is missing: build reference-impl again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static RecordedTransfer of(String line) {
        List<String> f = FIELD.matcher(line).results().map(RecordedTransfer::field).toList();
        if (f.size() != 12)
            throw new IllegalStateException("%s: %d fields instead of 12: %s".formatted(FILE, f.size(), line));
        return new RecordedTransfer(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), Long.parseLong(f.get(5)),
                Double.parseDouble(f.get(6)), Double.parseDouble(f.get(7)), f.get(9));
    }

    private static String field(MatchResult match) {
        return match.group(1) != null ? match.group(1).replace("\"\"", "\"") : match.group(2);
    }
}
