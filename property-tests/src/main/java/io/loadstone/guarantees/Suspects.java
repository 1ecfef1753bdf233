package io.loadstone.guarantees;

import io.loadstone.evidence.Trial;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The known mistakes of a seam, and fixed questions that tell them apart: the diagnosis of exact guarantees, where a
/// wrong answer has no likelihood. A refuted subject that answers all questions as exactly one mutant does has made that mistake.
///
/// @param <S> the seam
/// @param mutants the known mistakes
/// @param questions asks a subject, always the same
public record Suspects<S>(List<Mutant<S>> mutants, BiConsumer<Answers, S> questions) {

    /// Demands the right answer.
    ///
    /// @param question told before `seen instead of expected` when the two differ
    public <A> void demand(Trial trial, S subject, A seen, A expected, Supplier<String> question) {
        check(trial, subject, Objects.equals(seen, expected),
                () -> "%s: %s instead of %s".formatted(question.get(), seen, expected));
    }

    /// Demands a number up to rounding: twelve digits ([Agreement#near]).
    public void demandNear(Trial trial, S subject, double seen, double expected, Supplier<String> question) {
        demand(trial, subject, seen, Agreement.near(seen, expected) ? seen : expected, question);
    }

    /// Demands a number to a relative error, for laws that lose digits on the way.
    public void demandWithin(Trial trial, S subject, double seen, double expected, double relative,
            Supplier<String> question) {
        demand(trial, subject, seen, Agreement.within(seen, expected, relative) ? seen : expected, question);
    }

    /// Demands that a law holds; a subject that behaves like exactly one mutant gets that mistake named.
    public void check(Trial trial, S subject, boolean holds, Supplier<String> told) {
        if (!holds)
            diagnose(trial, subject);
        trial.check(holds, told);
    }

    /// Names the mistake of a subject that answers all questions as exactly one mutant does.
    public void diagnose(Trial trial, S subject) {
        List<String> answers = Answers.of(subject, questions);
        List<Mutant<S>> alike = mutants.stream()
                .filter(mutant -> mutant.forms().stream().anyMatch(form -> answersLike(form, answers))).toList();
        if (alike.size() == 1)
            trial.diagnose(alike.getFirst().mistake());
    }

    /// A handout leaves out the references, and with them every form that is one with a change: its mistake is not named there.
    private boolean answersLike(Supplier<S> form, List<String> answers) {
        try {
            return Answers.of(form.get(), questions).equals(answers);
        } catch (NoClassDefFoundError _) {
            return false;
        }
    }
}
