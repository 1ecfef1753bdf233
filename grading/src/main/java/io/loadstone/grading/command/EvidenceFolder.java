package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.EvidenceFiles;
import io.loadstone.evidence.Experiment;
import io.loadstone.grading.InfrastructureFailure;
import java.io.IOException;
import java.nio.file.Path;

/// Where evidence is written to: the reference run that the book shows, or the reader's own beside it.
final class EvidenceFolder {
    private final Context context;
    private final Path folder;
    private int written;

    /// @param record whether this becomes the reference run
    EvidenceFolder(Context context, boolean record) {
        this.context = context;
        folder = record ? context.home().resolve("book/evidence") : own(context);
    }

    /// The reader's own results.
    static Path own(Context context) {
        return context.home().resolve("target/evidence");
    }

    /// Writes what a judge found.
    void write(Evidence evidence) {
        try {
            EvidenceFiles.write(folder, evidence, null);
            written++;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// Measures, and writes the result with its series.
    Evidence record(Experiment experiment, long seed) {
        try {
            Evidence evidence = experiment.record(seed, context.home(), folder);
            written++;
            return evidence;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private InfrastructureFailure failure(IOException e) {
        return new InfrastructureFailure("evidence could not be made or written into %s: %s".formatted(folder, e), e);
    }

    /// Says how much was written, and where.
    void tell() {
        context.terminal().err().println("Wrote %d %s to %s".formatted(written, written == 1 ? "result" : "results",
                context.shown(folder)));
    }
}
