package io.loadstone.grading.split;

import java.time.Duration;

/// What a submission may use. Time is processor time, which a loaded machine does not change.
///
/// @param call processor time of one call
/// @param total processor time of all calls, over all processes of the submission
/// @param compile processor time of compiling and loading
/// @param stall how long it may wait without wanting the processor, by the clock
/// @param backstop after so many times the limit on processor time, by the clock, the machine is to blame
/// @param heapMiB Java heap
/// @param stackKiB stack of a thread
/// @param printed bytes it may print; more are dropped
/// @param processes how many processes a task may use up before the rest of its guarantees is not judged
public record Limits(Duration call, Duration total, Duration compile, Duration stall, int backstop, int heapMiB,
        int stackKiB, int printed, int processes) {

    /// For labs of this course.
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(30),
            Duration.ofSeconds(20), Duration.ofSeconds(5), 10, 256, 1024, 1 << 16, 3);
}
