package io.loadstone.grading.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/// All of a report, versioned: `report.schema.json` describes it. What is null is left out.
final class JsonReport {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private JsonReport() {}

    static String text(Report report) {
        return pretty(report);
    }

    /// Any record as JSON of many lines, the same on every system.
    static String pretty(Object record) {
        try {
            var unix = new DefaultIndenter("  ", "\n");
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(unix).withArrayIndenter(unix))
                    .writeValueAsString(record) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
