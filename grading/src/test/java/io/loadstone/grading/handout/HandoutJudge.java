package io.loadstone.grading.handout;

import io.loadstone.evidence.AlphaBudget;
import io.loadstone.evidence.Evidence;
import io.loadstone.evidence.Judge;
import io.loadstone.evidence.Run;
import io.loadstone.evidence.Subject;
import java.io.PrintStream;
import java.util.Objects;

/// Judges references by a handout's own judge and suites: a program for a class path that begins with the student's jar.
final class HandoutJudge {
    private HandoutJudge() {}

    /// Prints a line for each guarantee: its verdict, its id and the cause.
    ///
    /// @param arguments a suite, a reference's class, and the method that makes it where no constructor does; with commas in between
    public static void main(String[] arguments) throws ReflectiveOperationException {
        PrintStream out = System.out;
        for (String argument : arguments) {
            String[] parts = argument.split(",", -1);
            Class<?> type = Class.forName(parts[1]);
            Object reference = parts[2].isEmpty()
                    ? type.getConstructor().newInstance()
                    : type.getMethod(parts[2]).invoke(null);
            Run.Components components = new Run.Components() {
                @Override
                public <T> T component(Class<T> seam) {
                    return seam.cast(reference);
                }
            };
            Run run = new Run(Run.DEFAULT_SEED, AlphaBudget.STANDARD,
                    new Subject(type.getSimpleName(), Subject.Role.REFERENCE, parts[1]), components, "", _ -> {});
            for (Evidence evidence : Judge.judge(Class.forName(parts[0]), run)) {
                Evidence.Judgement judgement = Objects.requireNonNull(evidence.judgement());
                out.println(judgement.outcome() + " " + evidence.id() + ": " + judgement.cause());
            }
        }
    }
}
