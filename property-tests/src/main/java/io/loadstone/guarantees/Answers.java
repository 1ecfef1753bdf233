package io.loadstone.guarantees;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// What a subject answers to fixed questions. Two subjects with the same answers make the same mistake, or none.
public final class Answers {
    private final List<String> given = new ArrayList<>();

    private Answers() {}

    static <S> List<String> of(S subject, BiConsumer<Answers, S> questions) {
        var answers = new Answers();
        questions.accept(answers, subject);
        return answers.given;
    }

    /// Notes an answer: a number to ten digits, so that other orders of summation make no other answer; an exception by its name.
    public void add(Supplier<?> question) {
        try {
            Object answer = question.get();
            given.add(answer instanceof Double number
                    ? String.format(Locale.ROOT, "%.9e", number)
                    : String.valueOf(answer));
        } catch (RuntimeException e) {
            given.add(e.getClass().getSimpleName());
        }
    }
}
