package io.loadstone.grading.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import picocli.CommandLine.Option;

/// The option `--json`.
final class JsonOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    @Option(names = "--json", description = "Print the result as JSON, and nothing else, on standard output.")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }

    /// Prints a record or a list of them.
    static void print(Terminal terminal, Object result) {
        try {
            terminal.out().println(MAPPER.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + result, e);
        }
    }
}
