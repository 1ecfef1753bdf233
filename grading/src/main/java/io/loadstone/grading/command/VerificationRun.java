package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.Verification;
import io.loadstone.guarantees.Verification.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Judges what was selected, and writes the evidence that the book shows or lays beside it.
///
/// @param record whether the evidence becomes the reference run
record VerificationRun(Context context, Selection selection, boolean record) {

    /// Judges every subject under the run's seed; writes the evidence of the guarantees that were asked for.
    List<Verified> judge(long seed) {
        List<Verified> verified = new ArrayList<>();
        List<Candidate<?>> candidates = selection.candidates();
        Verification verification = new Verification(seed);
        EvidenceFolder folder = new EvidenceFolder(context, record);
        Map<Concept<?>, SortedMap<String, String>> sources = new HashMap<>();
        int done = 0;
        try (Progress progress = new Progress(context.terminal())) {
            for (Candidate<?> candidate : candidates) {
                progress.at(done++, candidates.size(), "judging " + candidate.subject().name());
                for (Evidence evidence : verification.judge(candidate)) {
                    if (selection.wants(evidence)) {
                        verified.add(new Verified(candidate, evidence));
                        if (!record || candidate.inReferenceRun(evidence))
                            folder.write(evidence.withSources(sources.computeIfAbsent(candidate.concept(),
                                    concept -> Verification.sources(concept, context.home()))));
                    }
                }
            }
        }
        if (selection.complete())
            folder.removeOtherVerdicts();
        folder.tell();
        return verified;
    }
}
