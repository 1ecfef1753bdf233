package io.loadstone.grading.command;

import io.loadstone.grading.BadInput;
import io.loadstone.grading.late.Deadlines;
import io.loadstone.grading.late.HandedIn;
import io.loadstone.grading.report.Late;
import io.loadstone.grading.report.Report;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say when work was handed in and what lateness costs.
final class LateWork {
    @Option(names = "--late", paramLabel = "FILE",
            description = "The course's policy for late work, with due date and extensions (JSON: percentADay, days, cap, graceMinutes, due, extensions).")
    private @Nullable Path policy;

    @Option(names = "--metadata", paramLabel = "FILE",
            description = "Gradescope's submission_metadata.json: when it was handed in, when it was due.")
    private @Nullable Path metadata;

    @Option(names = "--submitted", paramLabel = "TIME",
            description = "When it was handed in: 2026-10-02T08:00:00+02:00.")
    private @Nullable String submitted;

    /// What is done to a report.
    ///
    /// @param deadlines null: lateness costs nothing
    record Rule(@Nullable Deadlines deadlines, @Nullable Path metadata, @Nullable String submitted) {

        /// The report of `student`'s work, with what came off for lateness.
        Report on(Report report, String student) {
            if (deadlines == null)
                return report;
            HandedIn handedIn = submitted != null
                    ? HandedIn.at("--submitted", submitted, student)
                    : metadata != null ? HandedIn.gradescope(metadata) : null;
            Late late = handedIn == null ? null : deadlines.late(handedIn, report.points());
            return late == null ? report : report.withLate(late);
        }
    }

    /// Reads the files.
    ///
    /// @throws BadInput if one of them is wrong, or the time of handing in is missing
    Rule rule() {
        if (policy == null)
            return new Rule(null, null, null);
        if (metadata == null && submitted == null)
            throw new BadInput("--late needs to know when the work was handed in: add --submitted or --metadata.");
        Rule rule = new Rule(Deadlines.read(policy), metadata, submitted);
        if (submitted != null) // a mistake in a file or time is told before anything is judged
            HandedIn.at("--submitted", submitted, "");
        else if (metadata != null)
            HandedIn.gradescope(metadata);
        return rule;
    }
}
