package io.loadstone.grading.report;

import io.loadstone.grading.report.Report.GuaranteeResult;
import io.loadstone.grading.report.Report.PartResult;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.report.Report.Verdict;
import java.util.List;
import java.util.Locale;

/// What several formats say in the same words.
final class Words {
    private Words() {}

    /// `NOT_STARTED` as `not started`.
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// `3 of 12`, or that nothing is to be earned.
    static String points(PartResult part) {
        return part.possible() == 0 ? "not scored" : part.points() + " of " + part.possible();
    }

    /// Whether a reader needs to be told more than the verdict.
    static boolean needed(GuaranteeResult result) {
        return result.verdict() == Verdict.REFUTED || result.verdict() == Verdict.INCONCLUSIVE;
    }

    /// The guarantees of a part, in the part's order.
    static List<GuaranteeResult> guarantees(TaskResult task, PartResult part) {
        return part.guarantees().stream()
                .flatMap(id -> task.guarantees().stream().filter(result -> result.id().equals(id)))
                .toList();
    }

    /// What was taken off for lateness, in one sentence.
    static String of(Late late) {
        if (late.days() == 0)
            return "Handed in on time: %s, due %s.".formatted(late.submitted(), late.due());
        return "Handed in %s, %d %s after %s: %d %% less, which are %d points."
                .formatted(late.submitted(), late.days(), late.days() == 1 ? "day" : "days", late.due(),
                        late.percent(), late.deducted());
    }

    /// Text that others wrote, without what could steer a terminal or is no character of XML.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || c == '\t' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000 ? c : 0xfffd)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
