package io.loadstone.grading;

import io.loadstone.grading.report.Report.Problem;
import io.loadstone.grading.report.Report.TaskResult;
import io.loadstone.grading.split.LocalSubmission;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Judges in a thread of its own, and stops a submission one of whose calls does not return.
final class Patience {
    private static final long LOOK_MILLIS = 50;
    private static final long LIMIT_SECONDS = 5;

    private Patience() {}

    static TaskResult judge(TaskJudge judge, LocalSubmission submission, Stopwatch stopwatch) {
        CompletableFuture<TaskResult> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("judge").start(() -> {
            try {
                result.complete(judge.judge(submission, stopwatch));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        long seen = -1;
        long since = System.nanoTime();
        boolean stopped = false;
        for (;;) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                String running = submission.running();
                if (running == null || submission.calls() != seen) {
                    seen = submission.calls();
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                    Problem problem = new Problem(Problem.Kind.OUT_OF_TIME, "a call of %s did not return within %d s"
                            .formatted(running, LIMIT_SECONDS), List.of("Does a loop of yours not end?"));
                    if (stopped)
                        return judge.gaveUp(problem); // it cannot be stopped: leave it behind
                    stopped = true;
                    since = System.nanoTime();
                    submission.stop(problem);
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause)
                    throw cause;
                throw new CompletionException(e.getCause());
            }
        }
    }
}
