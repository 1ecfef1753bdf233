package io.loadstone.grading.command;

import io.loadstone.evidence.Evidence;
import io.loadstone.grading.Lab;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells which guarantee of a lab was judged last.
final class JudgingProgress implements Consumer<Evidence>, AutoCloseable {
    private final Progress progress;
    private final int expected;
    private int judged;

    JudgingProgress(Terminal terminal, Lab lab) {
        progress = new Progress(terminal);
        expected = lab.tasks().stream().flatMap(task -> task.parts().stream())
                .mapToInt(part -> part.guarantees().size()).sum();
        progress.at("compiling and judging lab " + lab.id() + " ...");
    }

    @Override
    public void accept(Evidence evidence) {
        judged++;
        Evidence.Judgement judgement = evidence.judgement();
        String outcome = judgement == null ? "" : judgement.outcome().name().toLowerCase(Locale.ROOT);
        progress.at("%d of %d guarantees judged: %s %s".formatted(judged, expected, evidence.id(), outcome));
    }

    @Override
    public void close() {
        progress.close();
    }
}
