package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.EvidenceFiles;
import io.loadstone.evidence.Experiment;
import io.loadstone.grading.InfrastructureFailure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Where evidence is written to: the reference run that the book shows, or the reader's own beside it.
final class EvidenceFolder {
    private final Context context;
    private final Path folder;
    private final Set<String> written = new HashSet<>();

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
            written.add(evidence.id() + ".json");
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// Measures, and writes the result with its series.
    Evidence record(Experiment experiment, long seed) {
        try {
            Evidence evidence = experiment.record(seed, context.home(), folder);
            written.add(evidence.id() + ".json");
            return evidence;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// Removes the verdicts that this run did not write: of subjects and guarantees that are no more.
    void removeOtherVerdicts() {
        try (DirectoryStream<Path> verdicts = Files.newDirectoryStream(folder, "*@*.json")) {
            for (Path verdict : verdicts) {
                if (!written.contains(verdict.getFileName() + ""))
                    Files.delete(verdict);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private InfrastructureFailure failure(IOException e) {
        return new InfrastructureFailure("evidence could not be made or written into %s: %s".formatted(folder, e), e);
    }

    /// Says how much was written, and where.
    void tell() {
        context.terminal().err()
                .println("Wrote %d %s to %s".formatted(written.size(), written.size() == 1 ? "result" : "results",
                        context.shown(folder)));
    }
}
