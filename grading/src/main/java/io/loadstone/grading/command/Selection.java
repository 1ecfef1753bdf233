package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Guarantee;
import io.loadstone.evidence.Judge;
import io.loadstone.grading.BadInput;
import io.loadstone.guarantees.Concept;
import io.loadstone.guarantees.Verification;
import io.loadstone.guarantees.Verification.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of the catalogue is to be verified.
///
/// @param candidates subjects, concept by concept
/// @param guarantees ids of the guarantees that were asked for
/// @param complete whether it is everything
record Selection(List<Candidate<?>> candidates, Set<String> guarantees, boolean complete) {

    /// @param names concepts, guarantees or claims; empty for everything
    /// @param subject the only subject to judge, or null
    /// @throws BadInput if something has no such name; the message suggests the nearest
    static Selection of(List<String> names, @Nullable String subject) {
        List<Concept<?>> concepts = Concept.all();
        Set<String> known = new LinkedHashSet<>();
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>();
        for (Concept<?> concept : concepts) {
            for (Guarantee guarantee : Judge.guarantees(concept.suite())) {
                List<String> itsNames = List.of(concept.name(), guarantee.id(), guarantee.claim());
                known.addAll(itsNames);
                if (names.isEmpty() || names.stream().anyMatch(itsNames::contains))
                    wanted.add(guarantee.id());
                names.stream().filter(itsNames::contains).forEach(found::add);
            }
        }
        for (String name : names) {
            if (!found.contains(name))
                throw new BadInput("there is no concept, guarantee or claim '%s' that can be verified.%s".formatted(
                        name, Suggestion.sentence(known, name)));
        }
        return new Selection(candidates(concepts, wanted, subject), wanted, names.isEmpty() && subject == null);
    }

    private static List<Candidate<?>> candidates(List<Concept<?>> concepts, Set<String> wanted,
            @Nullable String subject) {
        List<Candidate<?>> candidates = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (Concept<?> concept : concepts) {
            if (Judge.guarantees(concept.suite()).stream().noneMatch(guarantee -> wanted.contains(guarantee.id())))
                continue;
            for (Candidate<?> candidate : Verification.candidates(concept)) {
                String name = candidate.subject().name();
                known.add(name);
                if (subject == null || subject.equals(name))
                    candidates.add(candidate);
            }
        }
        if (candidates.isEmpty())
            throw new BadInput("there is no subject '%s'.%s".formatted(subject, Suggestion.among(known, subject + "")
                    .map(name -> " Did you mean '" + name + "'?")
                    .orElse(" There are: " + String.join(", ", known))));
        return candidates;
    }

    /// Whether this evidence was asked for.
    boolean wants(Evidence evidence) {
        return evidence.judgement() != null && guarantees.contains(evidence.judgement().guarantee());
    }
}
