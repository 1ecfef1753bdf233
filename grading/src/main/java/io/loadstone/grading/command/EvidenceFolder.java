package io.loadstone.grading.command;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loadstone.evidence.Evidence;
import io.loadstone.grading.InfrastructureFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where evidence is written to: the reference run that the book shows, or the reader's own beside it.
final class EvidenceFolder {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Context context;
    private final Path folder;
    private int written;

    EvidenceFolder(Context context, boolean record) {
        this.context = context;
        folder = context.home().resolve(record ? "book/evidence" : "target/evidence");
    }

    Path folder() {
        return folder;
    }

    void write(Evidence evidence) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(evidence.id() + ".json"), MAPPER.writeValueAsString(evidence) + "\n");
            written++;
        } catch (IOException e) {
            throw new InfrastructureFailure("cannot write evidence into %s: %s".formatted(folder, e), e);
        }
    }

    /// Says how much was written, and where.
    void tell() {
        context.terminal().err().println("Wrote %d results to %s".formatted(written, context.shown(folder)));
    }
}
