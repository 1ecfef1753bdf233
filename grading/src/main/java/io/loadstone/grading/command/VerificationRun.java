package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.guarantees.Verification;
import io.loadstone.guarantees.Verification.Candidate;
import java.util.ArrayList;
import java.util.List;

/// Judges what was selected and writes the evidence.
///
/// @param record whether the evidence becomes the reference run
record VerificationRun(Context context, Selection selection, boolean record) {

    /// Judges every subject under the run's seed; writes the evidence of the guarantees that were asked for.
    List<Verified> judge(long seed) {
        List<Verified> verified = new ArrayList<>();
        List<Candidate<?>> candidates = selection.candidates();
        Verification verification = new Verification(seed);
        EvidenceFolder folder = new EvidenceFolder(context, record);
        int done = 0;
        try (Progress progress = new Progress(context.terminal())) {
            for (Candidate<?> candidate : candidates) {
                progress.at(done++, candidates.size(), "judging " + candidate.subject().name());
                for (Evidence evidence : verification.judge(candidate)) {
                    if (selection.wants(evidence)) {
                        verified.add(new Verified(candidate, evidence));
                        folder.write(evidence);
                    }
                }
            }
        }
        folder.tell();
        return verified;
    }
}
