package io.loadstone.grading.split;

import io.loadstone.evidence.Run;
import io.loadstone.grading.report.Isolation;
import io.loadstone.grading.report.Report.Output;
import io.loadstone.grading.report.Report.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A submission to one task while it is judged: a source of components that also tells how they ended.
///
/// One object serves a guarantee from its beginning to its end; the next one gets an object of its own.
public interface Candidate extends Run.Components, AutoCloseable {

    /// Compiles, checks and loads it.
    ///
    /// @return why it cannot be judged, or null if it can
    @Nullable
    Problem start();

    /// Ends the turn of a guarantee.
    ///
    /// @return why it could not be judged to its end, or null if it could; a guarantee may have swallowed the exception
    @Nullable
    Problem endOfGuarantee();

    /// What was denied to it first, for reports, or null if nothing was. Whether a guarantee failed by it is the
    /// guarantee's to say.
    @Nullable
    Problem denial();

    /// What it printed, known in full once it is closed.
    Output output();

    /// Calls into it, known in full once it is closed.
    long calls();

    /// Processor time of its processes, compiling included, known in full once it is closed; zero in process.
    Duration used();

    /// What keeps it from the machine, known once it was started.
    Isolation isolation();

    /// Ends its processes.
    ///
    /// @throws MachineFailure if the machine failed at any time
    @Override
    void close();
}
