package io.loadstone.grading.split;

import io.loadstone.grading.wire.MalformedFrame;
import io.loadstone.grading.wire.Pipe;
import io.loadstone.grading.wire.WireOutput;
import java.time.Duration;
import java.util.function.Consumer;

/// Whoever answers the judge's questions about a submission: its process.
interface Respondent {

    /// Asks and waits for the answer.
    ///
    /// @param kind what to ask
    /// @param allowed processor time it may take
    /// @param doing what to call it when it takes longer
    /// @param content writes the question
    /// @throws SubmissionEnded if there is no answer, by the submission's fault
    /// @throws MachineFailure if there is none, by the machine's
    Pipe.Frame ask(int kind, Duration allowed, String doing, Consumer<WireOutput> content);

    /// Ends it because an answer was none.
    SubmissionEnded malformed(MalformedFrame why);

    /// Says in which call it ended, the first time this is known.
    SubmissionEnded endedIn(String call);
}
