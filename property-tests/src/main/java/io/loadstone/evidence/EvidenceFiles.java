package io.loadstone.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Evidence as files: `<id>.json`, and `<id>.csv` for a series. The same evidence gives the same bytes.
public final class EvidenceFiles {
    private static final ObjectMapper JSON = JsonMapper.builder().defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EvidenceFiles() {}

    /// Writes evidence, and the table of its series if it has one. The table is written first: a JSON file never names a missing one.
    ///
    /// @param table CSV text with a header line, or null
    public static void write(Path directory, Evidence evidence, @Nullable String table) throws IOException {
        Files.createDirectories(directory);
        if (evidence.series() != null && table != null) {
            Files.writeString(directory.resolve(evidence.series().file()), table);
        }
        Files.writeString(directory.resolve(evidence.id() + ".json"), text(evidence));
    }

    /// The JSON text, indented, ended by a line feed.
    public static String text(Evidence evidence) {
        try {
            return writer().writeValueAsString(evidence) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence '%s' has no JSON form".formatted(evidence.id()), e);
        }
    }

    private static ObjectWriter writer() {
        var unix = new DefaultIndenter("  ", "\n");
        return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(unix).withArrayIndenter(unix));
    }

    /// Reads evidence.
    ///
    /// @throws IOException if the file cannot be read or is not of version 1 of the format
    public static Evidence read(Path file) throws IOException {
        Evidence evidence;
        try {
            evidence = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Evidence.class);
        } catch (JsonProcessingException e) {
            throw new IOException("%s: not evidence: %s".formatted(file, e.getOriginalMessage()), e);
        }
        if (!Evidence.SCHEMA.equals(evidence.schema())) {
            throw new IOException(
                    "%s: schema is '%s', must be '%s'".formatted(file, evidence.schema(), Evidence.SCHEMA));
        }
        return evidence;
    }
}
